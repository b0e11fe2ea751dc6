import { m } from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/locales.ts';
import { failureWords } from '#lib/state/failure-words.ts';
import { rejectedRowsCsv, type RejectedRows } from '#lib/state/rejected-rows-csv.ts';
import { saveFile } from '../base/save-file.ts';
import { toasts } from '../base/toasts.svelte.ts';
import { EFFECT_WORDS, ISSUE_WORDS } from './intake-words.ts';

/** Saves rows that are in no figure as a file, with their numbers in the source and the reasons. */
export async function saveRejectedRows(asked: Promise<RejectedRows | null>, sourceName: string, locale: Locale): Promise<void> {
	const rejected = await asked.catch(() => null);
	if (!rejected) return toasts.show(m.intake_rejected_none_kept());
	const words = {
		sourceRow: m.intake_issue_row(),
		reason: m.intake_issue_reason(),
		effect: m.intake_issue_effect(),
		reasonOf: (code: keyof typeof ISSUE_WORDS) => ISSUE_WORDS[code](),
		effectOf: (effect: keyof typeof EFFECT_WORDS) => EFFECT_WORDS[effect]()
	};
	const name = m.intake_rejected_file({ name: sourceName.replace(/\.[^.]+$/, '') });
	const saved = await saveFile(rejectedRowsCsv(rejected, words, locale), name, '.csv', 'text/csv', m.shell_file_kind_csv());
	if (saved === 'failed') toasts.show(failureWords('file.notSaved'), { tone: 'danger' });
	else if (saved !== 'cancelled') toasts.show(m.intake_saved_file());
}

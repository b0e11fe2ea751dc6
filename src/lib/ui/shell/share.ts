import { m } from '#lib/i18n/generated/messages.js';
import type { PlanSession } from '#lib/state/contract.ts';
import { failureWords } from '#lib/state/failure-words.ts';
import { saveFile } from '../base/save-file.ts';
import { toasts } from '../base/toasts.svelte.ts';

/** Writes the plan file where the person chooses; "saved to file" is said only when it was. */
export async function savePlanFile(session: PlanSession): Promise<void> {
	const bytes = await session.exportPlan();
	const outcome = await saveFile(bytes as BlobPart, session.name, '.rouse', 'application/x-rouse', m.shell_file_kind_plan());
	if (outcome === 'failed') toasts.show(failureWords('file.notSaved'), { tone: 'danger' });
	if (outcome !== 'chosen' && outcome !== 'downloaded') return;
	session.markSavedToFile();
	toasts.show(outcome === 'chosen' ? m.shell_plan_file_saved() : m.shell_plan_file_downloaded());
}

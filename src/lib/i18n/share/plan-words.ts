import type { PlanWords } from '../../share/plan-words.ts';
import { m } from '../generated/messages.js';
import { CHANNEL_WORDS, CONTACT_REASON_WORDS, RETURN_REASON_WORDS } from '../library-words.ts';
import type { Locale } from '../locales.ts';
import { speaker, tableOf } from './speaker.ts';

/** Words for the codes of a plan in a language. */
export function planWords(locale: Locale): PlanWords {
	const { say, sayAll } = speaker(locale);
	return {
		statuses: sayAll({ active: m.sheets_status_active, sleeping: m.sheets_status_sleeping, lost: m.sheets_status_lost, unknown: m.sheets_status_unknown }),
		consents: sayAll({ yes: m.sheets_consent_yes, no: m.sheets_consent_no, unknown: m.sheets_consent_unknown }),
		decisions: { none: '', ...sayAll({ exclude: m.sheets_decision_exclude, include: m.sheets_decision_include }) },
		channels: sayAll(CHANNEL_WORDS),
		contactReasons: sayAll(tableOf(CONTACT_REASON_WORDS, ({ name }) => name)),
		returnReasons: sayAll(tableOf(RETURN_REASON_WORDS, ({ name }) => name)),
		unnamed: say(m.library_unnamed)
	};
}

import type { PlanCsvWords } from '../../share/plan-csv/write.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { planWords } from './plan-words.ts';
import { speaker } from './speaker.ts';
import { writingWords } from './writing.ts';

export function planCsvWords(locale: Locale): PlanCsvWords {
	const { say, sayAll } = speaker(locale);
	return {
		...planWords(locale),
		...writingWords(locale),
		title: say(m.sheets_tab_plan),
		headers: sayAll({
			client: m.sheets_col_client,
			phone: m.sheets_col_phone,
			email: m.sheets_col_email,
			messenger: m.sheets_col_messenger,
			consent: m.sheets_col_consent,
			status: m.sheets_col_status,
			category: m.sheets_col_category,
			lastPurchase: m.sheets_col_lastPurchase,
			daysSince: m.sheets_col_days_since,
			missedCycles: m.sheets_col_missed_cycles,
			purchases: m.sheets_col_count,
			total: m.sheets_col_total,
			check: m.sheets_col_check,
			worth: m.sheets_col_worth,
			forgone: m.sheets_col_forgone,
			person: m.sheets_col_person,
			channel: m.sheets_col_channel,
			contactReason: m.sheets_col_contact_reason,
			returnReason: m.sheets_col_return_reason,
			contactDay: m.sheets_col_contact_date,
			cost: m.sheets_col_cost,
			expectedValue: m.sheets_col_expected_value,
			gain: m.sheets_col_gain,
			decision: m.sheets_col_decision
		})
	};
}

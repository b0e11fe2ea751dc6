import type { CallListWords } from '../../share/call-list/write.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { messageWords } from './message-words.ts';
import { planWords } from './plan-words.ts';
import { speaker } from './speaker.ts';
import { writingWords } from './writing.ts';

export function callListWords(locale: Locale, currency: string): CallListWords {
	const { say, sayAll } = speaker(locale);
	return {
		...planWords(locale),
		...writingWords(locale),
		language: locale,
		messages: messageWords(currency),
		title: say(m.share_call_list),
		headers: sayAll({
			date: m.share_col_date,
			time: m.share_col_time,
			person: m.sheets_col_person,
			client: m.sheets_col_client,
			phone: m.sheets_col_phone,
			email: m.sheets_col_email,
			messenger: m.sheets_col_messenger,
			channel: m.sheets_col_channel,
			contactReason: m.share_col_why_now,
			returnReason: m.share_col_why_return,
			text: m.share_col_text,
			lastPurchase: m.sheets_col_lastPurchase,
			daysSince: m.share_col_days,
			worth: m.sheets_col_worth
		})
	};
}

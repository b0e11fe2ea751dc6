import type { CalendarWords } from '../../share/calendar/write.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { messageWords } from './message-words.ts';
import { planWords } from './plan-words.ts';
import { speaker } from './speaker.ts';

export function calendarWords(locale: Locale, currency: string): CalendarWords {
	const { say, sayAll } = speaker(locale);
	return {
		...planWords(locale),
		title: say(m.share_calendar_title),
		language: locale,
		messages: messageWords(currency),
		labels: sayAll({
			person: m.sheets_col_person,
			phone: m.sheets_col_phone,
			email: m.sheets_col_email,
			messenger: m.sheets_col_messenger,
			contactReason: m.share_col_why_now,
			returnReason: m.share_col_why_return
		})
	};
}

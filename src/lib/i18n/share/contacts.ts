import type { ContactsWords } from '../../share/contacts/write.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { planWords } from './plan-words.ts';
import { speaker } from './speaker.ts';
import { writingWords } from './writing.ts';

export function contactsWords(locale: Locale): ContactsWords {
	const { say, sayAll } = speaker(locale);
	return {
		...writingWords(locale),
		statuses: planWords(locale).statuses,
		title: say(m.share_contacts_title),
		labels: sayAll({
			status: m.sheets_col_status,
			category: m.sheets_col_category_hint,
			lastPurchase: m.sheets_col_lastPurchase,
			messenger: m.sheets_col_messenger
		})
	};
}

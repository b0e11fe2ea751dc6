import type { ShareFormatId, ShareWords } from '../../share/formats.ts';
import type { Locale } from '../locales.ts';
import { audienceWords } from './audience.ts';
import { calendarWords } from './calendar.ts';
import { callListWords } from './call-list.ts';
import { contactsWords } from './contacts.ts';
import { handoutWords } from './handout.ts';
import { planCsvWords } from './plan-csv.ts';
import { reportWords } from './report.ts';
import { totalsWords } from './totals.ts';
import { workbookWords } from './workbook.ts';

/** The words of each file of share/formats.ts in a language, whatever the one on screen; `currency`: the plan's. */
export const SHARE_WORDS: { readonly [F in ShareFormatId]: (locale: Locale, currency: string) => ShareWords[F] } = {
	'call-list': callListWords,
	calendar: calendarWords,
	contacts: contactsWords,
	audience: audienceWords,
	workbook: workbookWords,
	'plan-csv': planCsvWords,
	report: reportWords,
	handout: handoutWords,
	charts: reportWords,
	totals: totalsWords
};

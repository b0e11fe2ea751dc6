import type { Locale } from '../i18n/locales.ts';
import { writeRejectedRows, type RejectedRows, type RejectedRowsWords } from '../share/rejected-rows/write.ts';

/** Rejected rows as a spreadsheet in the person's language opens them: Russian and Ukrainian ones take the comma for decimals. */
export function rejectedRowsCsv(rows: RejectedRows, words: RejectedRowsWords, locale: Locale): string {
	return writeRejectedRows(rows, words, locale === 'en' ? ',' : ';');
}

export type { RejectedRows, RejectedRowsWords } from '../share/rejected-rows/write.ts';

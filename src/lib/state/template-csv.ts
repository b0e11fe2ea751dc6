import type { Locale } from '../i18n/locales.ts';
import { writeCsv } from '../share/csv/write.ts';

/** A table of headers alone, as a spreadsheet in the person's language opens it: Russian and Ukrainian ones take the comma for decimals. */
export function templateCsv(headers: readonly string[], locale: Locale): string {
	const columns = headers.map((header) => ({ header, value: () => null }));
	return writeCsv([], columns, locale === 'en' ? { delimiter: ',', decimal: '.', bom: true } : { delimiter: ';', decimal: ',', bom: true });
}

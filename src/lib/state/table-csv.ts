import type { Locale } from '../i18n/locales.ts';
import { writeCsv, type CsvColumn } from '../share/csv/write.ts';

/** A table of a page as a spreadsheet in the person's language opens it: Russian and Ukrainian ones take the comma for decimals. No text can become a formula. */
export function tableCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[], locale: Locale): string {
	return writeCsv(rows, columns, locale === 'en' ? { delimiter: ',', decimal: '.', bom: true } : { delimiter: ';', decimal: ',', bom: true });
}

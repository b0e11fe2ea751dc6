import type { Locale } from '../i18n/locales.ts';
import { writePlanCsv, type CsvColumn } from '../share/plan-csv/write.ts';
import type { PlanRow } from './contract.ts';

export type PlanSheetColumn = CsvColumn<PlanRow>;

/** The Plan sheet as a spreadsheet in the person's language opens it: Russian and Ukrainian ones take the comma for decimals. */
export function planSheetCsv(rows: readonly PlanRow[], columns: readonly PlanSheetColumn[], locale: Locale): string {
	return writePlanCsv(rows, columns, locale === 'en' ? { delimiter: ',', decimal: '.', bom: true } : { delimiter: ';', decimal: ',', bom: true });
}

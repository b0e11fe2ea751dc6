import { isoFromDay, type DayNumber } from '../kernel/days.ts';
import type { CsvStyle } from './csv/write.ts';
import type { ShareOption } from './options.ts';

/** The program a table is opened in. */
export const PROGRAM = { kind: 'choice', values: ['excel', 'google'], preset: 'excel' } as const satisfies ShareOption;
export type Program = (typeof PROGRAM)['values'][number];

/** How numbers and days are written in the language of a file. */
export interface WritingWords {
	readonly decimal: '.' | ',';
	/** `dmy`: 12.03.2026, `ymd`: 2026-03-12. */
	readonly dateOrder: 'dmy' | 'ymd';
}

/** Excel in a language of the decimal comma takes ';' between cells; Google Sheets always ','. */
export const csvStyle = (program: Program, { decimal }: WritingWords): CsvStyle => ({
	delimiter: program === 'google' || decimal === '.' ? ',' : ';',
	decimal,
	bom: program === 'excel'
});

/** A day as a spreadsheet of the language reads it. */
export function writtenDay(day: DayNumber, { dateOrder }: WritingWords): string {
	const iso = isoFromDay(day);
	return dateOrder === 'ymd' ? iso : iso.split('-').reverse().join('.');
}

/** To the cent; null where it is not known. */
export const rounded = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : Math.round(value * 100) / 100);

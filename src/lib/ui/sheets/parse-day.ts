import { dayFromCivil } from '../../kernel/days.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { TWO_DIGIT_PIVOT } from '../../model/roles.ts';
import { yearlessDay } from '../../model/yearless.ts';

/** Reads what a person types into a date cell: 31.12.2025, 31/12/25, 2025-12-31 or 20251231. null: not a date. Two digits of a year are of the century they have in a source. */
export function parseDay(text: string): DayNumber | null {
	const trimmed = text.trim();
	const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
	if (iso) return dayFromCivil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const dmy = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})$/.exec(trimmed);
	if (!dmy) return null;
	const year = Number(dmy[3]);
	const century = dmy[3].length === 4 ? 0 : year < TWO_DIGIT_PIVOT ? 2000 : 1900;
	return dayFromCivil(century + year, Number(dmy[2]), Number(dmy[1]));
}

/** The same of a day that comes every year, whose year may be left out: 31.12, 31/12. */
export function parseYearlyDay(text: string): DayNumber | null {
	const dayMonth = /^(\d{1,2})[-./](\d{1,2})\.?$/.exec(text.trim());
	return dayMonth ? yearlessDay(Number(dayMonth[2]), Number(dayMonth[1])) : parseDay(text);
}

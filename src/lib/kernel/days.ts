/** Whole days since 1970-01-01 in the proleptic Gregorian calendar. No time zone enters. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

export const DAYS_PER_YEAR = 365.25;

/** Days of a calendar date, or null when the date does not exist (31 April). `month` is 1–12. */
export function dayFromCivil(year: number, month: number, day: number): DayNumber | null {
	if (!(year >= 0 && year <= 9999) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return null;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	if (date.getUTCMonth() !== month - 1) return null;
	return date.getTime() / MS_PER_DAY;
}

export interface CivilDate {
	year: number;
	/** 1–12 */
	month: number;
	/** 1–31 */
	day: number;
}

export function civilFromDay(day: DayNumber): CivilDate {
	const date = new Date(day * MS_PER_DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** yyyy-mm-dd */
export function isoFromDay(day: DayNumber): string {
	return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Reads yyyy-mm-dd only; null for anything else. */
export function dayFromIso(text: string): DayNumber | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	return match ? dayFromCivil(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

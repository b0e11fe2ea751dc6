import type { DayNumber } from '../../kernel/days.ts';
import { civilFromDay, dayFromCivil } from '../../kernel/days.ts';

const MONDAY = 1;
const DAYS_A_WEEK = 7;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;

interface WeekInfo {
	readonly firstDay: number;
}

/** The weekday a week begins with where `locale` is spoken, 0 Sunday … 6 Saturday; Monday where the browser does not tell. */
export function firstWeekday(locale: string): number {
	const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
	const { firstDay } = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: MONDAY };
	return firstDay % DAYS_A_WEEK;
}

/** The language of the page with the country the browser is set to, where both speak one language: weeks are a matter of countries. */
export const weekLocale = (language: string, browser: string): string => (browser.toLowerCase().startsWith(`${language}-`) ? browser : language);

/** The first day of the week `day` is in. */
export const weekStart = (day: DayNumber, first: number): DayNumber => day - ((weekdayOf(day) - first + DAYS_A_WEEK) % DAYS_A_WEEK);

/** All weeks that have a day of the month `day` is in: their first day, and the last day of the last one. */
export function monthSpan(day: DayNumber, first: number): { readonly from: DayNumber; readonly until: DayNumber } {
	const begin = monthStart(day);
	return { from: weekStart(begin, first), until: weekStart(monthStart(begin + 31) - 1, first) + DAYS_A_WEEK - 1 };
}

export function monthStart(day: DayNumber): DayNumber {
	const { year, month } = civilFromDay(day);
	return dayFromCivil(year, month, 1)!;
}

/** The first day of the month so many months on. */
export function addMonths(day: DayNumber, months: number): DayNumber {
	const { year, month } = civilFromDay(day);
	const count = year * 12 + month - 1 + months;
	return dayFromCivil(Math.floor(count / 12), (count % 12) + 1, 1)!;
}

export const sameMonth = (a: DayNumber, b: DayNumber): boolean => monthStart(a) === monthStart(b);

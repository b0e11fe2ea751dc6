import { dayFromCivil, type DayNumber } from '#lib/kernel/days.ts';
import type { DateOrder } from '#lib/model/roles.ts';

/** What a date with the year at its end means when it is read in this order; null when it is none. Two-digit years are of this century: an example only. */
export function dayOfExample(raw: string, order: Exclude<DateOrder, 'ymd'>): DayNumber | null {
	const parts = /^\s*(\d{1,2})\D(\d{1,2})\D(\d{4}|\d{2})(?!\d)/.exec(raw);
	if (!parts) return null;
	const [first, second, third] = parts.slice(1).map(Number);
	const year = third < 100 ? 2000 + third : third;
	return order === 'dmy' ? dayFromCivil(year, second, first) : dayFromCivil(year, first, second);
}

/** The first of these texts that is another day when day and month change places. */
export const tellingDate = (texts: readonly string[]): string | null =>
	texts.find((text) => {
		const [day, other] = [dayOfExample(text, 'dmy'), dayOfExample(text, 'mdy')];
		return day !== null && other !== null && day !== other;
	}) ?? null;

import type { DayNumber } from '../kernel/days.ts';

/** Monday to Friday. 1970-01-01 was a Thursday. */
export function isWorkingDay(day: DayNumber): boolean {
	const weekday = (((day + 4) % 7) + 7) % 7;
	return weekday !== 0 && weekday !== 6;
}

/** `day` itself when it is a working day, else the next one. */
export function workingDayFrom(day: DayNumber): DayNumber {
	let from = day;
	while (!isWorkingDay(from)) from++;
	return from;
}

/** `day` itself when it is a working day, else the one before. */
export function workingDayUpTo(day: DayNumber): DayNumber {
	let upTo = day;
	while (!isWorkingDay(upTo)) upTo--;
	return upTo;
}

/** The n-th working day after `day`, n ≥ 1. */
export function workingDayAfter(day: DayNumber, n: number): DayNumber {
	const weeks = Math.floor((n - 1) / 5);
	let at = workingDayFrom(day + 1) + weeks * 7;
	for (let left = (n - 1) % 5; left > 0; left--) at = workingDayFrom(at + 1);
	return at;
}

import { civilFromDay, dayFromCivil, type DayNumber } from '../../kernel/days.ts';
import { CompensatedSum } from '../../kernel/sum.ts';
import type { KpiStep } from '../../model/fact-settings.ts';

/** Day 0, 1 January 1970, was a Thursday: weeks begin on Monday. */
const weekStart = (day: DayNumber): DayNumber => day - ((((day + 3) % 7) + 7) % 7);

function monthStart(day: DayNumber, ahead = 0): DayNumber {
	const { year, month } = civilFromDay(day);
	const months = year * 12 + month - 1 + ahead;
	return dayFromCivil(Math.floor(months / 12), (months % 12) + 1, 1)!;
}

export interface KpiPeriod {
	readonly start: DayNumber;
	/** Included. */
	readonly end: DayNumber;
	/** It begins before the count does, or is not over: no whole week or month. */
	readonly partial: boolean;
	readonly contacts: number;
	readonly returns: number;
	/** null where a list of clients does not say. */
	readonly money: number | null;
}

/** Something on a day: `size` is 1 for what is counted, an amount for money. */
export interface DatedSize {
	readonly day: DayNumber;
	readonly size: number;
}

/** Weeks or months from `from` to `until`, both included, and what fell into each (M5.6). Days outside are left aside. */
export function kpiPeriods(
	from: DayNumber,
	until: DayNumber,
	step: KpiStep,
	contacts: Iterable<DayNumber>,
	returns: Iterable<DayNumber>,
	money: Iterable<DatedSize> | null
): readonly KpiPeriod[] {
	const next = (start: DayNumber): DayNumber => (step === 'week' ? start + 7 : monthStart(start, 1));
	const startOf = step === 'week' ? weekStart : (day: DayNumber) => monthStart(day);
	const starts: DayNumber[] = [];
	for (let start = startOf(from); start <= until; start = next(start)) starts.push(start);
	const place = new Map(starts.map((start, index) => [start, index]));
	const counts = starts.map(() => ({ contacts: 0, returns: 0, money: new CompensatedSum() }));
	const at = (day: DayNumber) => (day < from || day > until ? undefined : counts[place.get(startOf(day))!]);
	for (const day of contacts) {
		const count = at(day);
		if (count) count.contacts++;
	}
	for (const day of returns) {
		const count = at(day);
		if (count) count.returns++;
	}
	for (const { day, size } of money ?? []) at(day)?.money.add(size);
	return starts.map((start, index) => {
		const end = next(start) - 1;
		const { contacts: made, returns: back, money: brought } = counts[index];
		return { start, end, partial: start < from || end > until, contacts: made, returns: back, money: money === null ? null : brought.value };
	});
}

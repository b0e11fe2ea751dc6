import { expect, it } from 'vitest';
import { dayFromIso } from '../kernel/days.ts';
import { isWorkingDay, workingDayAfter, workingDayFrom, workingDayUpTo } from './working-days.ts';

const friday = dayFromIso('2026-03-06')!;

it('knows weekends, before 1970 too', () => {
	expect([0, 1, 2, 3].map((n) => isWorkingDay(friday + n))).toEqual([true, false, false, true]);
	expect(isWorkingDay(dayFromIso('1969-12-28')!)).toBe(false);
});

it('moves off a weekend forwards or back', () => {
	expect(workingDayFrom(friday + 1)).toBe(friday + 3);
	expect(workingDayUpTo(friday + 2)).toBe(friday);
	expect(workingDayFrom(friday)).toBe(friday);
});

it('counts working days as one would on a calendar', () => {
	for (let start = friday; start < friday + 7; start++) {
		let day = start;
		for (let n = 1; n <= 23; n++) {
			do day++;
			while (!isWorkingDay(day));
			expect(workingDayAfter(start, n), `${n} after ${start - friday}`).toBe(day);
		}
	}
});

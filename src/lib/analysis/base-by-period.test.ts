import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../kernel/days.ts';
import { baseByPeriod } from './base-by-period.ts';
import { calendarPeriods, defaultStep, offeredSteps } from './calendar-periods.ts';
import { purchaseDays } from './purchase-days.ts';
import type { PurchaseRows } from './types.ts';

const day = (iso: string): number => dayFromIso(iso)!;

function rowsOf(orders: readonly (readonly [client: number, iso: string, amount: number])[]): PurchaseRows {
	return {
		client: Uint32Array.from(orders, ([client]) => client),
		day: Int32Array.from(orders, ([, iso]) => day(iso)),
		amount: Float64Array.from(orders, ([, , amount]) => amount)
	};
}

/** A falls asleep and comes back, B is lost, C comes back when lost already. */
const ORDERS = rowsOf([
	[0, '2020-03-20', 5],
	[0, '2020-01-10', 5],
	[0, '2020-01-25', 5],
	[0, '2020-01-25', 7],
	[1, '2020-02-15', 5],
	[2, '2020-01-05', 5],
	[2, '2020-05-01', 5],
	[2, '2020-05-21', 5]
]);
const DAYS = { sleeping: 30, lost: 90 };
const ASOF = day('2020-05-20');
const plain = (base: object): object => Object.fromEntries(Object.entries(base).map(([name, values]) => [name, [...(values as Int32Array)]]));

describe('M1.4 the base month by month, worked by hand', () => {
	const days = purchaseDays(ORDERS, 3, ASOF, 'net');
	const periods = calendarPeriods(day('2020-01-05'), ASOF, 'month');

	it('takes purchase days: a day once, none after as-of', () => {
		expect([...days.start]).toEqual([0, 3, 4, 6]);
		expect([...days.day].map(isoFromDay)).toEqual(['2020-01-10', '2020-01-25', '2020-03-20', '2020-02-15', '2020-01-05', '2020-05-01']);
	});

	it('counts who stood where at each end and what happened between', () => {
		expect(plain(baseByPeriod(days, periods, DAYS))).toEqual({
			active: [2, 1, 1, 0, 1],
			sleeping: [0, 2, 2, 2, 1],
			lost: [0, 0, 0, 1, 1],
			won: [2, 1, 0, 0, 0],
			returnedSleeping: [0, 0, 1, 0, 0],
			returnedLost: [0, 0, 0, 0, 1],
			becameSleeping: [0, 2, 1, 1, 0],
			becameLost: [0, 0, 0, 1, 1]
		});
	});

	it('takes one who buys on the very day of the edge for a sleeper who came back (d = c is sleeping)', () => {
		const onEdge = purchaseDays(
			rowsOf([
				[0, '2020-01-01', 5],
				[0, '2020-01-31', 5]
			]),
			1,
			ASOF,
			'net'
		);
		const base = baseByPeriod(onEdge, calendarPeriods(day('2020-01-01'), day('2020-01-31'), 'month'), DAYS);
		expect(plain(base)).toMatchObject({ active: [1], sleeping: [0], becameSleeping: [1], returnedSleeping: [1] });
	});

	it('knows no purchase of a day returned whole', () => {
		const returned = purchaseDays(
			rowsOf([
				[0, '2020-01-01', 5],
				[0, '2020-02-01', 9],
				[0, '2020-02-03', -9]
			]),
			1,
			ASOF,
			'net'
		);
		expect([...returned.day].map(isoFromDay)).toEqual(['2020-01-01']);
	});
});

describe('calendar periods', () => {
	it('end with the months, the last one at as-of, and say that it is not over', () => {
		const { starts, ends, unfinished } = calendarPeriods(day('2019-12-31'), day('2020-02-28'), 'month');
		expect([...starts].map(isoFromDay)).toEqual(['2019-12-01', '2020-01-01', '2020-02-01']);
		expect([...ends].map(isoFromDay)).toEqual(['2019-12-31', '2020-01-31', '2020-02-28']);
		expect(unfinished).toBe(true);
		expect(calendarPeriods(day('2019-12-31'), day('2020-02-29'), 'month').unfinished).toBe(false);
	});

	it('are quarters and years too', () => {
		const quarters = calendarPeriods(day('2019-05-10'), day('2020-01-01'), 'quarter');
		expect([...quarters.starts].map(isoFromDay)).toEqual(['2019-04-01', '2019-07-01', '2019-10-01', '2020-01-01']);
		const years = calendarPeriods(day('2019-05-10'), day('2020-12-31'), 'year');
		expect([...years.ends].map(isoFromDay)).toEqual(['2019-12-31', '2020-12-31']);
		expect(years.unfinished).toBe(false);
	});

	it('are months for five years, then quarters, and finer ones are offered while they can be drawn', () => {
		expect(defaultStep(day('2015-01-31'), day('2019-12-01'))).toBe('month');
		expect(defaultStep(day('2014-12-31'), day('2019-12-01'))).toBe('quarter');
		expect(offeredSteps(day('2014-12-31'), day('2019-12-01'))).toEqual(['month', 'quarter', 'year']);
		expect(offeredSteps(day('1999-12-31'), day('2019-12-01'))).toEqual(['quarter', 'year']);
		expect(defaultStep(day('0900-01-01'), day('2019-12-01'))).toBe('year');
	});

	it('stop where the calendar does', () => {
		expect(calendarPeriods(day('9999-11-05'), day('9999-12-31'), 'month').unfinished).toBe(false);
	});
});

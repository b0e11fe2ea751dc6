import type { DayNumber } from '../kernel/days.ts';
import { YEAR_WINDOW_DAYS } from './last-year.ts';
import type { History } from './types.ts';

/** Periods churn is told for, and how many of each a year has: a month of 30 days is a twelfth, a quarter of 91 a fourth. */
export const CHURN_PERIODS = {
	year: { days: YEAR_WINDOW_DAYS, aYear: 1 },
	quarter: { days: 91, aYear: 4 },
	month: { days: 30, aYear: 12 }
} as const;
export type ChurnPeriod = keyof typeof CHURN_PERIODS;

/** Rows shown at most, newest last. */
const MOST_PERIODS = 12;

/** A rate and the two counts it is of; the counts are null where the data do not tell them, the rate also where nobody was there to leave. */
export interface ChurnForm {
	readonly gone: number | null;
	readonly base: number | null;
	readonly rate: number | null;
}

/** Who became lost on a day in (from, to], three ways (M2.6, M13.8), as the purchases known at as-of tell. */
export interface ChurnOfPeriod {
	readonly from: DayNumber;
	readonly to: DayNumber;
	/** Of everyone there in the period, those who joined in it included. */
	readonly all: ChurnForm;
	/** Of those there when it began, those of them who left. */
	readonly simple: ChurnForm;
	/** Everyone who left, of the mean of the base at both ends. */
	readonly average: ChurnForm;
}

const UNKNOWN: ChurnForm = { gone: null, base: null, rate: null };

/**
 * Churn of one period after another up to as-of, oldest first; the last one always stands, unknown where the data are too short for it:
 * a period is known when the data reach back its own length and three of their own cycles before its end (M13.8). `lostDays` after the
 * last purchase a client is lost. One pass over the clients.
 */
export function churnByPeriod(history: History, lostDays: number, period: ChurnPeriod): ChurnOfPeriod[] {
	const { asOf, clientCount, firstDay, lastDay, firstDaysKnown } = history;
	const { days } = CHURN_PERIODS[period];
	const known = knownPeriods(history, days);
	// Without first purchases nothing tells who was already there in an earlier period.
	const count = Math.max(1, Math.min(known, firstDaysKnown ? MOST_PERIODS : 1));
	const before = asOf - count * days;
	/** Period 1…count of a day; 0 before them. */
	const placeOf = (day: DayNumber): number => (day <= before ? 0 : Math.min(count + 1, Math.ceil((day - before) / days)));
	const won = new Uint32Array(count + 2);
	const gone = new Uint32Array(count + 2);
	const goneOfThoseThere = new Uint32Array(count + 2);
	for (let p = 0; p < clientCount; p++) {
		const joined = firstDaysKnown ? placeOf(firstDay[p]) : 0;
		const left = placeOf(lastDay[p] + lostDays);
		won[joined]++;
		gone[left]++;
		if (joined < left) goneOfThoseThere[left]++;
	}
	const periods: ChurnOfPeriod[] = [];
	let there = won[0] - gone[0];
	for (let place = 1; place <= count; place++) {
		const from = before + (place - 1) * days;
		const atEnd = there + won[place] - gone[place];
		const isKnown = known >= count - place + 1;
		periods.push({
			from,
			to: from + days,
			all: isKnown ? form(gone[place], there + won[place]) : UNKNOWN,
			simple: isKnown && firstDaysKnown ? form(goneOfThoseThere[place], there) : UNKNOWN,
			average: isKnown && firstDaysKnown ? form(gone[place], (there + atEnd) / 2) : UNKNOWN
		});
		there = atEnd;
	}
	return periods;
}

function form(gone: number, base: number): ChurnForm {
	return { gone, base, rate: base === 0 ? null : gone / base };
}

/** How many whole periods up to as-of the data reach back for. */
function knownPeriods({ asOf, firstPurchaseDay, ownCycleDays }: History, days: number): number {
	if (firstPurchaseDay === null || ownCycleDays === null) return 0;
	return Math.max(0, Math.floor((asOf - firstPurchaseDay - 3 * ownCycleDays) / days));
}

/** The same churn over as many periods, each taking its share of those left by the one before: 3 % a month is 30.6 % a year (M11). `rate` is at most 1. */
export function compounded(rate: number, periods: number): number {
	return -Math.expm1(periods * Math.log1p(-rate));
}

/**
 * A period's rate as one of a year; null where it is unknown, or over 1: of the mean of a base that shrank more can be gone than it was, which
 * cannot be repeated.
 */
export function yearlyRate(rate: number | null, period: ChurnPeriod): number | null {
	if (rate === null || period === 'year') return rate;
	return rate > 1 ? null : compounded(rate, CHURN_PERIODS[period].aYear);
}

/** What those who leave would have brought: churn × clients × what one client brings (M2.7). */
export function churnInMoney(rate: number | null, clients: number | null, each: number | null): number | null {
	return rate === null || clients === null || each === null ? null : rate * clients * each;
}

import { INT_MISSING } from '../kernel/columns.ts';
import { calendarPeriods, placesOfDays } from './calendar-periods.ts';
import { YEAR_WINDOW_DAYS } from './last-year.ts';
import type { History } from './types.ts';

export type CohortStep = 'quarter' | 'year';

/** Years after the first purchase that are told. */
export const COHORT_YEARS = 4;

/** Of those still there when the n-th year after their first purchase began, who was lost in it. */
export interface CohortYear {
	readonly gone: number;
	readonly base: number;
	/** null when nobody was left. */
	readonly rate: number | null;
}

/** Clients whose first purchase fell into one calendar period. */
export interface Cohort {
	/** First and last day of the period, or as-of where that comes before its end. */
	readonly from: number;
	readonly to: number;
	readonly won: number;
	/** Not lost at as-of. */
	readonly here: number;
	/** null: the youngest of them has not been a client for so long, so the year is not over for all. */
	readonly years: readonly (CohortYear | null)[];
}

/**
 * Churn a year by cohort (M2.6), told like M13.8: a client is lost `lostDays` after the last purchase known at as-of. Cohorts without
 * clients are left out. null when some client’s first purchase is not known, or there is none. One pass over the clients.
 */
export function churnByCohort(history: History, lostDays: number, step: CohortStep): Cohort[] | null {
	const { asOf, clientCount, firstDay, lastDay, firstDaysKnown, firstPurchaseDay } = history;
	if (!firstDaysKnown || firstPurchaseDay === null) return null;
	const periods = calendarPeriods(firstPurchaseDay, asOf, step);
	const placeOf = placesOfDays(periods);
	const count = periods.starts.length;
	const won = new Uint32Array(count);
	const here = new Uint32Array(count);
	const youngest = new Int32Array(count).fill(INT_MISSING);
	/** A cell a year of each cohort; the last one for all years after those told. */
	const lostIn = new Uint32Array(count * (COHORT_YEARS + 1));
	for (let p = 0; p < clientCount; p++) {
		const place = placeOf[firstDay[p] - periods.starts[0]];
		const lostOn = lastDay[p] + lostDays;
		won[place]++;
		if (firstDay[p] > youngest[place]) youngest[place] = firstDay[p];
		if (lostOn > asOf) here[place]++;
		else lostIn[place * (COHORT_YEARS + 1) + Math.min(COHORT_YEARS, Math.ceil((lostOn - firstDay[p]) / YEAR_WINDOW_DAYS) - 1)]++;
	}
	const cohorts: Cohort[] = [];
	for (let place = 0; place < count; place++) {
		if (won[place] === 0) continue;
		const lost = lostIn.subarray(place * (COHORT_YEARS + 1), (place + 1) * (COHORT_YEARS + 1));
		cohorts.push({
			from: periods.starts[place],
			to: periods.ends[place],
			won: won[place],
			here: here[place],
			years: cohortYears(won[place], lost, asOf - youngest[place])
		});
	}
	return cohorts;
}

/** `age`: days since the first purchase of the youngest client. */
function cohortYears(won: number, lostIn: Uint32Array, age: number): (CohortYear | null)[] {
	const years: (CohortYear | null)[] = [];
	for (let year = 0, base = won; year < COHORT_YEARS; base -= lostIn[year], year++) {
		const over = age >= (year + 1) * YEAR_WINDOW_DAYS;
		years.push(over ? { gone: lostIn[year], base, rate: base === 0 ? null : lostIn[year] / base } : null);
	}
	return years;
}

import type { DayNumber } from '../kernel/days.ts';

const BILLIONTHS = 1e9;

/**
 * A threshold raised by grace, in cycles (M13.5). Levers are decimal numbers, so their sum is brought back to the nearest decimal
 * (a billionth of a cycle): 1.1 + 0.1 is 1.2 here, not 1.2000000000000002, and a client at exactly 1.2 cycles is on the edge.
 */
export function raisedBy(threshold: number, grace: number): number {
	return Math.round((threshold + grace) * BILLIONTHS) / BILLIONTHS;
}

/** Missed cycles, a real number (M13.5). Every comparison in the product is made on this quotient. */
export function missedCycles(daysSince: number, cycleDays: number): number {
	return daysSince / cycleDays;
}

/**
 * The smallest whole number of days at which `missed` cycles are reached: missedCycles(days, cycleDays) ≥ missed. Days are whole, so
 * comparing days with it is the same as comparing quotients, for the edges too (d = c is sleeping, d = 3c is lost; M1.4).
 */
export function daysReaching(missed: number, cycleDays: number): number {
	let days = Math.ceil(missed * cycleDays);
	while (missedCycles(days - 1, cycleDays) >= missed) days--;
	while (missedCycles(days, cycleDays) < missed) days++;
	return days;
}

/** Position of the first client whose last purchase is at least `days` before `asOf`. `lastDay` descends. */
export function firstAtLeast(lastDay: Int32Array, asOf: DayNumber, days: number): number {
	let low = 0;
	let high = lastDay.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (asOf - lastDay[middle] >= days) high = middle;
		else low = middle + 1;
	}
	return low;
}

import type { GroupedOrders } from './order-history.ts';

/** How regular purchases are, by pairs of intervals. */
export interface Regularity {
	/** Clients with two intervals: three purchase days and more. */
	readonly pairs: number;
	/** Pairs of equal length. */
	readonly ties: number;
	/**
	 * 1: purchases come at random times; larger: more regular, Infinity where all pairs are ties; below 1: they come in bursts. null with too few
	 * pairs to tell.
	 */
	readonly k: number | null;
}

/** Fewer pairs give a k that means nothing. */
export const FEWEST_PAIRS = 30;

/**
 * Wheat & Morrison (1990), "Estimating Purchase Regularity with Two Interpurchase Times": where a client's intervals are gamma with shape k, whatever its
 * own rate, M = T1 / (T1 + T2) of two of them is Beta(k, k): mean 1/2, variance 1 / (4 (2k + 1)). With s² the mean square of M − 1/2, k = (1 − 4 s²) / (8 s²).
 * The two latest intervals of each client are taken. Intervals are whole days: equal ones put M at exactly 1/2, so where intervals are a few
 * days long ties lower s² and k comes out too large.
 */
export function regularity({ start, day }: Pick<GroupedOrders, 'start' | 'day'>): Regularity {
	let pairs = 0;
	let ties = 0;
	let squares = 0;
	for (let c = 0; c + 1 < start.length; c++) {
		const last = start[c + 1] - 1;
		const second = previousDay(day, start[c], last);
		const third = second < 0 ? -1 : previousDay(day, start[c], second);
		if (third < 0) continue;
		const latest = day[last] - day[second];
		const before = day[second] - day[third];
		const share = before / (before + latest);
		pairs++;
		if (latest === before) ties++;
		squares += (share - 0.5) ** 2;
	}
	const variance = squares / pairs;
	return { pairs, ties, k: pairs < FEWEST_PAIRS ? null : (1 - 4 * variance) / (8 * variance) };
}

/** The last row before `row` of an earlier day, not before `first`; −1 where there is none. */
function previousDay(day: Int32Array, first: number, row: number): number {
	let i = row;
	while (i >= first && day[i] === day[row]) i--;
	return i < first ? -1 : i;
}

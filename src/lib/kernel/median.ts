import { selectInPlace } from './select.ts';

/** Median of values[start…end − 1], an even count takes the mean of the middle two (M13). Reorders that part; NaN for an empty one. */
export function medianInPlace(values: Float64Array, start: number, end: number): number {
	const length = end - start;
	if (length <= 0) return NaN;
	if (length === 1) return values[start];
	if (length === 2) return (values[start] + values[start + 1]) / 2;
	const middle = start + (length >>> 1);
	selectInPlace(values, start, end, middle);
	if (length % 2 === 1) return values[middle];
	let below = values[start];
	for (let i = start + 1; i < middle; i++) if (values[i] > below) below = values[i];
	return (below + values[middle]) / 2;
}

/** Median of whole numbers given as a tally: `tally[v]` times the value v. NaN for an empty tally. */
export function medianOfTally(tally: Uint32Array): number {
	let length = 0;
	for (const times of tally) length += times;
	if (length === 0) return NaN;
	const lower = valueAtRank(tally, (length - 1) >>> 1);
	return length % 2 === 1 ? lower : (lower + valueAtRank(tally, length >>> 1)) / 2;
}

function valueAtRank(tally: Uint32Array, rank: number): number {
	let seen = 0;
	let value = -1;
	while (seen <= rank) seen += tally[++value];
	return value;
}

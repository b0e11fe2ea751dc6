import { INT_MISSING } from '../kernel/columns.ts';
import { medianInPlace } from '../kernel/median.ts';
import { finish } from '../kernel/steps.ts';
import { sumOf } from '../kernel/sum.ts';
import { RFM_SEGMENTS, segmentOf } from '../model/rfm-segments.ts';
import type { History } from './types.ts';

/** By position; 0 where a client's value is unknown, so that it has neither a code nor a segment. */
export interface Rfm {
	/** Quintiles 1…5, 5 best. */
	readonly recency: Uint8Array;
	readonly frequency: Uint8Array;
	readonly money: Uint8Array;
	/** Index in RFM_SEGMENTS; NO_SEGMENT without one. */
	readonly segment: Uint8Array;
}
export const NO_SEGMENT = 255;
const QUINTILES = 5;
/** Segment by (recency × 6 + frequency) × 6 + money. */
const SEGMENT_OF = Uint8Array.from({ length: 216 }, (_, code) =>
	code < 36 ? NO_SEGMENT : segmentOf(Math.floor(code / 36), Math.floor(code / 6) % 6, code % 6)
);

/**
 * Which of `parts` equal parts each value falls into, `parts` best: `parts` − ⌊parts × those strictly better / all known⌋. Equal values share the better part, so
 * parts may be of unequal size; where all are equal nobody is better than anybody, and all stand in the middle. `descending`: the larger a value, the better. Unknown values (NaN) have 0 and are not counted.
 */
export function partsOf(values: Float64Array, parts: number, descending: boolean): Uint8Array {
	const known = new Float64Array(values.length);
	let n = 0;
	for (let p = 0; p < values.length; p++) if (!Number.isNaN(values[p])) known[n++] = values[p];
	const best = known.subarray(0, n).sort();
	if (descending) best.reverse();
	return partsBy(values, best, parts, descending);
}

/** Of values with the best first: the last that the k best parts hold at least. Whoever it is strictly better than stands k parts down. */
function edgesOf(best: Float64Array | Int32Array, parts: number): readonly number[] {
	return Array.from({ length: parts - 1 }, (_, k) => best[Math.ceil((best.length * (k + 1)) / parts) - 1]);
}

/** `best`: the known ones of `values`, the best first. */
function partsBy(values: Float64Array | Int32Array, best: Float64Array | Int32Array, parts: number, descending: boolean): Uint8Array {
	const part = new Uint8Array(values.length);
	const edges = edgesOf(best, parts);
	const middle = best.length > 0 && best[0] === best[best.length - 1] ? Math.ceil(parts / 2) : null;
	for (let p = 0; p < values.length; p++) {
		const value = values[p];
		if (Number.isNaN(value)) continue;
		let down = 0;
		while (down < edges.length && (descending ? edges[down] > value : edges[down] < value)) down++;
		part[p] = middle ?? parts - down;
	}
	return part;
}

/** Quintiles of days since the last purchase, purchases and money in all, as of the history's day; one of them a step. Yields the share done. */
export function* rfmSteps({ clientCount, lastDay, purchaseCount, total }: History): Generator<number, Rfm> {
	const counts = new Float64Array(clientCount);
	for (let p = 0; p < clientCount; p++) counts[p] = purchaseCount[p] === INT_MISSING ? NaN : purchaseCount[p];
	// A history stands in order of the last purchase, the newest first.
	const recency = partsBy(lastDay, lastDay, QUINTILES, true);
	yield 0.2;
	const frequency = partsOf(counts, QUINTILES, true);
	yield 0.5;
	const money = partsOf(total, QUINTILES, true);
	yield 0.8;
	const segment = new Uint8Array(clientCount).fill(NO_SEGMENT);
	for (let p = 0; p < clientCount; p++) if (frequency[p] > 0 && money[p] > 0) segment[p] = SEGMENT_OF[(recency[p] * 6 + frequency[p]) * 6 + money[p]];
	return { recency, frequency, money, segment };
}

/** The same in one go. */
export const rfmOf = (history: History): Rfm => finish(rfmSteps(history));

/** Recency, frequency and money as in 5-4-3; '' where one is unknown. */
export function rfmCode({ recency, frequency, money, segment }: Rfm, position: number): string {
	return segment[position] === NO_SEGMENT ? '' : `${recency[position]}-${frequency[position]}-${money[position]}`;
}

export interface RfmSegmentSums {
	readonly clients: number;
	readonly revenue: number | null;
	/** null without a client. */
	readonly medianDaysSince: number | null;
}

/** By segment, in the order of RFM_SEGMENTS; those without one last. A segment a step; yields the share done. */
export function* sumSegments({ segment }: Rfm, { asOf, lastDay, total }: History): Generator<number, readonly RfmSegmentSums[]> {
	const positions: number[][] = Array.from({ length: RFM_SEGMENTS.length + 1 }, () => []);
	segment.forEach((of, p) => positions[of === NO_SEGMENT ? RFM_SEGMENTS.length : of].push(p));
	const sums: RfmSegmentSums[] = [];
	for (const group of positions) {
		yield sums.length / positions.length;
		const revenue = sumOf(group.map((p) => total[p]));
		const days = Float64Array.from(group, (p) => asOf - lastDay[p]);
		sums.push({
			clients: group.length,
			revenue: Number.isNaN(revenue) ? null : revenue,
			medianDaysSince: group.length === 0 ? null : medianInPlace(days, 0, days.length)
		});
	}
	return sums;
}

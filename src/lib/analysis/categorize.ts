import { sumOf } from '../kernel/sum.ts';
import { CATEGORY_A, CATEGORY_B, CATEGORY_C } from '../model/standing.ts';

/** A brings the first 80 % of the margin, B the next 15 % (M13.13). */
const isA = (above: number, whole: number): boolean => above * 5 < whole * 4;
const isB = (above: number, whole: number): boolean => above * 20 < whole * 19;

/**
 * Category by data alone (M13.13), by position. With one margin for all clients, total margin ranks and sums as `total` does; only its sign
 * is needed. A client is A while the total of those strictly above it is below 80 % of the whole, so that equals share the better class;
 * zero and negative ones are C. A client whose total is unknown can neither be ranked nor be called unprofitable: it stands in the middle, B.
 */
export function categorize(total: Float64Array, marginPositive: boolean): Uint8Array {
	const category = new Uint8Array(total.length).fill(CATEGORY_C);
	for (let p = 0; p < total.length; p++) if (Number.isNaN(total[p])) category[p] = CATEGORY_B;
	if (!marginPositive) return category;
	const ranked = total
		.filter((value) => value > 0)
		.sort()
		.reverse();
	const { aFrom, bFrom } = edges(ranked, sumOf(total.filter((value) => !Number.isNaN(value))));
	for (let p = 0; p < total.length; p++) {
		if (total[p] >= aFrom) category[p] = CATEGORY_A;
		else if (total[p] >= bFrom) category[p] = CATEGORY_B;
	}
	return category;
}

/** The smallest totals that are still A and still B, of totals in descending order. */
function edges(ranked: Float64Array, whole: number): { aFrom: number; bFrom: number } {
	let aFrom = Infinity;
	let bFrom = Infinity;
	let before = 0;
	let error = 0;
	for (const value of ranked) {
		const above = before + error;
		if (isA(above, whole)) aFrom = value;
		else if (isB(above, whole)) bFrom = value;
		else break;
		const next = before + value;
		error += before >= value ? before - next + value : value - next + before;
		before = next;
	}
	return { aFrom, bFrom: Math.min(aFrom, bFrom) };
}

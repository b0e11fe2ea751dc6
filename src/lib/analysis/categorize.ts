import { sumOf } from '../kernel/sum.ts';
import { PRESET_CATEGORY_TERMS, type CategoryTerms } from '../model/category-rules.ts';
import { CATEGORY_A, CATEGORY_B, CATEGORY_C } from '../model/standing.ts';

/** The shares up to which a client is A, and A or B. */
export type CategoryEdges = Pick<CategoryTerms, 'upToA' | 'upToB'>;

/**
 * Category by data alone (M13.13), by position. With one margin for all clients, total margin ranks and sums as `total` does; only its sign
 * is needed. A client is A while the total of those strictly above it is below the share of A (80 %) of the whole, so that equals share the better class;
 * zero and negative ones are C. A client whose total is unknown can neither be ranked nor be called unprofitable: it stands in the middle, B.
 * `order`, where given, says who is above whom in place of the total (points of M3.2 and M3.4); one without a place in it comes last.
 */
export function categorize(total: Float64Array, marginPositive: boolean, edges: CategoryEdges = PRESET_CATEGORY_TERMS, order = total): Uint8Array {
	const category = new Uint8Array(total.length).fill(CATEGORY_C);
	for (let p = 0; p < total.length; p++) if (Number.isNaN(total[p])) category[p] = CATEGORY_B;
	if (!marginPositive) return category;
	const whole = sumOf(total.filter((value) => !Number.isNaN(value)));
	const { aFrom, bFrom } = order === total ? ownEdges(total, whole, edges) : orderedEdges(total, order, whole, edges);
	for (let p = 0; p < total.length; p++) {
		if (!(total[p] > 0)) continue;
		const place = placeOf(order[p]);
		if (place >= aFrom) category[p] = CATEGORY_A;
		else if (place >= bFrom) category[p] = CATEGORY_B;
	}
	return category;
}

/** Without a place: behind all that have one. */
const placeOf = (place: number): number => (Number.isNaN(place) ? -1 : place);

function ownEdges(total: Float64Array, whole: number, edges: CategoryEdges): Edges {
	const ranked = total
		.filter((value) => value > 0)
		.sort()
		.reverse();
	return edgesOf(ranked, ranked, whole, edges);
}

function orderedEdges(total: Float64Array, order: Float64Array, whole: number, edges: CategoryEdges): Edges {
	const ranked = Uint32Array.from(total.keys())
		.filter((p) => total[p] > 0)
		.sort((a, b) => placeOf(order[b]) - placeOf(order[a]));
	return edgesOf(
		Float64Array.from(ranked, (p) => placeOf(order[p])),
		Float64Array.from(ranked, (p) => total[p]),
		whole,
		edges
	);
}

/** The smallest places that are still A and still B. */
interface Edges {
	readonly aFrom: number;
	readonly bFrom: number;
}

/** Of places in descending order, with the total of each. */
function edgesOf(places: Float64Array, totals: Float64Array, whole: number, { upToA, upToB }: CategoryEdges): Edges {
	const isA = belowShare(upToA, whole);
	const isB = belowShare(upToB, whole);
	let aFrom = Infinity;
	let bFrom = Infinity;
	let before = 0;
	let error = 0;
	for (let i = 0; i < places.length; i++) {
		const above = before + error;
		if (isA(above)) aFrom = places[i];
		else if (isB(above)) bFrom = places[i];
		else break;
		const next = before + totals[i];
		error += before >= totals[i] ? before - next + totals[i] : totals[i] - next + before;
		before = next;
	}
	return { aFrom, bFrom: Math.min(aFrom, bFrom) };
}

const MILLIONTHS = 1e6;

/** Whether a sum lies below a share of the whole, compared in whole numbers: 0.8 of it is four fifths here, not 0.8000000000000000444. */
function belowShare(share: number, whole: number): (sum: number) => boolean {
	const part = Math.round(share * MILLIONTHS);
	const common = greatestDivisor(part, MILLIONTHS);
	const [times, of] = [MILLIONTHS / common, part / common];
	return (sum) => sum * times < whole * of;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

import { medianInPlace } from '../kernel/median.ts';
import { sumOf } from '../kernel/sum.ts';

/** Bands of a client's worth, in multiples of the mean: from each edge up to the next. */
export const WORTH_EDGES = [0, 0.5, 1, 2, 5] as const;

export interface WorthBand {
	/** In money; `to` null: no end. */
	readonly from: number;
	readonly to: number | null;
	readonly clients: number;
	readonly worth: number;
}

export interface WorthSpread {
	/** Clients whose worth is known, and those of whom it is not. */
	readonly known: number;
	readonly unknown: number;
	readonly sum: number | null;
	readonly mean: number | null;
	readonly median: number | null;
}

/** How worth is spread over clients (M2.1); NaN is unknown, and no client's is 0 for it. */
export function spreadOf(worth: Float64Array): WorthSpread {
	const known = worth.filter((value) => !Number.isNaN(value)).sort();
	const unknown = worth.length - known.length;
	if (known.length === 0) return { known: 0, unknown, sum: null, mean: null, median: null };
	const sum = sumOf(known);
	return { known: known.length, unknown, sum, mean: sum / known.length, median: medianInPlace(known, 0, known.length) };
}

/** Clients by band; none where no worth is known or the mean is zero. */
export function bandsOf(worth: Float64Array, mean: number | null): readonly WorthBand[] {
	if (mean === null || !(mean > 0)) return [];
	return WORTH_EDGES.map((edge, b) => {
		const from = edge * mean;
		const to = b + 1 < WORTH_EDGES.length ? WORTH_EDGES[b + 1] * mean : null;
		const inside = worth.filter((value) => value >= from && (to === null || value < to));
		return { from, to, clients: inside.length, worth: sumOf(inside) };
	});
}

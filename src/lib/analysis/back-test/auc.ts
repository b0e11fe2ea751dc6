import { distinctRanks } from '../../kernel/distinct-ranks.ts';

/** How well an order tells those who bought from those who did not. */
export interface Discrimination {
	/**
	 * Of all pairs of one who bought and one who did not, the share in which the one who bought has the higher score, equal scores counting half: the area
	 * under the ROC curve (Mann & Whitney). null where one of the two kinds is missing.
	 */
	readonly auc: number | null;
	/**
	 * By client: of those of the other kind, the share its score stands on the right side of. Two orders of the same clients are compared by these (DeLong,
	 * DeLong & Clarke-Pearson 1988).
	 */
	readonly placements: Float64Array;
}

export function discrimination(scores: Float64Array, bought: Uint8Array): Discrimination {
	const { rank, tally } = distinctRanks(scores);
	const hitsAt = new Uint32Array(tally.length);
	for (let i = 0; i < scores.length; i++) hitsAt[rank[i]] += bought[i];
	/** Of equal scores half of the others count as lying below. */
	const hitsBelow = new Float64Array(tally.length);
	const missesBelow = new Float64Array(tally.length);
	let hits = 0;
	let misses = 0;
	let right = 0;
	for (let place = 0; place < tally.length; place++) {
		const missesAt = tally[place] - hitsAt[place];
		hitsBelow[place] = hits + hitsAt[place] / 2;
		missesBelow[place] = misses + missesAt / 2;
		right += hitsAt[place] * missesBelow[place];
		hits += hitsAt[place];
		misses += missesAt;
	}
	const placements = Float64Array.from(rank, (place, i) => (bought[i] === 1 ? missesBelow[place] / misses : 1 - hitsBelow[place] / hits));
	return { auc: hits === 0 || misses === 0 ? null : right / (hits * misses), placements };
}

/** Standard error of the difference of two areas over the same clients, from both orders' placements. */
export function errorOfDifference(one: Float64Array, other: Float64Array, bought: Uint8Array): number {
	let variance = 0;
	for (const kind of [0, 1]) {
		let count = 0;
		let sum = 0;
		let squares = 0;
		for (let i = 0; i < one.length; i++) {
			if (bought[i] !== kind) continue;
			const difference = one[i] - other[i];
			count++;
			sum += difference;
			squares += difference * difference;
		}
		variance += Math.max(0, squares - (sum * sum) / count) / (count - 1) / count;
	}
	return Math.sqrt(variance);
}

import { selectInPlace } from './select.ts';

/**
 * The values that each share of `values` lies below, straight lines between neighbours (Hyndman & Fan 1996, type 7); NaN of none. `shares` ascend, 0…1. Reorders
 * `values`, none of which may be NaN; takes a few passes over them where sorting would take a dozen.
 */
export function quantilesInPlace(values: Float64Array, shares: readonly number[]): number[] {
	let from = 0;
	return shares.map((share) => {
		if (values.length === 0) return NaN;
		const rank = share * (values.length - 1);
		const below = Math.floor(rank);
		// Those before `from` are in place already.
		selectInPlace(values, from, values.length, below);
		from = below;
		const low = values[below];
		if (rank === below) return low;
		let high = Infinity;
		for (let i = below + 1; i < values.length; i++) if (values[i] < high) high = values[i];
		// Equal neighbours are their own middle, to the last bit.
		return low === high ? low : low + (rank - below) * (high - low);
	});
}

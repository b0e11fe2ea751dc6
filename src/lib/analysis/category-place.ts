import { CompensatedSum } from '../kernel/sum.ts';

/** Where a client stands among those that are ranked (M13.13). */
export interface CategoryPlace {
	/** 1 is the first; equals share the better. */
	readonly rank: number;
	/** How many are ranked: those with a positive margin. */
	readonly of: number;
	/** The share of the whole margin that those above it bring. */
	readonly shareAbove: number;
}

/** null for a client that is not ranked: its margin is unknown, zero or negative. `order` as in `categorize`. */
export function placeOf(total: Float64Array, order: Float64Array, position: number): CategoryPlace | null {
	if (!(total[position] > 0)) return null;
	const [above, whole] = [new CompensatedSum(), new CompensatedSum()];
	let better = 0;
	let of = 0;
	for (let p = 0; p < total.length; p++) {
		if (Number.isNaN(total[p])) continue;
		whole.add(total[p]);
		if (!(total[p] > 0)) continue;
		of++;
		if (!(order[p] > (Number.isNaN(order[position]) ? -1 : order[position]))) continue;
		better++;
		above.add(total[p]);
	}
	return { rank: better + 1, of, shareAbove: above.value / whole.value };
}

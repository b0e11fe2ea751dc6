import { aggregate, type Aggregates } from '../../analysis/doubt/aggregates.ts';
import type { Prepared } from '../../analysis/prepare.ts';

const made = new WeakMap<Prepared, Aggregates>();

/** Kept as long as the prepared history is: every question of doubt asks for the same ones. */
export function aggregatesOf(prepared: Prepared): Aggregates {
	let aggregates = made.get(prepared);
	if (!aggregates) made.set(prepared, (aggregates = aggregate(prepared)));
	return aggregates;
}

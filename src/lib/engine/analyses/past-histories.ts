import { summarizeSteps } from '../../analysis/summarize.ts';
import type { History } from '../../analysis/types.ts';
import type { DayNumber } from '../../kernel/days.ts';
import type { ReturnsRule } from '../../model/levers.ts';
import type { Dataset } from '../dataset.ts';

/** A measurement looks at a handful of days; while a lever moves they change, and none is wanted twice. */
const MOST_KEPT = 8;

const kept = new WeakMap<Dataset, Map<string, History>>();

/**
 * What was known on a past day: orders up to it alone. A list of clients tells only their last purchase, so that those who have bought since would be
 * missing: it is left aside. Kept while the rows are the same. Yields the share done.
 */
export function* pastHistory(dataset: Dataset, returns: ReturnsRule, day: DayNumber): Generator<number, History> {
	let histories = kept.get(dataset);
	if (!histories) kept.set(dataset, (histories = new Map()));
	const key = `${returns}/${day}`;
	const found = histories.get(key) ?? (yield* summarizeSteps(dataset.orders, null, dataset.clientKeys.length, day, returns));
	histories.delete(key);
	histories.set(key, found);
	for (const oldest of histories.keys()) {
		if (histories.size <= MOST_KEPT) break;
		histories.delete(oldest);
	}
	return found;
}

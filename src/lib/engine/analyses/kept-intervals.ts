import { intervalsOf, type Intervals } from '../../analysis/intervals.ts';
import type { History } from '../../analysis/types.ts';
import { returnsOf } from '../../model/document.ts';
import type { AnalysisContext } from './context.ts';

const kept = new WeakMap<History, Intervals>();

/** Intervals of every client, by client code. A history stays the same object until rows, day or returns change, and so do its intervals. */
export function keptIntervals({ dataset, document, standing }: AnalysisContext): Intervals {
	const { history } = standing;
	let intervals = kept.get(history);
	if (!intervals) {
		intervals = dataset.orders
			? intervalsOf(dataset.orders, dataset.clientKeys.length, history.asOf, returnsOf(document))
			: { start: new Uint32Array(dataset.clientKeys.length + 1), days: new Int32Array(0) };
		kept.set(history, intervals);
	}
	return intervals;
}

/** The rule in force as it stands in the levers. */
export function ruleInForce({ assessment: { levers } }: AnalysisContext) {
	return {
		sleepingAfter: levers.sleepingAfter.value!,
		lostAfter: levers.lostAfter.value!,
		grace: levers.grace.value!,
		ownCycles: levers.ownCycles.value!
	};
}

import { rfmSteps, type Rfm } from '../analysis/rfm.ts';
import type { History } from '../analysis/types.ts';
import { finish } from '../kernel/steps.ts';

const kept = new WeakMap<History, Rfm>();

/** Quintiles and segments of a history's clients, made once for as long as it stands. Yields the share done. */
export function* keptRfmSteps(history: History): Generator<number, Rfm> {
	let rfm = kept.get(history);
	if (!rfm) {
		rfm = yield* rfmSteps(history);
		kept.set(history, rfm);
	}
	return rfm;
}

/** The same in one go. */
export const keptRfm = (history: History): Rfm => finish(keptRfmSteps(history));

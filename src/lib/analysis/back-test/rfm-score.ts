import { distinctRanks } from '../../kernel/distinct-ranks.ts';
import type { History } from '../types.ts';

const CLASSES = 5;

/** Per client 3…15: the fifth it stands in by last purchase, by number of purchases and by total, best fifth 5, added up. Equal values share the fifth of the lowest of them. Yields the share done. */
export function* rfmScores({ lastDay, purchaseCount, total }: Pick<History, 'lastDay' | 'purchaseCount' | 'total'>): Generator<number, Float64Array> {
	const scores = new Float64Array(lastDay.length);
	for (const [done, values] of [lastDay, purchaseCount, total].entries()) {
		addFifths(scores, values);
		yield (done + 1) / 3;
	}
	return scores;
}

function addFifths(scores: Float64Array, values: Int32Array | Float64Array): void {
	const { rank, tally } = distinctRanks(values);
	const fifths = new Uint8Array(tally.length);
	let below = 0;
	for (let place = 0; place < tally.length; place++) {
		fifths[place] = Math.floor((below * CLASSES) / values.length) + 1;
		below += tally[place];
	}
	for (let i = 0; i < values.length; i++) scores[i] += fifths[rank[i]];
}

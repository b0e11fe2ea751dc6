import { INT_MISSING } from '../../kernel/columns.ts';
import { CompensatedSum } from '../../kernel/sum.ts';
import { STATUSES } from '../../model/standing.ts';
import type { History } from '../types.ts';
import { DAYS_PER_WEEK } from './buying-histories.ts';
import { chanceToBuy, expectedPurchases, type BuyingHistory } from './forecast.ts';
import type { BuyingParameters } from './likelihood.ts';

/** What the model expects of the clients of one status in the days to come. */
export interface StatusOutlook {
	readonly clients: number;
	/** Σ P(buys): how many of them are expected to buy. */
	readonly buyers: number;
	/** null where a client's expectation cannot be worked out. */
	readonly purchases: number | null;
}

/** Clients looked at between two breaths. */
const SLICE = 2048;

/** Σ over the clients of each status, over `days` from as-of on; clients of unknown history are left out. Yields the share done. */
export function* outlook(history: History, statuses: Uint8Array, parameters: BuyingParameters, days: number): Generator<number, readonly StatusOutlook[]> {
	const weeks = days / DAYS_PER_WEEK;
	const clients = STATUSES.map(() => 0);
	const buyers = STATUSES.map(() => new CompensatedSum());
	const purchases = STATUSES.map(() => new CompensatedSum());
	for (let p = 0; p < history.clientCount; p++) {
		if (p % SLICE === 0) yield p / history.clientCount;
		const client = buyingHistory(history, p);
		if (client === null) continue;
		clients[statuses[p]]++;
		buyers[statuses[p]].add(chanceToBuy(parameters, client, weeks));
		purchases[statuses[p]].add(expectedPurchases(parameters, client, weeks));
	}
	return STATUSES.map((_, status) => {
		const expected = purchases[status].value;
		return { clients: clients[status], buyers: buyers[status].value, purchases: Number.isFinite(expected) ? expected : null };
	});
}

/** P(buys within `days`) of every client by position; a client of unknown history gets NaN. */
export function chancesToBuy(history: History, parameters: BuyingParameters, days: number): Float64Array {
	const chances = new Float64Array(history.clientCount).fill(NaN);
	for (let p = 0; p < chances.length; p++) {
		const client = buyingHistory(history, p);
		if (client !== null) chances[p] = chanceToBuy(parameters, client, days / DAYS_PER_WEEK);
	}
	return chances;
}

/** One client's history in weeks; null where a list of clients leaves it open. */
function buyingHistory({ asOf, firstDay, lastDay, purchaseCount }: History, p: number): BuyingHistory | null {
	if (firstDay[p] === INT_MISSING || purchaseCount[p] === INT_MISSING) return null;
	return {
		repeats: purchaseCount[p] - 1,
		lastAfter: purchaseCount[p] === 1 ? 0 : (lastDay[p] - firstDay[p]) / DAYS_PER_WEEK,
		observed: (asOf - firstDay[p]) / DAYS_PER_WEEK
	};
}

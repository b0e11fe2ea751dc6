import { INT_MISSING } from '../../kernel/columns.ts';
import type { History } from '../types.ts';

export const DAYS_PER_WEEK = 7;

/**
 * What the model needs to know of clients, alike ones taken together: x repeat purchases, the last of them tₓ and the end of observation T, both in
 * days since the first purchase (M13.1). All columns have one length.
 */
export interface BuyingHistories {
	readonly repeats: Int32Array;
	readonly lastAfter: Int32Array;
	readonly observed: Int32Array;
	/** How many clients have this very history. */
	readonly clients: Uint32Array;
	readonly clientCount: number;
	/** Clients with a second purchase. */
	readonly repeatClients: number;
	/** Left out: a list of clients does not say how often or since when they buy. */
	readonly unknownClients: number;
}

/** Histories up to as-of; equal ones are counted together, so that a fit looks at each once. */
export function buyingHistories(history: History): BuyingHistories {
	const { clientCount, firstDay, lastDay, purchaseCount, asOf } = history;
	const index = new Map<number, number>();
	const repeats: number[] = [];
	const lastAfter: number[] = [];
	const observed: number[] = [];
	const clients: number[] = [];
	let repeatClients = 0;
	let unknownClients = 0;
	const span = asOf - (history.firstPurchaseDay ?? asOf) + 1;
	for (let p = 0; p < clientCount; p++) {
		if (firstDay[p] === INT_MISSING || purchaseCount[p] === INT_MISSING) {
			unknownClients++;
			continue;
		}
		const x = purchaseCount[p] - 1;
		const tx = x === 0 ? 0 : lastDay[p] - firstDay[p];
		const total = asOf - firstDay[p];
		if (x > 0) repeatClients++;
		const key = (x * span + tx) * span + total;
		const known = index.get(key);
		if (known !== undefined) {
			clients[known]++;
			continue;
		}
		index.set(key, repeats.length);
		repeats.push(x);
		lastAfter.push(tx);
		observed.push(total);
		clients.push(1);
	}
	return {
		repeats: Int32Array.from(repeats),
		lastAfter: Int32Array.from(lastAfter),
		observed: Int32Array.from(observed),
		clients: Uint32Array.from(clients),
		clientCount: clientCount - unknownClients,
		repeatClients,
		unknownClients
	};
}

import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { NO_CLIENT, type ClientRows } from './types.ts';

/** What is known of every client code; a client without a purchase up to as-of has lastDay INT_MISSING. */
export interface ClientFactColumns {
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	readonly purchaseCount: Int32Array;
	readonly total: Float64Array;
	readonly medianInterval: Float64Array;
	readonly intervalCount: Int32Array;
}

export function emptyFacts(clientCount: number): ClientFactColumns {
	return {
		firstDay: new Int32Array(clientCount).fill(INT_MISSING),
		lastDay: new Int32Array(clientCount).fill(INT_MISSING),
		purchaseCount: new Int32Array(clientCount).fill(INT_MISSING),
		total: new Float64Array(clientCount).fill(NaN),
		medianInterval: new Float64Array(clientCount).fill(NaN),
		intervalCount: new Int32Array(clientCount)
	};
}

/**
 * Adds clients known from a list alone; orders rule where they have a purchase. Of several rows of one client the one with the
 * latest purchase stands. A last purchase after as-of leaves the row out.
 */
export function fillFromList(facts: ClientFactColumns, list: ClientRows, asOf: DayNumber, fromOrders: Uint8Array): void {
	for (let row = 0; row < list.client.length; row++) {
		const c = list.client[row];
		const last = list.lastDay[row];
		if (c === NO_CLIENT || last === INT_MISSING || last > asOf || fromOrders[c] === 1 || last <= facts.lastDay[c]) continue;
		fillFromListRow(facts, c, list, row);
	}
}

/** One mean interval where the list says count, first and last (M13.3); what it does not say stays unknown. */
function fillFromListRow(facts: ClientFactColumns, c: number, list: ClientRows, row: number): void {
	const last = list.lastDay[row];
	const count = list.purchaseCount[row] >= 1 ? list.purchaseCount[row] : INT_MISSING;
	const stated = list.firstDay[row] <= last ? list.firstDay[row] : INT_MISSING;
	const first = count === 1 ? last : stated;
	const repeats = count > 1 || (first !== INT_MISSING && first < last);
	facts.lastDay[c] = last;
	facts.firstDay[c] = first;
	facts.purchaseCount[c] = count;
	facts.total[c] = list.total[row];
	facts.intervalCount[c] = repeats ? 1 : 0;
	facts.medianInterval[c] = count > 1 && first !== INT_MISSING ? (last - first) / (count - 1) : NaN;
}

import { orderByKey } from '../kernel/grouping.ts';
import type { DayNumber } from '../kernel/days.ts';
import { INT_MISSING } from '../kernel/columns.ts';
import type { PurchaseRows } from './types.ts';

/** Order rows that count as purchases, each client's together and in order of days; and the rows left aside. */
export interface GroupedOrders {
	/** Rows of client c are start[c]…start[c + 1] − 1. */
	readonly start: Uint32Array;
	readonly day: Int32Array;
	readonly amount: Float64Array;
	readonly returnRows: Uint32Array;
	readonly futureRows: Uint32Array;
}

const PURCHASE = 0;
const RETURN = 1;
const FUTURE = 2;
const UNREADABLE = 3;

/**
 * Sorts rows into purchases, returns (dropped, M13.2) and rows after as-of (M13.1), and groups the purchases by client with two
 * counting sorts: linear, whatever the order of the rows. A row after as-of counts as such whatever its sign.
 */
export function groupOrders(orders: PurchaseRows, clientCount: number, asOf: DayNumber): GroupedOrders {
	const { client, day, amount } = orders;
	const rowCount = client.length;
	const kinds = new Uint8Array(rowCount);
	const counts = [0, 0, 0, 0];
	let lowest = asOf;
	for (let row = 0; row < rowCount; row++) {
		const kind = kindOf(day[row], amount[row], asOf);
		kinds[row] = kind;
		counts[kind]++;
		if (kind === PURCHASE && day[row] < lowest) lowest = day[row];
	}
	const purchases = rowsOfKind(kinds, PURCHASE, counts[PURCHASE]);
	const byDay = isAscending(purchases, day) ? purchases : orderByKey(purchases, day, lowest, asOf - lowest + 1);
	const byClient = orderByKey(byDay, client, 0, clientCount);
	const start = new Uint32Array(clientCount + 1);
	const groupedDay = new Int32Array(byClient.length);
	const groupedAmount = new Float64Array(byClient.length);
	for (let i = 0; i < byClient.length; i++) {
		const row = byClient[i];
		start[client[row] + 1]++;
		groupedDay[i] = day[row];
		groupedAmount[i] = amount[row];
	}
	for (let c = 0; c < clientCount; c++) start[c + 1] += start[c];
	return {
		start,
		day: groupedDay,
		amount: groupedAmount,
		returnRows: rowsOfKind(kinds, RETURN, counts[RETURN]),
		futureRows: rowsOfKind(kinds, FUTURE, counts[FUTURE])
	};
}

function kindOf(day: number, amount: number, asOf: DayNumber): number {
	if (day === INT_MISSING) return UNREADABLE;
	if (day > asOf) return FUTURE;
	if (amount < 0) return RETURN;
	return amount >= 0 ? PURCHASE : UNREADABLE;
}

function rowsOfKind(kinds: Uint8Array, wanted: number, count: number): Uint32Array {
	const rows = new Uint32Array(count);
	let filled = 0;
	for (let row = 0; filled < count; row++) if (kinds[row] === wanted) rows[filled++] = row;
	return rows;
}

function isAscending(rows: Uint32Array, day: Int32Array): boolean {
	for (let i = 1; i < rows.length; i++) if (day[rows[i]] < day[rows[i - 1]]) return false;
	return true;
}

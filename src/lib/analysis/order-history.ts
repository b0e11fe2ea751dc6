import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { sortPairs } from '../kernel/pairs.ts';
import { NO_CLIENT, type PurchaseRows } from './types.ts';

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
const PASSED_OVER = 3;

/**
 * Sorts rows into purchases, returns (dropped, M13.2) and rows after as-of (M13.1), and groups the purchases by client with a counting
 * sort; each client's few rows are then put in order where they do not come so. A row after as-of counts as such whatever its sign.
 */
export function groupOrders(orders: PurchaseRows, clientCount: number, asOf: DayNumber): GroupedOrders {
	const { client, day, amount } = orders;
	const rowCount = client.length;
	const kinds = new Uint8Array(rowCount);
	const counts = [0, 0, 0, 0];
	const start = new Uint32Array(clientCount + 1);
	let latest = INT_MISSING;
	let ascending = true;
	for (let row = 0; row < rowCount; row++) {
		const kind = client[row] === NO_CLIENT ? PASSED_OVER : kindOf(day[row], amount[row], asOf);
		kinds[row] = kind;
		counts[kind]++;
		if (kind !== PURCHASE) continue;
		start[client[row] + 1]++;
		if (day[row] < latest) ascending = false;
		latest = day[row];
	}
	for (let c = 0; c < clientCount; c++) start[c + 1] += start[c];
	const grouped = placeByClient(orders, kinds, start);
	if (!ascending) for (let c = 0; c < clientCount; c++) sortPairs(grouped.day, grouped.amount, start[c], start[c + 1]);
	return { start, ...grouped, returnRows: rowsOfKind(kinds, RETURN, counts[RETURN]), futureRows: rowsOfKind(kinds, FUTURE, counts[FUTURE]) };
}

/** Days and amounts of the purchases, each into its client's stretch, in the order of the rows. */
function placeByClient({ client, day, amount }: PurchaseRows, kinds: Uint8Array, start: Uint32Array): Pick<GroupedOrders, 'day' | 'amount'> {
	const next = start.slice();
	const purchaseCount = start[start.length - 1];
	const placedDay = new Int32Array(purchaseCount);
	const placedAmount = new Float64Array(purchaseCount);
	for (let row = 0; row < kinds.length; row++) {
		if (kinds[row] !== PURCHASE) continue;
		const place = next[client[row]]++;
		placedDay[place] = day[row];
		placedAmount[place] = amount[row];
	}
	return { day: placedDay, amount: placedAmount };
}

function kindOf(day: number, amount: number, asOf: DayNumber): number {
	if (day === INT_MISSING) return PASSED_OVER;
	if (day > asOf) return FUTURE;
	if (amount < 0) return RETURN;
	return amount >= 0 ? PURCHASE : PASSED_OVER;
}

function rowsOfKind(kinds: Uint8Array, wanted: number, count: number): Uint32Array {
	const rows = new Uint32Array(count);
	let filled = 0;
	for (let row = 0; filled < count; row++) if (kinds[row] === wanted) rows[filled++] = row;
	return rows;
}

import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
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

/** A fresh array of kinds says so of every row. */
const PURCHASE = 0;
const RETURN = 1;
const FUTURE = 2;
const PASSED_OVER = 3;

/**
 * Sorts rows into purchases, returns (dropped, M13.2) and rows after as-of (M13.1), and the purchases by client and day with two counting sorts that keep
 * the order of what is equal: rows of one day stay in the order of the table. A row after as-of counts as such whatever its sign.
 */
export function groupOrders(orders: PurchaseRows, clientCount: number, asOf: DayNumber): GroupedOrders {
	const { client, day, amount } = orders;
	const rowCount = client.length;
	const kinds = new Uint8Array(rowCount);
	const start = new Uint32Array(clientCount + 1);
	const earliest = earliestOf(day);
	const dayStart = new Uint32Array(Math.max(0, asOf - earliest + 1) + 1);
	let returned = 0;
	let future = 0;
	for (let row = 0; row < rowCount; row++) {
		const c = client[row];
		const d = day[row];
		const kind = c === NO_CLIENT ? PASSED_OVER : kindOf(d, amount[row], asOf);
		if (kind === PURCHASE) {
			start[c + 1]++;
			dayStart[d - earliest + 1]++;
			continue;
		}
		kinds[row] = kind;
		if (kind === RETURN) returned++;
		else if (kind === FUTURE) future++;
	}
	for (let c = 0; c < clientCount; c++) start[c + 1] += start[c];
	for (let d = 0; d + 1 < dayStart.length; d++) dayStart[d + 1] += dayStart[d];
	const grouped = placeByClient(placeByDay(orders, kinds, earliest, dayStart), start);
	return { start, ...grouped, returnRows: rowsOfKind(kinds, RETURN, returned), futureRows: rowsOfKind(kinds, FUTURE, future) };
}

function earliestOf(day: Int32Array): DayNumber {
	let earliest = 0x7fff_ffff;
	for (let row = 0; row < day.length; row++) {
		const d = day[row];
		if (d < earliest && d !== INT_MISSING) earliest = d;
	}
	return earliest;
}

/** Purchases in order of days: those of day `earliest` + d end before ends[d]. */
interface ByDay {
	readonly earliest: DayNumber;
	readonly ends: Uint32Array;
	readonly client: Uint32Array;
	readonly amount: Float64Array;
}

/** Client and amount are carried along: reading them by row once more would go all over the memory. `next` says where each day begins, and is used up. */
function placeByDay({ client, day, amount }: PurchaseRows, kinds: Uint8Array, earliest: DayNumber, next: Uint32Array): ByDay {
	const count = next[next.length - 1];
	const placedClient = new Uint32Array(count);
	const placedAmount = new Float64Array(count);
	for (let row = 0; row < kinds.length; row++) {
		if (kinds[row] !== PURCHASE) continue;
		const place = next[day[row] - earliest]++;
		placedClient[place] = client[row];
		placedAmount[place] = amount[row];
	}
	return { earliest, ends: next, client: placedClient, amount: placedAmount };
}

/** Days and amounts of the purchases, each into its client's stretch. */
function placeByClient({ earliest, ends, client, amount }: ByDay, start: Uint32Array): Pick<GroupedOrders, 'day' | 'amount'> {
	const next = start.slice();
	const placedDay = new Int32Array(client.length);
	const placedAmount = new Float64Array(client.length);
	for (let i = 0, d = 0; i < client.length; i++) {
		while (i === ends[d]) d++;
		const place = next[client[i]]++;
		placedDay[place] = earliest + d;
		placedAmount[place] = amount[i];
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

import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { orderByKey } from '../kernel/grouping.ts';
import { medianOfSorted, medianOfTally } from '../kernel/median.ts';
import { sumOf } from '../kernel/sum.ts';
import { emptyFacts, fillFromList, fillFromOrders, type ClientFactColumns } from './client-facts.ts';
import { measureMargins, totalMargin } from './margins.ts';
import { netReturns } from './net-returns.ts';
import { groupOrders } from './order-history.ts';
import { DEFAULT_RETURNS, type ReturnsRule } from '../model/levers.ts';
import { NO_CLIENT, type ClientRows, type History, type PurchaseRows } from './types.ts';

/** Churn is read over the last 365 days (M13.8). */
export const CHURN_WINDOW_DAYS = 365;

const NO_ROWS = new Uint32Array(0);

/**
 * Reduces rows to one history per client as of a day (M13.1–13.4), in linear time and whatever the order of the rows.
 * `clientCount` is the number of client codes; a code without a purchase up to as-of is no client. Orders rule where a client
 * stands in both. Returns are dropped, or taken off earlier purchases (M13.2).
 */
export function summarize(
	orders: PurchaseRows | null,
	list: ClientRows | null,
	clientCount: number,
	asOf: DayNumber,
	returns: ReturnsRule = DEFAULT_RETURNS
): History {
	const facts = emptyFacts(clientCount);
	const netted = orders && returns === 'net' ? netReturns(orders, asOf) : null;
	const grouped = orders && groupOrders(netted ? { ...orders, amount: netted.amount } : orders, clientCount, asOf);
	const tally = grouped ? fillFromOrders(facts, grouped) : new Uint32Array(1);
	const fromOrders = new Uint8Array(clientCount);
	for (let c = 0; c < clientCount; c++) fromOrders[c] = facts.lastDay[c] === INT_MISSING ? 0 : 1;
	if (list) fillFromList(facts, list, asOf, fromOrders);
	const client = newestFirst(facts.lastDay);
	const pooled = medianOfTally(tally);
	const gathered = gather(facts, client, asOf);
	const margins = orders && measureMargins(orders, netted?.amount ?? orders.amount, clientCount, asOf);
	return {
		asOf,
		clientCount: client.length,
		client,
		position: positionsOf(client, clientCount),
		...gathered,
		margin: margins && { share: margins.share, byPosition: gathered.total.map((total, p) => totalMargin(margins, client[p], total)) },
		ordersCount: grouped && grouped.day.length + (netted?.clearedRows ?? 0),
		returnRows: netted ? netted.unmatchedRows : grouped ? grouped.returnRows : NO_ROWS,
		nettedReturns: netted ? netted.returnCount - netted.unmatchedRows.length : 0,
		futureRows: grouped ? grouped.futureRows : list ? rowsAfter(list, asOf) : NO_ROWS,
		pooledCycleDays: Number.isNaN(pooled) ? null : pooled,
		pooledIntervals: tally.reduce((sum, times) => sum + times, 0)
	};
}

/** Rows of a list of clients whose last purchase lies after as-of: they too are left out and counted (M13.1). */
function rowsAfter({ client, lastDay }: ClientRows, asOf: DayNumber): Uint32Array {
	const rows: number[] = [];
	for (let row = 0; row < lastDay.length; row++) if (lastDay[row] > asOf && client[row] !== NO_CLIENT) rows.push(row);
	return Uint32Array.from(rows);
}

/** Client codes with a purchase, in order of the last one, newest first; ties by code. */
function newestFirst(lastDay: Int32Array): Uint32Array {
	let count = 0;
	let newest = INT_MISSING;
	let oldest = 0x7fff_ffff;
	for (const day of lastDay) {
		if (day === INT_MISSING) continue;
		count++;
		if (day > newest) newest = day;
		if (day < oldest) oldest = day;
	}
	if (count === 0) return NO_ROWS;
	const codes = new Uint32Array(count);
	const age = new Uint32Array(lastDay.length);
	for (let c = 0, filled = 0; c < lastDay.length; c++) {
		if (lastDay[c] === INT_MISSING) continue;
		codes[filled++] = c;
		age[c] = newest - lastDay[c];
	}
	return orderByKey(codes, age, 0, newest - oldest + 1);
}

function positionsOf(client: Uint32Array, clientCount: number): Int32Array {
	const position = new Int32Array(clientCount).fill(-1);
	for (let p = 0; p < client.length; p++) position[client[p]] = p;
	return position;
}

type Gathered = Omit<
	History,
	| 'asOf'
	| 'clientCount'
	| 'client'
	| 'position'
	| 'margin'
	| 'ordersCount'
	| 'returnRows'
	| 'nettedReturns'
	| 'futureRows'
	| 'pooledCycleDays'
	| 'pooledIntervals'
>;

/** The columns in the order of positions, and what is known of all clients together. */
function gather(facts: ClientFactColumns, client: Uint32Array, asOf: DayNumber): Gathered {
	const n = client.length;
	const firstDay = new Int32Array(n);
	const lastDay = new Int32Array(n);
	const purchaseCount = new Int32Array(n);
	const total = new Float64Array(n);
	const check = new Float64Array(n);
	const medianInterval = new Float64Array(n);
	const intervalCount = new Int32Array(n);
	let purchases = 0;
	let purchasesKnown = true;
	let firstDaysKnown = true;
	let firstPurchaseDay: number | null = null;
	let oneTimeClients = 0;
	let clientsWithInterval = 0;
	const medians = new Float64Array(n);
	for (let p = 0; p < n; p++) {
		const c = client[p];
		const count = facts.purchaseCount[c];
		firstDay[p] = facts.firstDay[c];
		lastDay[p] = facts.lastDay[c];
		purchaseCount[p] = count;
		total[p] = facts.total[c];
		check[p] = count === INT_MISSING ? NaN : facts.total[c] / count;
		medianInterval[p] = facts.medianInterval[c];
		intervalCount[p] = facts.intervalCount[c];
		if (count === INT_MISSING) purchasesKnown = false;
		else purchases += count;
		if (count === 1) oneTimeClients++;
		if (!Number.isNaN(medianInterval[p])) medians[clientsWithInterval++] = medianInterval[p];
		const earliest = firstDay[p] === INT_MISSING ? lastDay[p] : firstDay[p];
		if (firstDay[p] === INT_MISSING) firstDaysKnown = false;
		if (firstPurchaseDay === null || earliest < firstPurchaseDay) firstPurchaseDay = earliest;
	}
	const wonBeforeYear = new Uint32Array(n + 1);
	for (let p = 0; p < n; p++) wonBeforeYear[p + 1] = wonBeforeYear[p] + (firstDay[p] <= asOf - CHURN_WINDOW_DAYS ? 1 : 0);
	const revenue = sumOf(total);
	const ownCycle = medianOfSorted(medians.subarray(0, clientsWithInterval).sort());
	return {
		firstDay,
		lastDay,
		purchaseCount,
		total,
		check,
		medianInterval,
		intervalCount,
		purchases: purchasesKnown ? purchases : null,
		revenue: Number.isNaN(revenue) ? null : revenue,
		firstPurchaseDay,
		firstDaysKnown,
		wonBeforeYear: firstDaysKnown ? wonBeforeYear : null,
		newestPurchaseDay: n > 0 ? lastDay[0] : null,
		ownCycleDays: ownCycle > 0 ? ownCycle : null,
		clientsWithInterval,
		oneTimeClients
	};
}

import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { orderByKey } from '../kernel/grouping.ts';
import { medianInPlace, medianOfTally } from '../kernel/median.ts';
import { finish } from '../kernel/steps.ts';
import { sumOf } from '../kernel/sum.ts';
import { emptyFacts, fillFromList, type ClientFactColumns } from './client-facts.ts';
import { fillFromOrders } from './facts-of-orders.ts';
import { lastYearOf, YEAR_WINDOW_DAYS } from './last-year.ts';
import { measureMargins, totalMargin } from './margins.ts';
import { netReturns } from './net-returns.ts';
import { DEFAULT_RETURNS, type ReturnsRule } from '../model/levers.ts';
import { NO_CLIENT, type ClientRows, type History, type PurchaseRows } from './types.ts';

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
	return finish(summarizeSteps(orders, list, clientCount, asOf, returns));
}

/** The same with a breath between the passes over the rows; yields the share done. */
export function* summarizeSteps(
	orders: PurchaseRows | null,
	list: ClientRows | null,
	clientCount: number,
	asOf: DayNumber,
	returns: ReturnsRule
): Generator<number, History> {
	const facts = emptyFacts(clientCount);
	const netted = orders && returns === 'net' ? netReturns(orders, asOf) : null;
	yield 0.1;
	const told = orders && fillFromOrders(facts, netted ? { ...orders, amount: netted.amount } : orders, asOf);
	const tally = told?.tally ?? new Uint32Array(1);
	const fromOrders = new Uint8Array(clientCount);
	for (let c = 0; c < clientCount; c++) fromOrders[c] = facts.lastDay[c] === INT_MISSING ? 0 : 1;
	if (list) fillFromList(facts, list, asOf, fromOrders);
	yield 0.6;
	const client = newestFirst(facts.lastDay);
	const pooled = medianOfTally(tally);
	yield 0.7;
	const gathered = gather(facts, client, asOf);
	yield 0.9;
	const margins = orders && measureMargins(orders, netted?.amount ?? orders.amount, clientCount, asOf);
	return {
		asOf,
		clientCount: client.length,
		client,
		position: positionsOf(client, clientCount),
		...gathered,
		margin: margins && { share: margins.share, byPosition: gathered.total.map((total, p) => totalMargin(margins, client[p], total)) },
		lastYear: lastYearOf(told?.lastYear ?? null, facts, fromOrders, asOf),
		ordersCount: told && told.purchases + (netted?.clearedRows ?? 0),
		returnRows: netted ? netted.unmatchedRows : told ? told.returnRows : NO_ROWS,
		nettedReturns: netted ? netted.returnCount - netted.unmatchedRows.length : 0,
		futureRows: told ? told.futureRows : list ? rowsAfter(list, asOf) : NO_ROWS,
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

/** values[order[p]] at every p. A column after the other: one of them stays in the processor's cache, all of them do not. */
function arranged<T extends Int32Array | Float64Array>(values: T, order: Uint32Array, into: T): T {
	for (let p = 0; p < order.length; p++) into[p] = values[order[p]];
	return into;
}

type Gathered = Omit<
	History,
	| 'asOf'
	| 'clientCount'
	| 'client'
	| 'position'
	| 'margin'
	| 'lastYear'
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
	const firstDay = arranged(facts.firstDay, client, new Int32Array(n));
	const lastDay = arranged(facts.lastDay, client, new Int32Array(n));
	const purchaseCount = arranged(facts.purchaseCount, client, new Int32Array(n));
	const total = arranged(facts.total, client, new Float64Array(n));
	const medianInterval = arranged(facts.medianInterval, client, new Float64Array(n));
	const intervalCount = arranged(facts.intervalCount, client, new Int32Array(n));
	const check = new Float64Array(n);
	let purchases = 0;
	let purchasesKnown = true;
	let firstDaysKnown = true;
	let firstPurchaseDay = 0x7fff_ffff;
	let oneTimeClients = 0;
	let clientsWithInterval = 0;
	const medians = new Float64Array(n);
	for (let p = 0; p < n; p++) {
		const count = purchaseCount[p];
		check[p] = count === INT_MISSING ? NaN : total[p] / count;
		if (count === INT_MISSING) purchasesKnown = false;
		else purchases += count;
		if (count === 1) oneTimeClients++;
		if (!Number.isNaN(medianInterval[p])) medians[clientsWithInterval++] = medianInterval[p];
		const earliest = firstDay[p] === INT_MISSING ? lastDay[p] : firstDay[p];
		if (firstDay[p] === INT_MISSING) firstDaysKnown = false;
		if (earliest < firstPurchaseDay) firstPurchaseDay = earliest;
	}
	const wonBeforeYear = new Uint32Array(n + 1);
	for (let p = 0; p < n; p++) wonBeforeYear[p + 1] = wonBeforeYear[p] + (firstDay[p] <= asOf - YEAR_WINDOW_DAYS ? 1 : 0);
	const revenue = sumOf(total);
	const ownCycle = medianInPlace(medians, 0, clientsWithInterval);
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
		firstPurchaseDay: n > 0 ? firstPurchaseDay : null,
		firstDaysKnown,
		wonBeforeYear: firstDaysKnown ? wonBeforeYear : null,
		newestPurchaseDay: n > 0 ? lastDay[0] : null,
		ownCycleDays: ownCycle > 0 ? ownCycle : null,
		clientsWithInterval,
		oneTimeClients
	};
}

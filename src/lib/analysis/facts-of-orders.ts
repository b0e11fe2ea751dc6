import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { BLOCK_LENGTH, CompensatedSum } from '../kernel/sum.ts';
import type { ClientFactColumns } from './client-facts.ts';
import { YEAR_WINDOW_DAYS } from './last-year.ts';
import { kindsOfRows, PURCHASE, type RowKinds } from './row-kinds.ts';
import type { PurchaseRows } from './types.ts';

/** What orders tell beside the facts of each client. */
export interface OrderFacts extends Pick<RowKinds, 'purchases' | 'returnRows' | 'futureRows'> {
	/** All intervals by length in days. */
	readonly tally: Uint32Array;
	/** Purchase days and revenue of the last year (M13.6). */
	readonly lastYear: { readonly purchases: number; readonly revenue: number };
}

/**
 * Writes what orders tell of each client: rows of one day are a purchase (M13.1), intervals and their median (M13.3). Linear in the rows, whatever their order: amounts
 * are summed where they stand; of the days, counting sorts put first the purchases in order, then the intervals, and a client's median is met half way through its own.
 */
export function fillFromOrders(facts: ClientFactColumns, orders: PurchaseRows, asOf: DayNumber): OrderFacts {
	const kinds = kindsOfRows(orders, asOf);
	const after = asOf - YEAR_WINDOW_DAYS;
	const { purchases, ...intervals } = intervalsOf(facts, placeByDay(orders, kinds), after);
	fillTotals(facts, orders, kinds);
	fillMedians(facts, intervals);
	return {
		tally: intervals.tally,
		lastYear: { purchases, revenue: revenueAfter(orders, kinds, after) },
		purchases: kinds.purchases,
		returnRows: kinds.returnRows,
		futureRows: kinds.futureRows
	};
}

/** Clients of the purchases in order of days: those of day `earliest` + d end before ends[d]. */
interface ByDay {
	readonly earliest: DayNumber;
	readonly ends: Uint32Array;
	readonly client: Uint32Array;
}

/** Where each day begins is used up: it ends as where each day ends. */
function placeByDay({ client, day }: PurchaseRows, { kinds, earliest, dayStart: next, purchases }: RowKinds): ByDay {
	const placed = new Uint32Array(purchases);
	for (let row = 0; row < kinds.length; row++) if (kinds[row] === PURCHASE) placed[next[day[row] - earliest]++] = client[row];
	return { earliest, ends: next, client: placed };
}

/** Intervals in the order they ended. */
interface Intervals {
	readonly count: number;
	readonly client: Uint32Array;
	readonly length: Uint32Array;
	readonly tally: Uint32Array;
}

/**
 * Days go by: of each client the day of its purchase before is known. Clients of the intervals are written over those of the purchases, which come no later.
 * `purchases` are those after the day `after`.
 */
function intervalsOf(
	{ firstDay, lastDay, intervalCount }: ClientFactColumns,
	{ earliest, ends, client }: ByDay,
	after: DayNumber
): Intervals & { purchases: number } {
	const length = new Uint32Array(client.length);
	const tally = new Uint32Array(ends.length);
	let count = 0;
	let clients = 0;
	let before = 0;
	for (let d = 0, i = 0; i < client.length; d++) {
		const day = earliest + d;
		for (const end = ends[d]; i < end; i++) {
			const c = client[i];
			const previous = lastDay[c];
			if (previous === day) continue;
			lastDay[c] = day;
			if (previous === INT_MISSING) {
				firstDay[c] = day;
				clients++;
				continue;
			}
			intervalCount[c]++;
			client[count] = c;
			length[count++] = day - previous;
			tally[day - previous]++;
		}
		if (day <= after) before = count + clients;
	}
	return { count, client, length, tally, purchases: count + clients - before };
}

/** Amounts and purchases of each client. Sum and rounding error (D. Knuth, TAOCP 4.2.2 B) stand side by side: no jump hangs on which term is larger. */
function fillTotals({ lastDay, total, purchaseCount, intervalCount }: ClientFactColumns, { client, amount }: PurchaseRows, { kinds }: RowKinds): void {
	const sums = new Float64Array(2 * total.length);
	for (let row = 0; row < kinds.length; row++) {
		if (kinds[row] !== PURCHASE) continue;
		const at = 2 * client[row];
		const term = amount[row];
		const sum = sums[at];
		const next = sum + term;
		const added = next - sum;
		sums[at] = next;
		sums[at + 1] += sum - (next - added) + (term - added);
	}
	for (let c = 0; c < total.length; c++) {
		if (lastDay[c] === INT_MISSING) continue;
		total[c] = sums[2 * c] + sums[2 * c + 1];
		purchaseCount[c] = intervalCount[c] + 1;
	}
}

/** A client's intervals come in order of length: the one in the middle is the median, of an even number the mean of the middle two. */
function fillMedians({ medianInterval, intervalCount }: ClientFactColumns, { count, client, length, tally }: Intervals): void {
	const next = new Uint32Array(tally.length);
	for (let days = 0; days + 1 < tally.length; days++) next[days + 1] = next[days] + tally[days];
	const placed = new Uint32Array(count);
	for (let i = 0; i < count; i++) placed[next[length[i]]++] = client[i];
	const toPass = new Int32Array(intervalCount.length);
	for (let c = 0; c < toPass.length; c++) toPass[c] = (intervalCount[c] - 1) >> 1;
	for (let days = 0, i = 0; i < count; days++) {
		for (const end = next[days]; i < end; i++) {
			const c = placed[i];
			const left = toPass[c]--;
			if (left > 0) continue;
			if (left === 0) medianInterval[c] = days;
			else if (left === -1 && intervalCount[c] % 2 === 0) medianInterval[c] = (medianInterval[c] + days) / 2;
		}
	}
}

function revenueAfter({ day, amount }: PurchaseRows, { kinds }: RowKinds, after: DayNumber): number {
	const revenue = new CompensatedSum();
	for (let start = 0; start < kinds.length; start += BLOCK_LENGTH) {
		const end = Math.min(kinds.length, start + BLOCK_LENGTH);
		let block = 0;
		// Times 1 where after − day is below zero, times 0 where it is not: which it is cannot be foreseen.
		for (let row = start; row < end; row++) if (kinds[row] === PURCHASE) block += amount[row] * ((after - day[row]) >>> 31);
		revenue.add(block);
	}
	return revenue.value;
}

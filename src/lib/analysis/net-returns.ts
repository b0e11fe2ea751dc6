import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { groupByKey } from '../kernel/grouping.ts';
import { NO_CLIENT, type PurchaseRows } from './types.ts';

export interface NettedOrders {
	/** Amounts less what was returned. A purchase day returned whole has no rows any more: theirs are NaN. Returns themselves are as they were. */
	readonly amount: Float64Array;
	/** Returns up to as-of. */
	readonly returnCount: number;
	/** Returns, in the order of rows, of which some part found nothing to be taken off: that part stays outside revenue. */
	readonly unmatchedRows: Uint32Array;
	/** How many order rows belong to days returned whole: they were orders (`orders.count`), and are no purchases any more. */
	readonly clearedRows: number;
}

/** Amounts are decimal money: less than a millionth of a unit is what is left of rounding. */
const NOTHING_LEFT = 1e-6;

/**
 * Takes each return off the same client's purchases of the same or earlier days, newest first (M13.2, `returns=net`); earlier returns
 * before later ones. Rows after as-of take no part. Linear in the rows of clients that returned something.
 */
export function netReturns({ client, day, amount }: PurchaseRows, asOf: DayNumber): NettedOrders {
	if (!anyBelowZero(amount)) return { amount, returnCount: 0, unmatchedRows: new Uint32Array(0), clearedRows: 0 };
	const unmatched: number[] = [];
	const takesPart = (row: number) => client[row] !== NO_CLIENT && day[row] !== INT_MISSING && day[row] <= asOf;
	const returning = new Set<number>();
	let returnCount = 0;
	for (let row = 0; row < amount.length; row++) {
		if (!(amount[row] < 0) || !takesPart(row)) continue;
		returnCount++;
		returning.add(client[row]);
	}
	const netted = amount.slice();
	const rowsOf = groupByKey(client, returning, takesPart);
	let clearedRows = 0;
	for (const rows of rowsOf.values()) {
		rows.sort((a, b) => day[a] - day[b] || a - b);
		clearedRows += netClient(rows, day, netted, unmatched);
	}
	return { amount: netted, returnCount, unmatchedRows: Uint32Array.from(unmatched).sort(), clearedRows };
}

/** Most ledgers hold no returns: looking at the amounts alone says so soonest. */
function anyBelowZero(amount: Float64Array): boolean {
	for (let row = 0; row < amount.length; row++) if (amount[row] < 0) return true;
	return false;
}

/** `rows` of one client in order of days. Returns how many order rows were cleared. */
function netClient(rows: readonly number[], day: Int32Array, amount: Float64Array, unmatched: number[]): number {
	/** Purchases with something left of them, newest last. */
	const open: number[] = [];
	const touchedDays = new Set<number>();
	for (const ofDay of daysOf(rows, day)) {
		for (const row of ofDay) if (amount[row] > 0) open.push(row);
		for (const returned of ofDay) {
			if (!(amount[returned] < 0)) continue;
			let owed = -amount[returned];
			while (open.length > 0 && owed > NOTHING_LEFT) {
				const row = open[open.length - 1];
				const taken = Math.min(owed, amount[row]);
				amount[row] -= taken;
				owed -= taken;
				touchedDays.add(day[row]);
				if (!(amount[row] > 0)) open.pop();
			}
			if (owed > NOTHING_LEFT) unmatched.push(returned);
		}
	}
	let cleared = 0;
	for (const ofDay of daysOf(rows, day)) if (touchedDays.has(day[ofDay[0]])) cleared += clearIfNothingLeft(ofDay, amount);
	return cleared;
}

function* daysOf(rows: readonly number[], day: Int32Array): Generator<readonly number[]> {
	for (let from = 0, to = 0; from < rows.length; from = to) {
		while (to < rows.length && day[rows[to]] === day[rows[from]]) to++;
		yield rows.slice(from, to);
	}
}

function clearIfNothingLeft(ofDay: readonly number[], amount: Float64Array): number {
	const purchases = ofDay.filter((row) => amount[row] >= 0);
	if (purchases.reduce((sum, row) => sum + amount[row], 0) > NOTHING_LEFT) return 0;
	for (const row of purchases) amount[row] = NaN;
	return purchases.length;
}

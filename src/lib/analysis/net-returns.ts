import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { groupByKey } from '../kernel/grouping.ts';
import type { PurchaseRows } from './types.ts';

export interface NettedOrders {
	/** Amounts less what was returned. A purchase day returned whole has no rows any more: theirs are NaN. Returns themselves are as they were. */
	readonly amount: Float64Array;
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
	const netted = amount.slice();
	const unmatched: number[] = [];
	const takesPart = (row: number) => day[row] !== INT_MISSING && day[row] <= asOf;
	const returning = new Set<number>();
	for (let row = 0; row < amount.length; row++) if (amount[row] < 0 && takesPart(row)) returning.add(client[row]);
	const rowsOf = groupByKey(client, returning, takesPart);
	let clearedRows = 0;
	for (const rows of rowsOf.values()) {
		rows.sort((a, b) => day[a] - day[b] || a - b);
		clearedRows += netClient(rows, day, netted, unmatched);
	}
	return { amount: netted, unmatchedRows: Uint32Array.from(unmatched).sort(), clearedRows };
}

/** `rows` of one client in order of days. Returns how many order rows were cleared. */
function netClient(rows: readonly number[], day: Int32Array, amount: Float64Array, unmatched: number[]): number {
	const touchedDays = new Set<number>();
	for (const returned of rows) {
		if (!(amount[returned] < 0)) continue;
		let owed = -amount[returned];
		for (let i = rows.length - 1; i >= 0 && owed > NOTHING_LEFT; i--) {
			const row = rows[i];
			if (day[row] > day[returned] || !(amount[row] > 0)) continue;
			const taken = Math.min(owed, amount[row]);
			amount[row] -= taken;
			owed -= taken;
			touchedDays.add(day[row]);
		}
		if (owed > NOTHING_LEFT) unmatched.push(returned);
	}
	let cleared = 0;
	for (const touched of touchedDays) {
		const left = rows.filter((row) => day[row] === touched && amount[row] >= 0);
		if (left.reduce((sum, row) => sum + amount[row], 0) > NOTHING_LEFT) continue;
		for (const row of left) amount[row] = NaN;
		cleared += left.length;
	}
	return cleared;
}

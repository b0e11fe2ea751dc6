import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { NO_CLIENT, type PurchaseRows } from './types.ts';

/** A fresh array of kinds says so of every row. */
export const PURCHASE = 0;
const RETURN = 1;
const FUTURE = 2;
const PASSED_OVER = 3;

/** What rows of orders count as, and where purchases stand once they are in order of days. */
export interface RowKinds {
	/** By row. */
	readonly kinds: Uint8Array;
	readonly purchases: number;
	readonly earliest: DayNumber;
	/** Purchases of day `earliest` + d begin at dayStart[d]. */
	readonly dayStart: Uint32Array;
	readonly returnRows: Uint32Array;
	readonly futureRows: Uint32Array;
}

/**
 * Tells purchases from returns (dropped, M13.2), rows after as-of (M13.1) and rows that say too little. A row after as-of counts as such whatever its sign.
 */
export function kindsOfRows({ client, day, amount }: PurchaseRows, asOf: DayNumber): RowKinds {
	const kinds = new Uint8Array(client.length);
	const earliest = earliestOf(day);
	const dayStart = new Uint32Array(Math.max(0, asOf - earliest + 1) + 1);
	let returned = 0;
	let future = 0;
	let passedOver = 0;
	for (let row = 0; row < kinds.length; row++) {
		const d = day[row];
		// A day that is missing comes before the earliest.
		if (d >= earliest && d <= asOf && amount[row] >= 0 && client[row] !== NO_CLIENT) {
			dayStart[d - earliest + 1]++;
			continue;
		}
		const kind = client[row] === NO_CLIENT ? PASSED_OVER : kindOfOther(d, amount[row], asOf);
		kinds[row] = kind;
		if (kind === RETURN) returned++;
		else if (kind === FUTURE) future++;
		else passedOver++;
	}
	for (let d = 0; d + 1 < dayStart.length; d++) dayStart[d + 1] += dayStart[d];
	return {
		kinds,
		purchases: kinds.length - returned - future - passedOver,
		earliest,
		dayStart,
		returnRows: rowsOfKind(kinds, RETURN, returned),
		futureRows: rowsOfKind(kinds, FUTURE, future)
	};
}

function earliestOf(day: Int32Array): DayNumber {
	let earliest = 0x7fff_ffff;
	for (let row = 0; row < day.length; row++) {
		const d = day[row];
		if (d < earliest && d !== INT_MISSING) earliest = d;
	}
	return earliest;
}

/** What a row of a client is that is no purchase. */
function kindOfOther(day: number, amount: number, asOf: DayNumber): number {
	if (day === INT_MISSING) return PASSED_OVER;
	if (day > asOf) return FUTURE;
	return amount < 0 ? RETURN : PASSED_OVER;
}

function rowsOfKind(kinds: Uint8Array, wanted: number, count: number): Uint32Array {
	const rows = new Uint32Array(count);
	let filled = 0;
	for (let row = 0; filled < count; row++) if (kinds[row] === wanted) rows[filled++] = row;
	return rows;
}

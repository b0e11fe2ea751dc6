import type { DayNumber } from '../kernel/days.ts';
import type { ReturnsRule } from '../model/levers.ts';
import { netReturns } from './net-returns.ts';
import { groupOrders } from './order-history.ts';
import type { PurchaseRows } from './types.ts';

/** Every client's purchase days (M13.1), ascending, each day once. Those of client code c are day[start[c]]…day[start[c + 1] − 1]. */
export interface PurchaseDays {
	readonly start: Uint32Array;
	readonly day: Int32Array;
}

/** The days that `summarize` counts purchases on, by the same rules of returns and rows left aside; linear in the rows. */
export function purchaseDays(orders: PurchaseRows, clientCount: number, asOf: DayNumber, returns: ReturnsRule): PurchaseDays {
	const counted = returns === 'net' ? { ...orders, amount: netReturns(orders, asOf).amount } : orders;
	const grouped = groupOrders(counted, clientCount, asOf);
	const start = new Uint32Array(clientCount + 1);
	const { day } = grouped;
	let filled = 0;
	for (let c = 0; c < clientCount; c++) {
		for (let i = grouped.start[c]; i < grouped.start[c + 1]; i++) {
			// Days only ever move towards the front, so they can be written where they were read.
			if (i === grouped.start[c] || day[i] !== day[filled - 1]) day[filled++] = day[i];
		}
		start[c + 1] = filled;
	}
	return { start, day: day.slice(0, filled) };
}

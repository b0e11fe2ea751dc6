import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { CompensatedSum } from '../kernel/sum.ts';
import type { ClientFactColumns } from './client-facts.ts';

/** The last year of figures that are read over one: days in (as-of − 365, as-of] (M13.8). */
export const YEAR_WINDOW_DAYS = 365;

export interface YearOfPurchases {
	readonly purchases: number | null;
	readonly revenue: number | null;
}

/**
 * Purchases and revenue of the last year (M13.6), of orders and of clients known from a list alone (`fromOrders` 0). A list tells what fell into the year where
 * all of a client's purchases did, or none; of any other client it does not, and the whole is unknown.
 */
export function lastYearOf(
	ofOrders: { readonly purchases: number; readonly revenue: number } | null,
	facts: ClientFactColumns,
	fromOrders: Uint8Array,
	asOf: DayNumber
): YearOfPurchases {
	const after = asOf - YEAR_WINDOW_DAYS;
	const revenue = new CompensatedSum();
	revenue.add(ofOrders?.revenue ?? 0);
	let purchases = ofOrders?.purchases ?? 0;
	let known = true;
	for (let c = 0; c < fromOrders.length; c++) {
		if (fromOrders[c] === 1 || facts.lastDay[c] <= after) continue;
		if (facts.firstDay[c] <= after || facts.purchaseCount[c] === INT_MISSING) known = false;
		purchases += facts.purchaseCount[c];
		revenue.add(facts.total[c]);
	}
	return { purchases: known ? purchases : null, revenue: known && !Number.isNaN(revenue.value) ? revenue.value : null };
}

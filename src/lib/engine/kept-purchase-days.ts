import { purchaseDays, type PurchaseDays } from '../analysis/purchase-days.ts';
import type { PurchaseRows } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { ReturnsRule } from '../model/levers.ts';
import type { Dataset } from './dataset.ts';

interface Kept {
	readonly asOf: DayNumber;
	readonly returns: ReturnsRule;
	readonly days: PurchaseDays;
}

const kept = new WeakMap<PurchaseRows, Kept>();

/** Purchase days of every client, by client code; null where the plan has no orders. Kept while rows, day and returns stay: a choice in the plan leaves them. */
export function keptPurchaseDays({ orders, clientKeys }: Dataset, asOf: DayNumber, returns: ReturnsRule): PurchaseDays | null {
	if (!orders) return null;
	let of = kept.get(orders);
	if (of?.asOf !== asOf || of.returns !== returns) {
		of = { asOf, returns, days: purchaseDays(orders, clientKeys.length, asOf, returns) };
		kept.set(orders, of);
	}
	return of.days;
}

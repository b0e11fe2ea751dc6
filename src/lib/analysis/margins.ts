import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { CompensatedSum } from '../kernel/sum.ts';
import { LEVERS } from '../model/levers.ts';
import { NO_CLIENT, type PurchaseRows } from './types.ts';

/** What orders with a known cost say of the margin (M13.10). */
export interface Margins {
	/** Σ (amount − cost) / Σ amount; NaN where nothing was paid. */
	readonly share: number;
	/** By client code, over its orders with a known cost. */
	readonly known: Float64Array;
	readonly ofAmount: Float64Array;
}

/**
 * Over the orders that count up to as-of and whose cost is known; null when none of them tells. `amount` as netted: what came back took its part of the
 * cost with it.
 */
export function measureMargins({ client, day, amount: gross, cost }: PurchaseRows, amount: Float64Array, clientCount: number, asOf: DayNumber): Margins | null {
	if (!cost) return null;
	const known = new Float64Array(clientCount);
	const ofAmount = new Float64Array(clientCount);
	const [margins, amounts] = [new CompensatedSum(), new CompensatedSum()];
	let rows = 0;
	for (let row = 0; row < cost.length; row++) {
		const counts = client[row] !== NO_CLIENT && day[row] !== INT_MISSING && day[row] <= asOf && amount[row] >= 0;
		if (!counts || Number.isNaN(cost[row])) continue;
		const margin = amount[row] - (gross[row] === amount[row] ? cost[row] : (cost[row] * amount[row]) / gross[row]);
		known[client[row]] += margin;
		ofAmount[client[row]] += amount[row];
		margins.add(margin);
		amounts.add(amount[row]);
		rows++;
	}
	return rows === 0 ? null : { share: amounts.value === 0 ? NaN : margins.value / amounts.value, known, ofAmount };
}

/** A share that may stand as the lever: of a business that earns on what it sells. */
export const isUsableMargin = (share: number): boolean => share > LEVERS.margin.min && share <= LEVERS.margin.max;

/** A client's margin in all (M13.13): what is known of it, and of the rest of its total the common share. */
export function totalMargin({ share, known, ofAmount }: Margins, code: number, total: number): number {
	const common = isUsableMargin(share) ? share : LEVERS.margin.preset!;
	return known[code] + common * (total - ofAmount[code]);
}

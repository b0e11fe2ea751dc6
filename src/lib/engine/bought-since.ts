import { netReturns } from '../analysis/net-returns.ts';
import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { CompensatedSum } from '../kernel/sum.ts';
import type { ReturnsRule } from '../model/levers.ts';
import type { BoughtSince } from '../reactivation/fact/types.ts';
import type { DatedSize } from '../reactivation/fact/periods.ts';
import type { Dataset } from './dataset.ts';

export interface Purchases {
	/** By client code. */
	readonly bought: ReadonlyMap<number, BoughtSince>;
	/** What was paid on each purchase day, by client code; a client of a list alone has none. */
	readonly paid: ReadonlyMap<number, readonly DatedSize[]>;
}

interface OfDay {
	amount: number;
	margin: number;
}

/** So many rows are looked at between two breaths. */
const AT_ONCE = 20_000;

/**
 * What the wanted clients bought after `from` and up to `until` (M13.1), returns as the plan has them (M13.2) up to `asOf`. The margin of a row whose cost is known
 * is its own, of any other the share in force. Of a client known from a list alone only the last purchase is known. Yields the share done.
 */
export function* boughtSince(
	{ orders, list }: Dataset,
	returns: ReturnsRule,
	days: { readonly from: DayNumber; readonly until: DayNumber; readonly asOf: DayNumber },
	wanted: ReadonlySet<number>,
	marginShare: number
): Generator<number, Purchases> {
	const byClient = new Map<number, Map<DayNumber, OfDay>>();
	const within = (day: DayNumber): boolean => day !== INT_MISSING && day > days.from && day <= days.until;
	if (orders) {
		const amounts = returns === 'net' ? netReturns(orders, days.asOf).amount : orders.amount;
		for (let row = 0; row < amounts.length; row++) {
			if (row % AT_ONCE === AT_ONCE - 1) yield row / amounts.length;
			const [code, day, amount] = [orders.client[row], orders.day[row], amounts[row]];
			if (!within(day) || !(amount >= 0) || !wanted.has(code)) continue;
			const cost = orders.cost?.[row] ?? NaN;
			const gross = orders.amount[row];
			const margin = Number.isNaN(cost) ? amount * marginShare : amount - (gross === amount ? cost : (cost * amount) / gross);
			let ofClient = byClient.get(code);
			if (!ofClient) byClient.set(code, (ofClient = new Map()));
			const ofDay = ofClient.get(day);
			if (ofDay) {
				ofDay.amount += amount;
				ofDay.margin += margin;
			} else ofClient.set(day, { amount, margin });
		}
	}
	const bought = new Map<number, BoughtSince>();
	const paid = new Map<number, readonly DatedSize[]>();
	for (const [code, ofDays] of byClient) {
		const inOrder = [...ofDays].sort(([a], [b]) => a - b);
		const [revenue, margin] = [new CompensatedSum(), new CompensatedSum()];
		for (const [, { amount, margin: earned }] of inOrder) {
			revenue.add(amount);
			margin.add(earned);
		}
		const [firstDay, first] = inOrder[0];
		bought.set(code, { firstDay, firstAmount: first.amount, purchases: inOrder.length, revenue: revenue.value, margin: orNull(margin.value) });
		paid.set(
			code,
			inOrder.map(([day, { amount }]) => ({ day, size: amount }))
		);
	}
	for (let row = 0; list && row < list.client.length; row++) {
		const [code, day] = [list.client[row], list.lastDay[row]];
		if (bought.has(code) || !wanted.has(code) || !within(day)) continue;
		bought.set(code, { firstDay: day, firstAmount: null, purchases: null, revenue: null, margin: null });
	}
	return { bought, paid };
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

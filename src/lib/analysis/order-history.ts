import type { DayNumber } from '../kernel/days.ts';
import { kindsOfRows, PURCHASE, type RowKinds } from './row-kinds.ts';
import type { PurchaseRows } from './types.ts';

/** Order rows that count as purchases, each client's together and in order of days; and the rows left aside. */
export interface GroupedOrders {
	/** Rows of client c are start[c]…start[c + 1] − 1. */
	readonly start: Uint32Array;
	readonly day: Int32Array;
	readonly amount: Float64Array;
	readonly returnRows: Uint32Array;
	readonly futureRows: Uint32Array;
}

/**
 * Purchases by client and day with two counting sorts that keep the order of what is equal: rows of one day stay in the order of the table.
 */
export function groupOrders(orders: PurchaseRows, clientCount: number, asOf: DayNumber): GroupedOrders {
	const kinds = kindsOfRows(orders, asOf);
	const byDay = placeByDay(orders, kinds);
	const start = new Uint32Array(clientCount + 1);
	for (let i = 0; i < byDay.client.length; i++) start[byDay.client[i] + 1]++;
	for (let c = 0; c < clientCount; c++) start[c + 1] += start[c];
	return { start, ...placeByClient(byDay, start), returnRows: kinds.returnRows, futureRows: kinds.futureRows };
}

/** Purchases in order of days: those of day `earliest` + d end before ends[d]. */
interface ByDay {
	readonly earliest: DayNumber;
	readonly ends: Uint32Array;
	readonly client: Uint32Array;
	readonly amount: Float64Array;
}

/** Client and amount are carried along: reading them by row once more would go all over the memory. */
function placeByDay({ client, day, amount }: PurchaseRows, { kinds, earliest, dayStart, purchases }: RowKinds): ByDay {
	const next = dayStart.slice();
	const placedClient = new Uint32Array(purchases);
	const placedAmount = new Float64Array(purchases);
	for (let row = 0; row < kinds.length; row++) {
		if (kinds[row] !== PURCHASE) continue;
		const place = next[day[row] - earliest]++;
		placedClient[place] = client[row];
		placedAmount[place] = amount[row];
	}
	return { earliest, ends: next, client: placedClient, amount: placedAmount };
}

/** Days and amounts of the purchases, each into its client's stretch. */
function placeByClient({ earliest, ends, client, amount }: ByDay, start: Uint32Array): Pick<GroupedOrders, 'day' | 'amount'> {
	const next = start.slice();
	const placedDay = new Int32Array(client.length);
	const placedAmount = new Float64Array(client.length);
	for (let i = 0, d = 0; i < client.length; i++) {
		while (i === ends[d]) d++;
		const place = next[client[i]]++;
		placedDay[place] = earliest + d;
		placedAmount[place] = amount[i];
	}
	return { day: placedDay, amount: placedAmount };
}

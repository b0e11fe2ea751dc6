import { CompensatedSum } from '../../kernel/sum.ts';
import { wilsonInterval, type Interval } from '../../kernel/wilson.ts';
import type { FactClient } from './types.ts';

/** What came of some clients; money gross: those who would have come anyway are in it. null is unknown. */
export interface FactSums {
	readonly clients: number;
	readonly returned: number;
	/** returned / clients with its 95 % interval (Wilson); null where there are no clients. */
	readonly rate: number | null;
	readonly interval: Interval | null;
	readonly purchases: number | null;
	readonly revenue: number | null;
	readonly margin: number | null;
	/** Contacts, offers given and bonuses. */
	readonly cost: number | null;
	/** margin − cost */
	readonly result: number | null;
	readonly lostAgain: number;
}

export function sumFact(clients: Iterable<FactClient>): FactSums {
	let [count, returned, lostAgain] = [0, 0, 0];
	const [purchases, revenue, margin, cost] = [new CompensatedSum(), new CompensatedSum(), new CompensatedSum(), new CompensatedSum()];
	for (const { bought, contactCost, offerCost, bonus, lostAgain: again } of clients) {
		count++;
		cost.add((contactCost ?? NaN) + (offerCost ?? NaN) + bonus);
		if (again) lostAgain++;
		if (bought === null) continue;
		returned++;
		purchases.add(bought.purchases ?? NaN);
		revenue.add(bought.revenue ?? NaN);
		margin.add(bought.margin ?? NaN);
	}
	return {
		clients: count,
		returned,
		rate: count === 0 ? null : returned / count,
		interval: wilsonInterval(returned, count),
		purchases: known(purchases.value),
		revenue: known(revenue.value),
		margin: known(margin.value),
		cost: known(cost.value),
		result: known(margin.value - cost.value),
		lostAgain
	};
}

/** By a value of each client, in the order they are first met. */
export function sumsBy<K>(clients: Iterable<FactClient>, keyOf: (client: FactClient) => K): Map<K, FactSums> {
	const groups = new Map<K, FactClient[]>();
	for (const client of clients) {
		const key = keyOf(client);
		const group = groups.get(key);
		if (group) group.push(client);
		else groups.set(key, [client]);
	}
	return new Map([...groups].map(([key, group]) => [key, sumFact(group)]));
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

import type { DayNumber } from '../../kernel/days.ts';
import type { Dataset } from '../dataset.ts';
import { OrderRows } from '../order-rows.ts';

/** Products named of one purchase; more would be a list, not a sentence. */
const MOST_PRODUCTS = 3;
const ROWS_A_STEP = 20_000;

/**
 * What clients bought on their last purchase day, each product once, in the order of the rows, in one pass. `lastDays` by client code; a client of whom
 * nothing is known is not in the answer. Yields the share done, 0…1.
 */
export function* lastProducts(dataset: Dataset, lastDays: ReadonlyMap<number, DayNumber>): Generator<number, ReadonlyMap<number, string>> {
	const found = new Map<number, Set<string>>();
	const rows = new OrderRows(dataset);
	if (dataset.orders && rows.has('product')) {
		const { orderClients, orders } = dataset;
		for (let row = 0; row < orderClients.length; row++) {
			if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield row / orderClients.length;
			const code = orderClients[row];
			if (lastDays.get(code) !== orders.day[row] || !(orders.amount[row] >= 0)) continue;
			const products = found.get(code) ?? new Set<string>();
			if (products.size >= MOST_PRODUCTS) continue;
			const product = rows.value('product', row);
			if (typeof product === 'string' && product.trim() !== '') found.set(code, products.add(product.trim()));
		}
	}
	return new Map([...found].map(([code, products]) => [code, [...products].join(', ')]));
}

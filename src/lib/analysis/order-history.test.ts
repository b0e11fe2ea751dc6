import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INT_MISSING } from '../kernel/columns.ts';
import { groupOrders } from './order-history.ts';
import { NO_CLIENT } from './types.ts';

const AS_OF = 100;
const CLIENTS = 4;

const row = fc.record({
	client: fc.oneof({ weight: 8, arbitrary: fc.nat(CLIENTS - 1) }, { weight: 1, arbitrary: fc.constant(NO_CLIENT) }),
	day: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -3, max: 3 }) }, { weight: 2, arbitrary: fc.constantFrom(INT_MISSING, -700_000, AS_OF, AS_OF + 1) }),
	amount: fc.constantFrom(0, 1, 2, 3, 0.1, -1, NaN)
});

describe('groupOrders', () => {
	it('puts purchases in order of client, day and row, and tells the rows it leaves aside', () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
				const grouped = groupOrders(
					{
						client: Uint32Array.from(rows, ({ client }) => client),
						day: Int32Array.from(rows, ({ day }) => day),
						amount: Float64Array.from(rows, ({ amount }) => amount)
					},
					CLIENTS,
					AS_OF
				);
				const dated = rows.map((one, index) => ({ ...one, index })).filter(({ client, day }) => client !== NO_CLIENT && day !== INT_MISSING);
				// Array.sort is stable: rows of one client and day stay as they came.
				const purchases = dated.filter(({ day, amount }) => day <= AS_OF && amount >= 0).sort((a, b) => a.client - b.client || a.day - b.day);
				expect([...grouped.day]).toEqual(purchases.map(({ day }) => day));
				expect([...grouped.amount]).toEqual(purchases.map(({ amount }) => amount));
				expect([...grouped.start]).toEqual(Array.from({ length: CLIENTS + 1 }, (_, c) => purchases.filter(({ client }) => client < c).length));
				expect([...grouped.returnRows]).toEqual(dated.filter(({ day, amount }) => day <= AS_OF && amount < 0).map(({ index }) => index));
				expect([...grouped.futureRows]).toEqual(dated.filter(({ day }) => day > AS_OF).map(({ index }) => index));
			})
		);
	});

	it('takes no rows, and none that count', () => {
		const none = groupOrders({ client: new Uint32Array(0), day: new Int32Array(0), amount: new Float64Array(0) }, CLIENTS, AS_OF);
		const later = groupOrders({ client: Uint32Array.of(1), day: Int32Array.of(AS_OF + 5), amount: Float64Array.of(1) }, CLIENTS, AS_OF);
		for (const grouped of [none, later]) expect([...grouped.start, grouped.day.length]).toEqual([0, 0, 0, 0, 0, 0]);
		expect([...later.futureRows]).toEqual([0]);
	});
});

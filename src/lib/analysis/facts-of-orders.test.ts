import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INT_MISSING } from '../kernel/columns.ts';
import { medianInPlace } from '../kernel/median.ts';
import { emptyFacts } from './client-facts.ts';
import { fillFromOrders } from './facts-of-orders.ts';
import { groupOrders } from './order-history.ts';
import { NO_CLIENT } from './types.ts';

const AS_OF = 500;
const CLIENTS = 4;

const row = fc.record({
	client: fc.oneof({ weight: 8, arbitrary: fc.nat(CLIENTS - 1) }, { weight: 1, arbitrary: fc.constant(NO_CLIENT) }),
	day: fc.oneof(
		{ weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }) },
		{ weight: 4, arbitrary: fc.integer({ min: 0, max: AS_OF }) },
		{ weight: 1, arbitrary: fc.constantFrom(INT_MISSING, -700_000, AS_OF - 365, AS_OF - 364, AS_OF, AS_OF + 1) }
	),
	amount: fc.constantFrom(0, 1, 2, 3, 0.5, -1, NaN)
});

describe('fillFromOrders', () => {
	it("M13.1, M13.3 tells what each client's rows tell one after the other", () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
				const orders = {
					client: Uint32Array.from(rows, ({ client }) => client),
					day: Int32Array.from(rows, ({ day }) => day),
					amount: Float64Array.from(rows, ({ amount }) => amount)
				};
				const facts = emptyFacts(CLIENTS);
				const told = fillFromOrders(facts, orders, AS_OF);
				const grouped = groupOrders(orders, CLIENTS, AS_OF);
				const ofAll: number[] = [];
				const lastYear = { purchases: 0, revenue: 0 };
				for (let c = 0; c < CLIENTS; c++) {
					const [from, to] = [grouped.start[c], grouped.start[c + 1]];
					const amounts = grouped.amount.subarray(from, to);
					const days = [...new Set(grouped.day.subarray(from, to))];
					const intervals = days.slice(1).map((day, i) => day - days[i]);
					ofAll.push(...intervals);
					lastYear.purchases += days.filter((day) => day > AS_OF - 365).length;
					lastYear.revenue += amounts.reduce((sum, amount, i) => sum + (grouped.day[from + i] > AS_OF - 365 ? amount : 0), 0);
					const { firstDay, lastDay, purchaseCount, total, intervalCount, medianInterval } = facts;
					expect([firstDay[c], lastDay[c], purchaseCount[c], total[c], intervalCount[c], medianInterval[c]]).toEqual([
						days[0] ?? INT_MISSING,
						days.at(-1) ?? INT_MISSING,
						days.length || INT_MISSING,
						days.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : NaN,
						intervals.length,
						medianInPlace(Float64Array.from(intervals), 0, intervals.length)
					]);
				}
				expect(told.lastYear).toEqual(lastYear);
				expect([...told.tally].flatMap((times, days) => Array<number>(times).fill(days))).toEqual(ofAll.sort((a, b) => a - b));
				expect([told.purchases, told.returnRows, told.futureRows]).toEqual([grouped.day.length, grouped.returnRows, grouped.futureRows]);
			})
		);
	});
});

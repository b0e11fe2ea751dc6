import { describe, expect, it } from 'vitest';
import { INT_MISSING } from '../kernel/columns.ts';
import { summarize } from './summarize.ts';
import { newestPurchaseUpTo } from './as-of.ts';
import { NO_CLIENT, type ClientRows, type History, type PurchaseRows } from './types.ts';

const orders = (...rows: [client: number, day: number, amount: number][]): PurchaseRows => ({
	client: Uint32Array.from(rows, ([client]) => client),
	day: Int32Array.from(rows, ([, day]) => day),
	amount: Float64Array.from(rows, ([, , amount]) => amount)
});
interface ListRow {
	client: number;
	last: number;
	first?: number;
	count?: number;
	total?: number;
}
const list = (...rows: ListRow[]): ClientRows => ({
	client: Uint32Array.from(rows, (row) => row.client),
	firstDay: Int32Array.from(rows, (row) => row.first ?? INT_MISSING),
	lastDay: Int32Array.from(rows, (row) => row.last),
	purchaseCount: Int32Array.from(rows, (row) => row.count ?? INT_MISSING),
	total: Float64Array.from(rows, (row) => row.total ?? NaN)
});
const at = (history: History, code: number) => {
	const p = history.position[code];
	return {
		first: history.firstDay[p],
		last: history.lastDay[p],
		count: history.purchaseCount[p],
		total: history.total[p],
		check: history.check[p],
		interval: history.medianInterval[p]
	};
};

describe('rows that belong to no client', () => {
	const counted: [number, number, number][] = [
		[0, 10, 5],
		[1, 20, 7],
		[0, 40, 9],
		[1, 60, -3]
	];
	const passedOver: [number, number, number][] = [
		[NO_CLIENT, 15, 100],
		[NO_CLIENT, 90, 1],
		[NO_CLIENT, 50, -4],
		[NO_CLIENT, 200, 8],
		[NO_CLIENT, INT_MISSING, NaN]
	];

	it.each(['drop', 'net'] as const)('change nothing among orders, returns=%s', (returns) => {
		const without = summarize(orders(...counted), null, 2, 100, returns);
		expect(summarize(orders(...counted, ...passedOver), null, 2, 100, returns)).toEqual(without);
		expect(newestPurchaseUpTo(orders(...counted, ...passedOver), null, 100)).toBe(40);
	});

	it('change nothing in a list of clients', () => {
		const rows = [
			{ client: 0, last: 50 },
			{ client: 1, last: 120 }
		];
		const aside = [
			{ client: NO_CLIENT, last: 90 },
			{ client: NO_CLIENT, last: 130 }
		];
		expect(summarize(null, list(...rows, ...aside), 2, 100)).toEqual(summarize(null, list(...rows), 2, 100));
		expect(newestPurchaseUpTo(null, list(...rows, ...aside), 100)).toBe(50);
	});
});

describe('summarize, orders', () => {
	it('joins the rows of one day into one purchase', () => {
		const history = summarize(orders([0, 10, 5], [0, 20, 7], [0, 10, 5], [0, 40, 1]), null, 1, 100);
		expect(at(history, 0)).toEqual({ first: 10, last: 40, count: 3, total: 18, check: 6, interval: 15 });
		expect(history).toMatchObject({ ordersCount: 4, purchases: 3, revenue: 18, pooledIntervals: 2, pooledCycleDays: 15 });
	});

	it('counts a zero amount as a purchase and leaves a negative one out', () => {
		const history = summarize(orders([0, 10, 0], [0, 20, -5], [1, 10, -5]), null, 2, 100);
		expect(history.clientCount).toBe(1);
		expect(at(history, 0)).toMatchObject({ count: 1, total: 0, check: 0 });
		expect([...history.returnRows]).toEqual([1, 2]);
		expect(history.position[1]).toBe(-1);
	});

	it('leaves rows after as-of out, a return among them too', () => {
		const history = summarize(orders([0, 100, 1], [0, 101, 1], [1, 101, -1]), null, 2, 100);
		expect([...history.futureRows]).toEqual([1, 2]);
		expect([...history.returnRows]).toEqual([]);
		expect(history.ordersCount).toBe(1);
	});

	it('stands in order of the last purchase, newest first, ties by code', () => {
		const history = summarize(orders([3, 5, 1], [2, 9, 1], [1, 5, 1], [0, 5, 1]), null, 4, 10);
		expect([...history.client]).toEqual([2, 0, 1, 3]);
		expect([...history.position]).toEqual([1, 2, 0, 3]);
	});

	it('takes the median over clients of their medians, and the median of all intervals', () => {
		const regular = [0, 10, 20, 30].map((day): [number, number, number] => [0, day, 1]);
		const history = summarize(orders(...regular, [1, 0, 1], [1, 100, 1], [2, 5, 1]), null, 3, 100);
		expect(history).toMatchObject({ ownCycleDays: 55, pooledCycleDays: 10, clientsWithInterval: 2, oneTimeClients: 1 });
	});

	it('is empty, not wrong, when everything lies in the future or there is nothing', () => {
		for (const history of [summarize(orders([0, 11, 1]), null, 1, 10), summarize(orders(), null, 0, 10), summarize(null, null, 0, 10)]) {
			expect(history).toMatchObject({
				clientCount: 0,
				purchases: 0,
				revenue: 0,
				ownCycleDays: null,
				pooledCycleDays: null,
				firstPurchaseDay: null,
				newestPurchaseDay: null
			});
		}
		expect(summarize(null, null, 0, 10).ordersCount).toBeNull();
	});

	it('reads days before 1970', () => {
		const history = summarize(orders([0, -400, 1], [0, -390, 1]), null, 1, -380);
		expect(at(history, 0)).toMatchObject({ first: -400, last: -390, interval: 10 });
	});
});

describe('summarize, a list of clients', () => {
	it('takes one mean interval from first, last and count, and no pooled cycle', () => {
		const history = summarize(null, list({ client: 0, first: 10, last: 40, count: 4, total: 100 }), 1, 50);
		expect(at(history, 0)).toEqual({ first: 10, last: 40, count: 4, total: 100, check: 25, interval: 10 });
		expect(history).toMatchObject({ ownCycleDays: 10, pooledCycleDays: null, ordersCount: null, purchases: 4, revenue: 100 });
		expect(history.intervalCount[0]).toBe(1);
	});

	it('keeps unknown what it does not say', () => {
		const history = summarize(null, list({ client: 0, last: 40 }), 1, 50);
		expect(at(history, 0)).toEqual({ first: INT_MISSING, last: 40, count: INT_MISSING, total: NaN, check: NaN, interval: NaN });
		expect(history).toMatchObject({ purchases: null, revenue: null, ownCycleDays: null, firstDaysKnown: false });
	});

	it('knows the first purchase of a client who bought once', () => {
		expect(at(summarize(null, list({ client: 0, last: 40, count: 1, total: 5 }), 1, 50), 0)).toMatchObject({ first: 40, check: 5 });
	});

	it('leaves out a client whose last purchase lies after as-of', () => {
		expect(summarize(null, list({ client: 0, last: 51 }), 1, 50).clientCount).toBe(0);
	});

	it('gives way to orders, unless they hold no purchase', () => {
		const rows = list({ client: 0, last: 45, count: 9 }, { client: 1, last: 45, count: 9 });
		const history = summarize(orders([0, 30, 3], [1, 60, 3]), rows, 2, 50);
		expect(at(history, 0)).toMatchObject({ last: 30, count: 1 });
		expect(at(history, 1)).toMatchObject({ last: 45, count: 9 });
	});

	it('takes the row with the latest purchase when a client stands in it twice', () => {
		const rows = [
			{ client: 0, last: 30, count: 3 },
			{ client: 0, last: 40, count: 5 }
		];
		expect(at(summarize(null, list(...rows), 1, 50), 0)).toMatchObject({ last: 40, count: 5 });
		expect(at(summarize(null, list(...rows.reverse()), 1, 50), 0)).toMatchObject({ last: 40, count: 5 });
	});
});

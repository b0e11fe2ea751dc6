import { describe, expect, it } from 'vitest';
import { netReturns } from './net-returns.ts';
import { summarize } from './summarize.ts';
import type { PurchaseRows } from './types.ts';

const orders = (...rows: [client: number, day: number, amount: number][]): PurchaseRows => ({
	client: Uint32Array.from(rows, ([client]) => client),
	day: Int32Array.from(rows, ([, day]) => day),
	amount: Float64Array.from(rows, ([, , amount]) => amount)
});
const netted = (...rows: [client: number, day: number, amount: number][]) => {
	const { amount, unmatchedRows, clearedRows } = netReturns(orders(...rows), 100);
	return { amount: [...amount], unmatched: [...unmatchedRows], clearedRows };
};

describe('returns netted (M13.2)', () => {
	it('takes a return off the newest purchase of the same or an earlier day', () => {
		expect(netted([0, 10, 50], [0, 20, 30], [0, 30, 40], [0, 25, -10]).amount).toEqual([50, 20, 40, -10]);
	});

	it('goes on to older purchases when the newest does not suffice', () => {
		expect(netted([0, 10, 50], [0, 20, 30], [0, 20, -60]).amount.slice(0, 1)).toEqual([20]);
	});

	it('leaves no purchase on a day returned whole, and counts its rows as orders still', () => {
		const rows = orders([0, 10, 50], [0, 20, 10], [0, 20, 20], [0, 21, -30]);
		const history = summarize(rows, null, 1, 100, 'net');
		expect([...history.purchaseCount, ...history.total, history.lastDay[0], history.ordersCount]).toEqual([1, 50, 10, 3]);
		expect([...history.returnRows]).toEqual([]);
	});

	it('keeps a purchase of zero that nothing was returned of', () => {
		expect(netted([0, 10, 0], [0, 20, 5], [0, 20, -5])).toMatchObject({ amount: [0, NaN, -5], clearedRows: 1 });
	});

	it('sees through the rounding of decimal money', () => {
		expect(netted([0, 10, 0.1], [0, 10, 0.2], [0, 11, -0.3])).toMatchObject({ amount: [NaN, NaN, -0.3], unmatched: [] });
	});

	it('reports what finds nothing to be taken off, and leaves it outside revenue', () => {
		const rows = orders([0, 10, 50], [0, 5, -20], [0, 12, -70], [1, 10, -5]);
		expect([...netReturns(rows, 100).unmatchedRows]).toEqual([1, 2, 3]);
		const history = summarize(rows, null, 2, 100, 'net');
		expect([history.clientCount, history.revenue]).toEqual([0, 0]);
	});

	it('serves earlier returns first, whatever the order of rows', () => {
		const forward = netted([0, 10, 30], [0, 20, 30], [0, 20, -30], [0, 30, -30]);
		const backward = netReturns(orders([0, 30, -30], [0, 20, -30], [0, 20, 30], [0, 10, 30]), 100);
		expect([forward.unmatched, [...backward.unmatchedRows]]).toEqual([[], []]);
	});

	it('never takes from another client, from a later day, or for a return after as-of', () => {
		expect(netted([0, 10, 50], [1, 10, -5], [0, 5, -5], [0, 101, -5]).amount[0]).toBe(50);
	});
});

import { describe, expect, it } from 'vitest';
import { defaultAsOf, newestPurchaseUpTo } from './as-of.ts';

const orders = (...rows: [day: number, amount: number][]) => ({
	client: new Uint32Array(rows.length),
	day: Int32Array.from(rows, ([day]) => day),
	amount: Float64Array.from(rows, ([, amount]) => amount)
});

describe('defaultAsOf (M13.14)', () => {
	it('is today while the newest purchase is at most 31 days old', () => {
		expect(defaultAsOf(969, 1000)).toEqual({ day: 1000, origin: 'today' });
		expect(defaultAsOf(968, 1000)).toEqual({ day: 968, origin: 'newestPurchase' });
	});

	it('is today without any purchase, and never a day to come', () => {
		expect(defaultAsOf(null, 1000)).toEqual({ day: 1000, origin: 'today' });
		expect(defaultAsOf(5000, 1000)).toEqual({ day: 1000, origin: 'today' });
	});
});

describe('newestPurchaseUpTo', () => {
	it('passes over rows to come and returns', () => {
		expect(newestPurchaseUpTo(orders([900, 1], [950, -1], [1001, 1], [800, 1]), null, 1000)).toBe(900);
		expect(newestPurchaseUpTo(orders([1001, 1]), null, 1000)).toBeNull();
	});
});

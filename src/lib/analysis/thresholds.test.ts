import { describe, expect, it } from 'vitest';
import { daysReaching, firstAtLeast, missedCycles, raisedBy } from './thresholds.ts';

describe('thresholds', () => {
	it('add up as decimals', () => {
		expect(1.1 + 0.1).not.toBe(1.2);
		expect(raisedBy(1.1, 0.1)).toBe(1.2);
		expect(raisedBy(0.1, 0.2)).toBe(0.3);
	});

	it('are reached on the very day, though the product in binary lies above it', () => {
		expect(1.1 * 50).toBeGreaterThan(55);
		expect(daysReaching(1.1, 50)).toBe(55);
		expect(daysReaching(3, 52.5)).toBe(158);
		expect(daysReaching(3, 35)).toBe(105);
	});

	it('say the same in days and in cycles', () => {
		for (let tenths = 1; tenths < 60; tenths++) {
			for (const cycle of [0.1, 1, 7, 30.4375, 33.3, 52.5, 60]) {
				const days = daysReaching(tenths / 10, cycle);
				expect(missedCycles(days, cycle)).toBeGreaterThanOrEqual(tenths / 10);
				expect(missedCycles(days - 1, cycle)).toBeLessThan(tenths / 10);
			}
		}
	});

	it('find the first client that reaches them', () => {
		const lastDay = Int32Array.of(100, 99, 90, 90, 50);
		expect([0, 1, 10, 11, 50, 51].map((days) => firstAtLeast(lastDay, 100, days))).toEqual([0, 1, 2, 4, 4, 5]);
	});
});

import { describe, expect, it } from 'vitest';
import { CompensatedSum, lessSum, sumOf, sumOfRange } from './sum.ts';

describe('sums', () => {
	it('keep what plain addition loses', () => {
		expect(1e16 + 1 + 1 - 1e16).not.toBe(2);
		expect(sumOf([1e16, 1, 1, -1e16])).toBe(2);
		expect(sumOf(new Array<number>(10).fill(0.1))).toBe(1);
	});

	it('are unknown when a term is', () => {
		const sum = new CompensatedSum();
		sum.add(1);
		sum.add(NaN);
		expect(sum.value).toBeNaN();
	});

	it('in blocks come within 1e-13 of the exact sum of a million amounts', () => {
		const cents = Float64Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 100_003);
		const exact = cents.reduce((sum, amount) => sum + amount, 0) / 100;
		const sum = sumOfRange(
			cents.map((amount) => amount / 100),
			0,
			cents.length
		);
		expect(Math.abs(sum - exact) / exact).toBeLessThan(1e-13);
		expect(sumOfRange(cents, 5, 5)).toBe(0);
		expect(sumOfRange(Float64Array.of(1, 2, 4, 8), 1, 3)).toBe(6);
	});
});

describe('the difference of two sums', () => {
	it('is 0 where only rounding is left of it', () => {
		expect(0.1 + 0.2 - 0.3).not.toBe(0);
		expect(lessSum(0.1 + 0.2, 0.3)).toBe(0);
		expect(lessSum(0.3, 0.1 + 0.2)).toBe(0);
		expect(lessSum(0, 0)).toBe(0);
	});

	it('is itself where more is left', () => {
		expect(lessSum(1_000_000.01, 1_000_000)).toBeCloseTo(0.01, 9);
		expect(lessSum(2, 5)).toBe(-3);
		expect(lessSum(NaN, 5)).toBeNaN();
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesInPlace } from './quantile.ts';

const quantiles = (values: readonly number[], ...shares: number[]): number[] => quantilesInPlace(Float64Array.from(values), shares);

describe('quantiles', () => {
	it('lie on the line between their neighbours', () => {
		expect(quantiles([3, 1, 4, 2], 0.5)).toEqual([2.5]);
		expect(quantiles([100, 0, 10, 90, 20, 80, 30, 70, 40, 60, 50], 0.1, 0.5, 0.9)).toEqual([10, 50, 90]);
		expect(quantiles([100, 0], 0.9)).toEqual([90]);
	});

	it('are an end at an end, the value itself among equals, and unknown of none', () => {
		expect(quantiles([5, 3, 9], 0, 1)).toEqual([3, 9]);
		expect(quantiles([7], 0.1, 0.9)).toEqual([7, 7]);
		expect(quantiles([0.1, 0.1, 0.1], 0.37)).toEqual([0.1]);
		expect(quantiles([], 0.5)).toEqual([NaN]);
	});

	it('are those of the sorted values', () => {
		const anyValue = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }));
		fc.assert(
			fc.property(fc.array(anyValue, { minLength: 1, maxLength: 200 }), fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }), (values, percents) => {
				const shares = percents.sort((a, b) => a - b).map((percent) => percent / 100);
				const sorted = Float64Array.from(values).sort();
				quantiles(values, ...shares).forEach((value, i) => {
					const rank = shares[i] * (sorted.length - 1);
					const low = sorted[Math.floor(rank)];
					expect(value).toBeCloseTo(low + (rank - Math.floor(rank)) * (sorted[Math.ceil(rank)] - low), 6);
				});
			})
		);
	});
});

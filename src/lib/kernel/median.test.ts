import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianInPlace, medianOfTally } from './median.ts';

const wholeNumbers = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });

describe('median', () => {
	it('takes the mean of the middle two of an even count', () => {
		expect(medianInPlace(Float64Array.of(100, 1, 4, 2), 0, 4)).toBe(3);
		expect(medianOfTally(Uint32Array.of(0, 1, 1, 0, 1, 1))).toBe(3);
	});

	it('is NaN for nothing', () => {
		expect(medianInPlace(Float64Array.of(7), 1, 1)).toBeNaN();
		expect(medianOfTally(new Uint32Array(3))).toBeNaN();
	});

	it('is the same in place, sorted and as a tally', () => {
		fc.assert(
			fc.property(wholeNumbers, (values) => {
				const sorted = [...values].sort((a, b) => a - b);
				const expected = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
				const tally = new Uint32Array(51);
				for (const value of values) tally[value]++;
				expect(medianInPlace(Float64Array.from(values), 0, values.length)).toBe(expected);
				expect(medianOfTally(tally)).toBe(expected);
			})
		);
	});

	it('leaves what lies outside the part alone', () => {
		const values = Float64Array.of(99, 3, 1, 2, -99);
		expect(medianInPlace(values, 1, 4)).toBe(2);
		expect([values[0], values[4]]).toEqual([99, -99]);
	});
});

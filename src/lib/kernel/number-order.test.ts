import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendingOrder } from './number-order.ts';

describe('descending order', () => {
	it('runs from the largest to the smallest, equals in their own order', () => {
		const values = Float64Array.from([2.5, -1, 1e300, 2.5, 0, -1e-300, 3, -1e300, 5e-324, Infinity, -Infinity]);
		expect([...descendingOrder(values)]).toEqual([9, 2, 6, 0, 3, 8, 4, 5, 1, 7, 10]);
		expect([...descendingOrder(new Float64Array(0))]).toEqual([]);
	});

	it('is the order a comparison gives, for any numbers, few or many', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), fc.constantFrom(1, 6000), (numbers, copies) => {
				const values = Float64Array.from({ length: numbers.length * copies }, (_, i) => numbers[i % numbers.length] + 0);
				const expected = Array.from(values.keys()).sort((a, b) => values[b] - values[a] || a - b);
				expect(descendingOrder(values)).toEqual(Uint32Array.from(expected));
			}),
			{ numRuns: 30 }
		);
	});
});

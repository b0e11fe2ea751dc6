import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortPairs } from './pairs.ts';

describe('sortPairs', () => {
	it('sorts a stretch by key, carries the values along and touches nothing else', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 700 }), fc.nat(5), (middle, around) => {
				const edge = new Array<number>(around).fill(99);
				const keys = Int32Array.from([...edge, ...middle, ...edge]);
				const values = Float64Array.from(keys, (key, i) => key + i / 1000);
				const expected = [...values.subarray(around, around + middle.length)].sort((a, b) => a - b);
				const before = [...values];
				sortPairs(keys, values, around, around + middle.length);
				const sorted = values.subarray(around, around + middle.length);
				expect([...sorted].sort((a, b) => a - b)).toEqual(expected);
				expect([...keys.subarray(around, around + middle.length)]).toEqual([...middle].sort((a, b) => a - b));
				sorted.forEach((value, i) => expect(Math.abs(value - keys[around + i])).toBeLessThan(1));
				expect([...values.subarray(0, around), ...values.subarray(around + middle.length)]).toEqual([
					...before.slice(0, around),
					...before.slice(around + middle.length)
				]);
			})
		);
	});
});

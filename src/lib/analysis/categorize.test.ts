import { describe, expect, it } from 'vitest';
import { categorize } from './categorize.ts';

const letters = (total: number[], marginPositive = true): string =>
	[...categorize(Float64Array.from(total), marginPositive)].map((code) => 'ABC'[code]).join('');

describe('categorize (M13.13)', () => {
	it('is A while those before it bring less than 80 % of the whole, B below 95 %, C the rest', () => {
		expect(letters([80, 15, 5])).toBe('ABC');
		expect(letters([79, 2, 14, 5])).toBe('ACAB');
		expect(letters([5, 15, 80])).toBe('CBA');
		expect(letters([100])).toBe('A');
	});

	it('gives clients equal at an edge the better class', () => {
		expect(letters([40, 20, 20, 20])).toBe('AAAA');
		expect(letters([80, 10, 5, 5])).toBe('ABBB');
		expect(letters([1, 1, 1])).toBe('AAA');
	});

	it('puts zero and negative totals into C, and everyone without a margin', () => {
		expect(letters([10, 0, -1])).toBe('ACC');
		expect(letters([0, 0])).toBe('CC');
		expect(letters([80, 15, 5], false)).toBe('CCC');
	});

	it('leaves a client of unknown total in the middle, and out of the ranking', () => {
		expect(letters([NaN, 80, 15, 5, NaN])).toBe('BABCB');
		expect(letters([NaN])).toBe('B');
		expect(letters([])).toBe('');
	});
});

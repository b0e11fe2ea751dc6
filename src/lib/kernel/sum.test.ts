import { describe, expect, it } from 'vitest';
import { BlockSums } from './block-sums.ts';
import { CompensatedSum, sumOf } from './sum.ts';

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
		const sums = new BlockSums(2);
		let cents = 0;
		for (let start = 0; start < 1_000_000; start += sums.length) {
			for (let i = start; i < Math.min(start + sums.length, 1_000_000); i++) {
				const amount = (i * 7919) % 100_003;
				cents += amount;
				sums.block[1] += amount / 100;
			}
			sums.closeBlock();
		}
		expect(sums.value(0)).toBe(0);
		expect(Math.abs(sums.value(1) - cents / 100) / (cents / 100)).toBeLessThan(1e-13);
	});
});

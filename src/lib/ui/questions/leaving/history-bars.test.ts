import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../../i18n/formats.ts';
import { dayFromIso } from '../../../kernel/days.ts';
import { scaleEnd } from './history-bars.ts';
import { periodName } from './period-words.ts';

describe('the end of a scale', () => {
	it('is round, not below the count, and its half is whole', () => {
		expect([0, 1, 3, 7, 10, 11, 14, 229, 857, 2357, 9_999, 10_001].map(scaleEnd)).toEqual([2, 2, 4, 8, 10, 16, 16, 250, 1000, 2500, 10_000, 15_000]);
		for (let count = 0; count < 5000; count++) {
			expect(scaleEnd(count)).toBeGreaterThanOrEqual(count);
			expect(Number.isInteger(scaleEnd(count) / 2)).toBe(true);
		}
	});
});

describe('a period', () => {
	it('is called as people call it', () => {
		const start = dayFromIso('2026-07-01')!;
		const en = makeFormats('en', 'EUR');
		expect((['month', 'quarter', 'year'] as const).map((step) => periodName(en, step, start))).toEqual(['Jul\u00a02026', 'Q3 2026', '2026']);
	});
});

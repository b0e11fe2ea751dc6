import { describe, expect, it } from 'vitest';
import { hasLeftRange, rangeInForce, refuseRange, refuseWholeRange } from './doubt.ts';

const range = (low: number | null, likely: number | null, high: number | null) => ({ low, likely, high });

describe('a range', () => {
	it('refuses what the lever refuses', () => {
		expect(refuseRange('churn', 'low', 0, range(null, null, null))).toBe('tooSmall');
		expect(refuseRange('churn', 'high', 1.01, range(null, null, null))).toBe('tooLarge');
		expect(refuseRange('margin', 'low', -0.1, range(null, null, null))).toBe('tooSmall');
		expect(refuseRange('cycle', 'low', 0, range(null, null, null))).toBe('tooSmall');
		expect(refuseRange('cycle', 'low', NaN, range(null, null, null))).toBe('notANumber');
		expect(refuseRange('sleepingAfter', 'high', 100, range(null, null, null))).toBeNull();
	});

	it('refuses thresholds under which a client could be lost before it sleeps', () => {
		const none = range(null, null, null);
		expect(refuseRange('sleepingAfter', 'high', 2.1, none, { low: 2, high: 4 })).toBe('overlapping');
		expect(refuseRange('sleepingAfter', 'low', 2.1, none, { low: 2, high: 4 })).toBe('overlapping');
		expect(refuseRange('sleepingAfter', 'high', 2, none, { low: 2, high: 4 })).toBeNull();
		expect(refuseRange('lostAfter', 'low', 1.4, none, { low: 1, high: 1.5 })).toBe('overlapping');
		expect(refuseRange('lostAfter', 'low', 1.5, none, { low: 1, high: 1.5 })).toBeNull();
		expect(refuseRange('cycle', 'low', 1, none, { low: 2, high: 4 })).toBeNull();
	});

	it('is not taken whole where a client could be lost before it sleeps, the value in force counted in', () => {
		const readings = { low: 1, high: 2 };
		expect(refuseWholeRange('sleepingAfter', readings, 1, { low: 3, high: 3 })).toBeNull();
		expect(refuseWholeRange('sleepingAfter', readings, 1, { low: 1.5, high: 1.5 })).toBe('overlapping');
		expect(refuseWholeRange('sleepingAfter', readings, 3.5, { low: 3, high: 4 })).toBe('overlapping');
		expect(refuseWholeRange('lostAfter', { low: 3, high: 4 }, 6, { low: 1, high: 3.5 })).toBe('overlapping');
		expect(refuseWholeRange('lostAfter', { low: 3, high: 4 }, 2, { low: 2, high: 2 })).toBeNull();
		expect(refuseWholeRange('lostAfter', { low: 3, high: 4 }, null, null)).toBeNull();
		expect(refuseWholeRange('churn', { low: 0.1, high: 0.25 }, 0.5, null)).toBeNull();
	});

	it('tells when the value in force has left the range', () => {
		expect([0.04, 0.05, 0.2, 0.21, null].map((value) => hasLeftRange(range(0.05, null, 0.2), value))).toEqual([true, false, false, true, false]);
		expect(hasLeftRange(range(null, 0.1, null), 0.5)).toBe(false);
	});

	it('refuses an end on the wrong side, and takes one that is equal', () => {
		const others = range(0.1, 0.2, 0.3);
		expect(refuseRange('returnRate', 'low', 0.21, others)).toBe('reversed');
		expect(refuseRange('returnRate', 'likely', 0.31, others)).toBe('reversed');
		expect(refuseRange('returnRate', 'likely', 0.09, others)).toBe('reversed');
		expect(refuseRange('returnRate', 'high', 0.19, others)).toBe('reversed');
		for (const part of ['low', 'likely', 'high'] as const) expect(refuseRange('returnRate', part, 0.2, others)).toBeNull();
		expect(refuseRange('returnRate', 'low', 0.3, range(null, null, 0.2))).toBe('reversed');
	});

	it('follows the lever where no likely value was typed, and reaches as far as it', () => {
		expect(rangeInForce(range(0.05, null, 0.9), 0.2)).toEqual({ low: 0.05, likely: 0.2, high: 0.9 });
		expect(rangeInForce(range(0.05, 0.3, null), 0.2)).toEqual({ low: 0.05, likely: 0.3, high: 0.3 });
		expect(rangeInForce(range(0.05, null, 0.1), 0.2)).toEqual({ low: 0.05, likely: 0.2, high: 0.2 });
	});

	it('is none where nothing was typed, or nothing is known to stand in the middle', () => {
		expect(rangeInForce(range(null, null, null), 0.2)).toBeNull();
		expect(rangeInForce(range(10, null, 20), null)).toBeNull();
	});
});

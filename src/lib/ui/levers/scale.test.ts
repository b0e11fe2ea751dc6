import { describe, expect, it } from 'vitest';
import { LEVER_NAMES, LEVERS } from '../../model/levers.ts';
import { roundUp, scaleOf, withinOrder } from './scale.ts';

describe('round ends', () => {
	it('are never below the value', () => {
		expect([0.0042, 0.9, 1, 61, 109.36, 100, 999, 7_300_001].map(roundUp)).toEqual([0.005, 1, 1, 80, 150, 100, 1000, 8_000_000]);
	});
});

describe('the slider of a lever', () => {
	it('keeps its ends wherever the thumb is dragged between them', () => {
		for (const name of LEVER_NAMES) {
			const scale = scaleOf(name, 40, null);
			for (const share of [0, 0.3, 1]) expect(scaleOf(name, 40, scale.from + share * (scale.to - scale.from)), name).toEqual(scale);
		}
	});

	it('stretches for a value typed beyond an end, never past what a field accepts', () => {
		expect(scaleOf('cycle', 60, 400)).toMatchObject({ to: 400 });
		expect(scaleOf('returnRate', 0.1, 1).to).toBe(1);
		expect(scaleOf('grace', 0, 5)).toMatchObject({ from: 0, to: 5 });
		expect(scaleOf('lostAfter', 3, 0.5).from).toBe(0.5);
	});

	it('never offers a value that would be refused', () => {
		for (const name of LEVER_NAMES) {
			const { min, max, minExclusive } = LEVERS[name];
			for (const untyped of [null, 0.003, 36.45, 4e6]) {
				const scale = scaleOf(name, untyped, null);
				expect(scale.from, name).toBeGreaterThanOrEqual(min);
				if (minExclusive) expect(scale.from, name).toBeGreaterThan(min);
				expect(scale.to, name).toBeLessThanOrEqual(max);
				expect(scale.to, name).toBeGreaterThan(scale.from);
			}
		}
	});

	it('has an end even where nothing is known', () => {
		expect(scaleOf('cycle', null, null)).toMatchObject({ from: 1, to: 365 });
	});
});

describe('the order of the thresholds', () => {
	it('stops a threshold at the other one', () => {
		const others = { sleepingAfter: 1, lostAfter: 3 };
		expect(withinOrder('sleepingAfter', 3.5, others)).toBe(3);
		expect(withinOrder('lostAfter', 0.5, others)).toBe(1);
		expect(withinOrder('grace', 5, others)).toBe(5);
	});
});

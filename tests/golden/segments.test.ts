import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { placeOf } from '../../src/lib/analysis/category-place.ts';
import { pointsOf, scoresOf } from '../../src/lib/analysis/category-points.ts';
import { partsOf, rfmCode, rfmOf, sumSegments } from '../../src/lib/analysis/rfm.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { worthOf } from '../../src/lib/analysis/worth.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { monthsOf, perMonth, years, type Months, type Years } from '../../src/lib/kernel/periods.ts';
import { PRESET_CATEGORY_TERMS } from '../../src/lib/model/category-rules.ts';
import { flagsOf, senseOf } from '../../src/lib/model/client-flags.ts';
import { RFM_SEGMENTS, segmentOf } from '../../src/lib/model/rfm-segments.ts';
import { day, ordersOf } from './fixtures.ts';

const letters = (category: Uint8Array): string => [...category].map((code) => 'ABC'[code]).join('');
const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

describe('points of the rules for a category', () => {
	it('M3.2: a rule for gives the share of the other clients that a client outdoes, equals the same', () => {
		expect([...pointsOf(numbers(10, 40, 20, 20, 30), 'more')]).toEqual([0, 1, 0.25, 0.25, 0.75]);
	});

	it('M3.4: a rule against takes off the share of those that do better, so that one debtor among five has nothing left but its own', () => {
		expect([...pointsOf(numbers(0, 0, 0, 0, 500), 'less')]).toEqual([1, 1, 1, 1, 0]);
		expect([...pointsOf(numbers(0, 500, NaN), 'less')]).toEqual([1, 0, NaN]);
	});

	it('M3.2, M3.4: weights are spread over the rules that know the client', () => {
		const margin = { id: 'margin', weight: 3, values: numbers(10, 20, 30) } as const;
		const promo = { id: 'promo', weight: 1, values: numbers(0, NaN, 1) } as const;
		// 3 × 0 + 1 × 1 of 4; 3 × 0.5 of 3; 3 × 1 + 1 × 0 of 4.
		expect([...scoresOf([margin, promo], 3)]).toEqual([0.25, 0.5, 0.75]);
		expect([...scoresOf([{ ...promo, weight: 2 }], 3)]).toEqual([1, NaN, 0]);
	});

	it('M3.3: the order of the points decides who brings the first 80 % and the next 15 %, the rest are C', () => {
		const total = numbers(50, 30, 15, 5);
		expect(letters(categorize(total, true))).toBe('AABC');
		// Points put the client of 50 last: those above it bring 50 of 100.
		expect(letters(categorize(total, true, PRESET_CATEGORY_TERMS, numbers(0, 3, 2, 1)))).toBe('AAAA');
		expect(letters(categorize(total, true, { upToA: 0.3, upToB: 0.5 }, numbers(0, 3, 2, 1)))).toBe('CABB');
		expect(placeOf(total, numbers(0, 3, 2, 1), 0)).toEqual({ rank: 4, of: 4, shareAbove: 0.5 });
	});

	it('M13.13: a client without points stands behind all others, one without a margin in the middle', () => {
		expect(letters(categorize(numbers(10, 90, NaN, -1), true, PRESET_CATEGORY_TERMS, numbers(NaN, 0.1, 1, 1)))).toBe('BABC');
		expect(placeOf(numbers(10, NaN, -1), numbers(10, NaN, -1), 1)).toBeNull();
	});

	it('M13.13: with the default weights the category is that of the margin alone', () => {
		const amounts = fc.array(fc.oneof(fc.integer({ min: -50, max: 1000 }), fc.constant(NaN)), { maxLength: 60 });
		fc.assert(
			fc.property(amounts, fc.integer({ min: 1, max: 10 }), (values, weight) => {
				const total = Float64Array.from(values);
				const order = scoresOf([{ id: 'margin', weight, values: total }], total.length);
				expect(letters(categorize(total, true, PRESET_CATEGORY_TERMS, order))).toBe(letters(categorize(total, true)));
			})
		);
	});

	it('M3.2, M3.4: flags are told by a field each, and two that disagree leave the choice to the person', () => {
		const set: Record<string, string> = { 'flag:rude': 'yes', 'flag:callingCard': 'yes', 'flag:promising': '' };
		expect(flagsOf((field) => set[field])).toEqual(['callingCard', 'rude']);
		expect(flagsOf(() => null)).toEqual([]);
		expect([senseOf([]), senseOf(['promising']), senseOf(['paysBadly']), senseOf(['promising', 'rude'])]).toEqual([null, 'for', 'against', 'both']);
	});
});

describe('recency, frequency, money', () => {
	it('ten clients fall into fifths, equals share the better', () => {
		expect([...partsOf(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 5, true)]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
		expect([...partsOf(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 5, false)]).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
		expect([...partsOf(numbers(1, 1, 1, 1, 1, 1, 9, 9, NaN), 5, true)]).toEqual([4, 4, 4, 4, 4, 4, 5, 5, 0]);
		// Nobody is better than anybody: all bought once, and none of them is a champion for it.
		expect([...partsOf(numbers(1, 1, 1, NaN), 5, true)]).toEqual([3, 3, 3, 0]);
	});

	it('agrees with the quartiles of a published table, but for clients at the very edge of a quartile', () => {
		const text = new TextDecoder('macintosh').decode(readFileSync(new URL('../fixtures/rfm/rfm-table.csv', import.meta.url)));
		const lines = text.trim().split(/\r?\n/).slice(1);
		const rows = lines.map((line) => line.split(',').slice(1, 7).map(Number));
		const column = (index: number): Float64Array => Float64Array.from(rows, (row) => row[index]);
		// Their 1 is the best quarter, ours 4. Of days since, equals at an edge go to the better quarter there too.
		expect([...partsOf(column(1), 4, false)].map((part) => 5 - part)).toEqual(rows.map((row) => row[3]));
		const money = [...partsOf(column(2), 4, true)].map((part) => 5 - part);
		const otherwise = rows.filter((row, i) => row[5] !== money[i]);
		const sorted = column(2).sort();
		// Their larger quarter begins above the quartile's own value, ours with it: 793 clients have theirs at 198, 396 and 594.
		expect(new Set(otherwise.map((row) => row[2]))).toEqual(new Set([sorted[198], sorted[396], sorted[594]]));
		const frequency = [...partsOf(column(0), 4, true)].map((part) => 5 - part);
		expect(frequency.every((part, i) => part <= rows[i][4])).toBe(true);
	});

	it('every pair of recency and value has a segment, and every segment a pair', () => {
		const grid = [1, 2, 3, 4, 5].map((recency) => [1, 2, 3, 4, 5].map((value) => RFM_SEGMENTS[segmentOf(recency, value, value)]));
		expect(grid).toEqual([
			['lost', 'hibernating', 'atRisk', 'cannotLose', 'cannotLose'],
			['aboutToSleep', 'needAttention', 'atRisk', 'atRisk', 'atRisk'],
			['promising', 'potential', 'loyal', 'loyal', 'loyal'],
			['new', 'potential', 'loyal', 'champions', 'champions'],
			['new', 'potential', 'loyal', 'champions', 'champions']
		]);
		// (4 + 5) / 2 is rounded up.
		expect(RFM_SEGMENTS[segmentOf(1, 3, 4)]).toBe('cannotLose');
	});

	it('sums what each segment has paid and how long it is silent', () => {
		const { rows, names } = ordersOf([
			['a', day('2026-01-01'), 100],
			['a', day('2026-03-01'), 100],
			['b', day('2026-01-10'), 10]
		]);
		const history = summarize(rows, null, names.length, day('2026-03-11'));
		const rfm = rfmOf(history);
		expect([rfmCode(rfm, history.position[0]), rfmCode(rfm, history.position[1])]).toEqual(['5-5-5', '3-3-3']);
		const sums = finish(sumSegments(rfm, history));
		expect(sums[RFM_SEGMENTS.indexOf('champions')]).toEqual({ clients: 1, revenue: 200, medianDaysSince: 10 });
		expect(sums[RFM_SEGMENTS.indexOf('loyal')]).toEqual({ clients: 1, revenue: 10, medianDaysSince: 60 });
		expect(sums[RFM_SEGMENTS.indexOf('lost')]).toEqual({ clients: 0, revenue: 0, medianDaysSince: null });
	});
});

describe('worth', () => {
	it('M2.1: 300 of profit, half a purchase a month, four years: 7,200', () => {
		expect(worthOf(300, perMonth(6), monthsOf(years(4)))).toBe(7200);
	});

	it('M2.1, M2.2: years cannot stand where months are asked for, nor a plain number', () => {
		type Fits<A, B> = A extends B ? true : false;
		const fits: readonly [Fits<Years, Months>, Fits<Months, Years>, Fits<number, Months>, Fits<Months, number>] = [false, false, false, true];
		expect(fits).toEqual([false, false, false, true]);
	});
});

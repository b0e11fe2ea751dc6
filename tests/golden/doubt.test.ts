import { describe, expect, it } from 'vitest';
import { assessPrepared } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { aggregate } from '../../src/lib/analysis/doubt/aggregates.ts';
import { triangular } from '../../src/lib/analysis/doubt/drawn-levers.ts';
import { breakEvens, seekGoal } from '../../src/lib/analysis/doubt/goal-seek.ts';
import { methodRange } from '../../src/lib/analysis/doubt/method-ranges.ts';
import { monteCarlo, type Spreads } from '../../src/lib/analysis/doubt/monte-carlo.ts';
import { methodScenarios } from '../../src/lib/analysis/doubt/scenarios.ts';
import { tornado } from '../../src/lib/analysis/doubt/tornado.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { axisOf, twoWayTable } from '../../src/lib/analysis/doubt/two-way.ts';
import { prepare, type Prepared } from '../../src/lib/analysis/prepare.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { LeverRanges } from '../../src/lib/model/doubt.ts';
import type { FigureValues } from '../../src/lib/model/figures.ts';
import type { LeversInForce, TypedLevers } from '../../src/lib/model/levers.ts';
import { cdnowOrders, day, ordersOf, type FixtureOrders } from './fixtures.ts';

const NO_OFFERS = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };

function preparedAt(orders: FixtureOrders, asOf: number): Prepared {
	const history = summarize(orders.rows, null, orders.names.length, asOf);
	return prepare(history, { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) }, NO_OFFERS);
}

function drawn(prepared: Prepared, typed: TypedLevers, ranges: LeverRanges, draws?: number): Spreads {
	const steps = monteCarlo(aggregate(prepared), typed, ranges, 1, draws);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** Four clients of one kind: each bought for 100 on days 0 and 10, and is lost at day 100 with a cycle of 10 days. */
const FOUR = preparedAt(
	ordersOf(
		['Ann', 'Bob', 'Cat', 'Dan'].flatMap((name) => [
			[name, 0, 100],
			[name, 10, 100]
		])
	),
	100
);
const TWO_A_YEAR: TypedLevers = { purchasesPerYear: 2, averageCheck: 500, churn: 0.25, margin: 0.3, contactCost: 10 };

describe('M2.5: why 20 %, why not 5 or 90', () => {
	const share: LeverRanges = { returnableShare: { low: 0.05, likely: 0.2, high: 0.9 } };

	it('answers with a range: 4 clients × share × 2 × 500 is 800 at 20 %, 200 at 5 %, 3,600 at 90 %', () => {
		const [bar] = finish(tornado(aggregate(FOUR), TWO_A_YEAR, share))['forgone.topDown'];
		expect(bar.lever).toBe('returnableShare');
		expect(bar.atLow).toBeCloseTo(200, 9);
		expect(bar.atHigh).toBeCloseTo(3600, 9);
		expect(bar.swing).toBeCloseTo(3400, 9);
		expect(drawn(FOUR, TWO_A_YEAR, share)['forgone.topDown'].likely).toBeCloseTo(800, 9);
	});

	it('draws it triangularly: P10 16.29 %, P50 35.46 %, P90 65.61 % of the base', () => {
		// Below the peak low + √(p × width × (peak − low)), above it high − √((1 − p) × width × (high − peak)); width 0.85, the peak at p = 0.1765.
		const { low, likely, high } = share.returnableShare!;
		expect(triangular({ low, likely, high }, 0.1)).toBeCloseTo(0.162916, 6);
		expect(triangular({ low, likely, high }, 0.15 / 0.85)).toBeCloseTo(0.2, 12);
		expect(triangular({ low, likely, high }, 0.5)).toBeCloseTo(0.354564, 6);
		expect(triangular({ low, likely, high }, 0.9)).toBeCloseTo(0.656074, 6);
		// 4,000 × the share; among 5,000 draws a quantile strays by a percent or two.
		const { p10, p50, p90, unknownDraws, bars } = drawn(FOUR, TWO_A_YEAR, share)['forgone.topDown'];
		expect(Math.abs(p10! / (4000 * 0.162916) - 1)).toBeLessThan(0.04);
		expect(Math.abs(p50! / (4000 * 0.354564) - 1)).toBeLessThan(0.04);
		expect(Math.abs(p90! / (4000 * 0.656074) - 1)).toBeLessThan(0.04);
		expect(unknownDraws).toBe(0);
		expect(bars.counts.reduce((sum, count) => sum + count, 0)).toBe(5000);
	});

	it('answers with a break-even: a year’s margin on 3.33 % pays a contact of 10 with each of the 4', () => {
		// 0.3 × share × 4 × 2 × 500 = 1,200 × share against 4 × 10 = 40.
		const even = finish(breakEvens(aggregate(FOUR), TWO_A_YEAR)).find(({ lever }) => lever === 'returnableShare');
		expect(even?.present).toBe(0.2);
		expect(even?.sought).toMatchObject({ kind: 'met', several: false });
		expect(even?.sought.kind === 'met' && even.sought.value).toBeCloseTo(40 / 1200, 9);
	});
});

describe('M11: sources that disagree are a range, on one base', () => {
	const figures = { 'clients.total': 1000, 'clients.sleeping': 250, 'clients.lost': 250, 'cycle.pooledDays': 34 } as FigureValues;
	const levers = assessPrepared(FOUR, { ...TWO_A_YEAR }).levers;

	it('brings 20 % of 1,000 clients, half of them dormant, to 40 % of those approached, and 18 % of 43.8 % reached to 7.88 %', () => {
		expect(methodRange('returnRate', levers, figures)).toEqual({ low: 0.0788, high: 0.4, source: 'rateOfSources', rule: 'M11' });
	});

	it('leaves [R] aside where 20 % of all would be more than all who sleep or are lost', () => {
		const few = { ...figures, 'clients.sleeping': 50, 'clients.lost': 50 };
		expect(methodRange('returnRate', levers, few)).toEqual({ low: 0.0788, high: 0.131, source: 'rateOfCalls', rule: 'M11' });
	});

	it('has the band of M1.5 for churn, widened to what was measured, and both medians of M12.5 for the cycle', () => {
		const measured: LeversInForce = {
			...levers,
			churn: { value: 0.4, origin: 'data', untyped: 0.4 },
			cycle: { value: 60, origin: 'data', untyped: 60 }
		};
		expect(methodRange('churn', levers, figures)).toMatchObject({ low: 0.1, high: 0.25, rule: 'M1.5' });
		expect(methodRange('churn', measured, figures)).toMatchObject({ low: 0.1, high: 0.4 });
		expect(methodRange('cycle', measured, figures)).toEqual({ low: 34, high: 60, source: 'medians', rule: 'M12.5' });
		expect(methodRange('grace', levers, figures)).toBeNull();
	});

	it('takes the cautious and the bold scenario from the ends', () => {
		const { cautious, bold } = methodScenarios(levers, figures);
		expect(cautious).toEqual({ returnableShare: 0.05, returnRate: 0.0788, churn: 0.25, margin: 0.2, contactCost: 20 });
		expect(bold).toEqual({ returnableShare: 0.9, returnRate: 0.4, churn: 0.1, margin: 0.4, contactCost: 5 });
	});
});

describe('goals and break-even on CDNOW', () => {
	const prepared = preparedAt(cdnowOrders(), day('1998-06-30'));
	const aggregates = aggregate(prepared);
	const { figures } = assessPrepared(prepared, {});

	it('M13.12: the break-even return rate is the rate at which approaching all neither earns nor costs', () => {
		const even = finish(breakEvens(aggregates, {})).find(({ lever }) => lever === 'returnRate')!;
		expect(even.sought.kind === 'met' && even.sought.value).toBeCloseTo(figures['return.breakEvenRate']!, 9);
	});

	it('M2.3: margin, churn and cost break even where that rate is the one in force', () => {
		for (const { lever, sought } of finish(breakEvens(aggregates, {})).filter(
			({ lever }) => lever === 'margin' || lever === 'churn' || lever === 'contactCost'
		)) {
			if (sought.kind !== 'met') continue;
			expect(assessPrepared(prepared, { [lever]: sought.value }).figures['return.breakEvenRate'], lever).toBeCloseTo(0.1, 6);
		}
		expect(finish(breakEvens(aggregates, {})).find(({ lever }) => lever === 'margin')?.sought.kind).toBe('met');
		expect(finish(breakEvens(aggregates, {})).find(({ lever }) => lever === 'contactCost')?.sought.kind).toBe('met');
	});

	it('finds the return rate that must be true to earn twice as much, and it does', () => {
		const target = 2 * figures['worth.value']!;
		const sought = finish(seekGoal(aggregates, {}, 'returnRate', 'worth.value', target));
		expect(sought).toMatchObject({ kind: 'met', several: false });
		const rate = sought.kind === 'met' ? sought.value : NaN;
		expect(rate).toBeGreaterThan(0.1);
		expect(Math.abs(assessPrepared(prepared, { returnRate: rate }).figures['worth.value']! / target - 1)).toBeLessThan(1e-5);
	});

	it('says when a goal is out of reach, and what comes nearest', () => {
		const everyone = assessPrepared(prepared, { returnRate: 1 }).figures['worth.value']!;
		const sought = finish(seekGoal(aggregates, {}, 'returnRate', 'worth.value', 1e12));
		expect(sought).toMatchObject({ kind: 'nearest', value: 1 });
		expect(sought.kind === 'nearest' && Math.abs(sought.reached / everyone - 1)).toBeLessThan(1e-9);
	});

	it('says when a lever has nothing to do with it, and when the figure is unknown', () => {
		expect(finish(seekGoal(aggregates, {}, 'returnableShare', 'worth.value', 1000)).kind).toBe('indifferent');
		const once = aggregate(preparedAt(ordersOf([['Ann', 0, 100]]), 100));
		expect(finish(seekGoal(once, {}, 'returnRate', 'worth.value', 1000))).toEqual({ kind: 'unknown' });
	});

	it('lays two levers out with the present pair in the middle', () => {
		const down = axisOf('returnRate', 0.1, { low: 0.05, likely: 0.1, high: 0.3 });
		const across = axisOf('margin', 0.3, null);
		expect(down.values.map((value) => Number(value.toFixed(4)))).toEqual([0.05, 0.0667, 0.0833, 0.1, 0.167, 0.233, 0.3]);
		expect(across.values.map((value) => Number(value.toFixed(4)))).toEqual([0.12, 0.18, 0.24, 0.3, 0.36, 0.42, 0.48]);
		const table = finish(twoWayTable(aggregates, {}, 'worth.value', down, across));
		expect([table.presentRow, table.presentColumn]).toEqual([3, 3]);
		expect(Math.abs(table.values[3][3]! / figures['worth.value']! - 1)).toBeLessThan(1e-9);
		expect(Math.abs(table.values[6][0]! / assessPrepared(prepared, { returnRate: 0.3, margin: across.values[0] }).figures['worth.value']! - 1)).toBeLessThan(
			1e-9
		);
	});

	it('keeps an axis within the bounds of its lever', () => {
		expect(axisOf('churn', 0.9, null).values.at(-1)).toBe(1);
		expect(Math.min(...axisOf('churn', 0.01, { low: 0, likely: 0.01, high: 0.1 }).values)).toBeGreaterThan(0);
		const grace = axisOf('grace', 0, null);
		expect([grace.values[0], grace.present]).toEqual([0, 0]);
	});

	it('sorts the tornado by swing, and each end is the figure under that end', () => {
		const ranges: LeverRanges = {
			margin: { low: 0.25, likely: 0.3, high: 0.35 },
			returnRate: { low: 0.05, likely: 0.1, high: 0.3 },
			returnableShare: { low: 0.05, likely: 0.2, high: 0.9 }
		};
		const bars = finish(tornado(aggregates, {}, ranges))['worth.value'];
		expect(bars.map(({ lever }) => lever)).toEqual(['returnRate', 'margin', 'returnableShare']);
		expect(bars[2].swing).toBe(0);
		expect(Math.abs(bars[0].atHigh! / assessPrepared(prepared, { returnRate: 0.3 }).figures['worth.value']! - 1)).toBeLessThan(1e-9);
	});
});

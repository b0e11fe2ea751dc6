import { describe, expect, it } from 'vitest';
import { backTest } from '../../src/lib/analysis/back-test/back-test.ts';
import { baseRates, returnedAfter, type BaseRates } from '../../src/lib/analysis/base-rate/base-rate.ts';
import { chooseCutoffs, type Measurement, type MeasurementAsked } from '../../src/lib/analysis/base-rate/cutoffs.ts';
import { statusesAt } from '../../src/lib/analysis/base-rate/statuses-at.ts';
import { buyingHistories } from '../../src/lib/analysis/buying-model/buying-histories.ts';
import { fitModel } from '../../src/lib/analysis/buying-model/fit.ts';
import { chancesToBuy } from '../../src/lib/analysis/buying-model/outlook.ts';
import { leversInForce } from '../../src/lib/analysis/levers.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { uplift } from '../../src/lib/analysis/uplift.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { assess } from '../../src/lib/analysis/assess.ts';
import { PUBLISHED_RETURNS } from '../../src/lib/model/published-returns.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';
import { cdnowModels, cdnowOrders, day, onlineRetailOrders, ordersOf, type FixtureOrders } from './fixtures.ts';
import { finished } from './generators.ts';

const historyAt = (orders: FixtureOrders, asOf: number) => summarize(orders.rows, null, orders.names.length, asOf);

function ratesOf(orders: FixtureOrders, cutoff: number, horizonDays: number, typed: TypedLevers = {}): BaseRates {
	const before = historyAt(orders, cutoff);
	const rates = baseRates(before, historyAt(orders, cutoff + horizonDays), leversInForce(before, typed).levers);
	if (rates === null) throw new Error('no cycle at the cut-off');
	return rates;
}
const asPairs = (rows: BaseRates['byStatus']) => rows.map(({ returned, clients }) => [returned, clients]);

describe('CDNOW, standing at 1997-09-30', () => {
	const orders = cdnowOrders();

	it('M12.1: of active, sleeping and lost clients so many came back by themselves within three cycles', () => {
		const rates = ratesOf(orders, day('1997-09-30'), 127);
		expect(rates.cycleDays).toBe(42.25);
		expect(asPairs(rates.byStatus)).toEqual([
			[148, 240],
			[120, 310],
			[204, 1807]
		]);
		const [, sleeping, lost] = rates.byStatus.map(({ share }) => Math.round(share! * 100) / 100);
		expect(sleeping).toBeGreaterThanOrEqual(PUBLISHED_RETURNS.sleeping.low);
		expect(sleeping).toBeLessThanOrEqual(PUBLISHED_RETURNS.sleeping.high);
		expect(lost).toBeGreaterThanOrEqual(PUBLISHED_RETURNS.lost.low);
		expect(lost).toBeLessThanOrEqual(PUBLISHED_RETURNS.lost.high);
	});

	it('M12.6: and of each status the more, the more often they had bought', () => {
		const { grid } = ratesOf(orders, day('1997-09-30'), 127);
		expect(grid.map(asPairs)).toEqual([
			[
				[0, 0],
				[18, 53],
				[46, 79],
				[84, 108]
			],
			[
				[0, 0],
				[28, 119],
				[56, 130],
				[36, 61]
			],
			[
				[116, 1411],
				[47, 267],
				[32, 105],
				[9, 24]
			]
		]);
		expect(grid[0][0]).toEqual({ clients: 0, returned: 0, share: null, interval: null });
		expect(grid[1][1].interval!.low).toBeCloseTo(0.1681, 4);
		expect(grid[1][1].interval!.high).toBeCloseTo(0.319, 4);
	});

	it('agrees client by client with others on who bought in the 39 weeks after', () => {
		const before = historyAt(orders, day('1997-09-30'));
		const returned = returnedAfter(before, historyAt(orders, day('1997-09-30') + 273));
		const expected = cdnowModels();
		expect(expected.filter(({ boughtIn39Weeks }) => boughtIn39Weeks).length).toBeGreaterThan(500);
		for (const { name, boughtIn39Weeks } of expected) expect(returned[before.position[orders.names.indexOf(name)]] === 1).toBe(boughtIn39Weeks);
	});

	it('tells statuses by a typed cycle and thresholds, as the figures do', () => {
		const rates = ratesOf(orders, day('1997-09-30'), 127, { cycle: 27, sleepingAfter: 2, lostAfter: 4 });
		expect(rates.cycleDays).toBe(27);
		expect(rates.byStatus.map(({ clients }) => clients)).toEqual([278, 231, 1848]);
	});
});

describe('the day to stand at', () => {
	const asked: MeasurementAsked = { asOf: 1000, firstPurchaseDay: 0, cycleDays: 60, cutoff: null, horizonDays: null };

	it('is three cycles before as-of, and earlier ones a horizon apart while as much history lies before', () => {
		expect(chooseCutoffs(asked)).toEqual({ cutoff: 820, horizonDays: 180, earlier: [640, 460, 280] });
		expect(chooseCutoffs({ ...asked, firstPurchaseDay: 600 })).toEqual({ cutoff: 820, horizonDays: 180, earlier: [] });
		expect(chooseCutoffs({ ...asked, cycleDays: 52.5 })).toMatchObject({ horizonDays: 158, cutoff: 842 });
		expect(chooseCutoffs({ ...asked, cycleDays: 0.1 })).toMatchObject({ horizonDays: 1, cutoff: 999 });
	});

	it('is the one asked for', () => {
		expect(chooseCutoffs({ ...asked, cutoff: 700, horizonDays: 300 })).toEqual({ cutoff: 700, horizonDays: 300, earlier: [400] });
		expect(chooseCutoffs({ ...asked, cutoff: 700 })).toMatchObject({ cutoff: 700, horizonDays: 180 });
		expect(chooseCutoffs({ ...asked, horizonDays: 300, cycleDays: null })).toMatchObject({ cutoff: 700, horizonDays: 300 });
		expect(chooseCutoffs({ ...asked, cutoff: 10, horizonDays: 300 })).toMatchObject({ cutoff: 10, earlier: [] });
	});

	it.each([
		['without orders', { firstPurchaseDay: null }, 'noOrders'],
		['without a cycle', { cycleDays: null }, 'noCycle'],
		['with less history before than horizon after', { firstPurchaseDay: 641 }, 'tooShort'],
		['when the horizon ends after as-of', { cutoff: 821 }, 'horizonBeyondData'],
		['before the first purchase', { cutoff: -1, horizonDays: 10 }, 'beforeData']
	] as const)('is refused %s', (_, changed, refusal) => {
		expect(chooseCutoffs({ ...asked, ...changed })).toMatchObject({ refusal });
	});
});

/** A sleeping and a lost client of one purchase each; cycle 30, worth 1.2 × check: 0.3 × 2 a year × 2 years. */
describe('M13.15 and M12.2: the return rate less the base rate, by hand', () => {
	const orders = ordersOf([
		['sleeping', 960, 1000],
		['lost', 800, 500]
	]);
	const history = historyAt(orders, 1000);
	const typed = { cycle: 30, churn: 0.5, purchasesPerYear: 2, margin: 0.3, contactCost: 5, returnRate: 0.1 };
	const { levers } = leversInForce(history, typed);
	const judgement = { category: new Uint8Array(2), decision: new Uint8Array(2) };
	const offers = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };
	const earned = (base: readonly (number | null)[]) => finish(uplift(history, judgement, offers, levers, base));

	it('stands beside the whole: of 170 remain 110 with base rates of 4 % and 2 %', () => {
		expect(assess(history, judgement, offers, typed).figures['worth.value']).toBeCloseTo(115 + 55, 9);
		const { rates, clients, value, planValue, breakEvenRate } = earned([0.6, 0.04, 0.02]);
		expect(rates[1]).toBeCloseTo(0.06, 12);
		expect(clients).toBe(2);
		expect(value).toBeCloseTo(0.06 * 1200 - 5 + (0.08 * 600 - 5), 9);
		expect(planValue).toBeCloseTo(110, 9);
		expect(breakEvenRate).toBeCloseTo((5 + 0.04 * 1200 + 5 + 0.02 * 600) / 1800, 12);
	});

	it('earns less than nothing where more come by themselves than the rate says; such clients are then not worth a contact', () => {
		const { clients, value, planValue } = earned([0.6, 0.2, 0.02]);
		expect(clients).toBe(1);
		expect(value).toBeCloseTo(43, 9);
		expect(planValue).toBeCloseTo(-0.1 * 1200 - 5 + 43, 9);
	});

	it('costs the whole offer of everyone who returns', () => {
		const fixed = { byGroup: new Array<{ kind: 'fixed'; amount: number }>(9).fill({ kind: 'fixed', amount: 20 }), byPosition: new Map() };
		const { value } = finish(uplift(history, judgement, fixed, levers, [0.6, 0.04, 0.02]));
		expect(value).toBeCloseTo(110 - 2 * 0.1 * 20, 9);
	});

	it('is unknown where a base rate that is needed is', () => {
		expect(earned([0.6, null, 0.02])).toMatchObject({ clients: null, value: null, planValue: null, breakEvenRate: null });
		expect(earned([null, 0.04, 0.02]).value).toBeCloseTo(110, 9);
	});

	it('is unknown where worth is', () => {
		const unknown = leversInForce(history, { ...typed, cycle: undefined }).levers;
		expect(finish(uplift(history, judgement, offers, unknown, [0.6, 0.04, 0.02])).value).toBeNull();
	});
});

describe('M12.3: what was foretold on a past day, and what happened', () => {
	function testOf(orders: FixtureOrders, asOf: number) {
		const now = historyAt(orders, asOf);
		const cycleDays = leversInForce(now, {}).levers.cycle.value;
		const { cutoff, horizonDays, earlier } = chooseCutoffs({
			asOf,
			firstPurchaseDay: now.firstPurchaseDay,
			cycleDays,
			cutoff: null,
			horizonDays: null
		}) as Measurement;
		const before = historyAt(orders, cutoff);
		const fit = finished(fitModel(buyingHistories(before)));
		return finished(
			backTest(
				before,
				historyAt(orders, cutoff + horizonDays),
				statusesAt(before, leversInForce(before, {}).levers)!,
				earlier.length === 0 ? null : ratesOf(orders, earlier[0], horizonDays),
				fit.ok ? chancesToBuy(before, fit.model.parameters, horizonDays) : fit.refusal
			)
		);
	}

	it('says of CDNOW that the last purchase ranks as well as anything', () => {
		const found = testOf(cdnowOrders(), day('1998-06-30'));
		expect(found).toMatchObject({ clients: 2357, bought: 514, trusted: 'recency' });
		expect(found.rankings.map(({ auc }) => Math.round(auc! * 1000) / 1000)).toEqual([0.793, 0.796, 0.788, 0.787]);
		const model = found.rankings[3].bands!;
		expect(model.reduce((sum, band) => sum + band.clients, 0)).toBe(2357);
		expect(model.reduce((sum, band) => sum + band.bought, 0)).toBe(514);
		expect(model.at(-1)!.foretold).toBeCloseTo(0.748, 3);
		expect(model.at(-1)).toMatchObject({ clients: 236, bought: 158 });
	});

	it('says of a wholesaler that number and money of purchases tell more, and why the others could not be tried', () => {
		const found = testOf(onlineRetailOrders(), day('2011-12-09'));
		expect(found.trusted).toBe('rfm');
		expect(found.rankings.map(({ refusal }) => refusal)).toEqual([null, null, 'noEarlierCutoff', 'nobodyLeaves']);
	});

	it('trusts nothing where too few bought to say', () => {
		const days = (client: number): number[] => [0, 40, 80, 120, client < 20 ? 200 : 120];
		const found = testOf(ordersOf(Array.from({ length: 100 }, (_, c) => days(c).map((at) => [`${c}`, at, 1] as const)).flat()), 280);
		expect(found).toMatchObject({ cutoff: 160, horizonDays: 120, clients: 100, bought: 20, trusted: null });
	});
});

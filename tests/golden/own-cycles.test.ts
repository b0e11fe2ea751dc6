import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { assessClient } from '../../src/lib/analysis/assess-client.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { shrunkCycle } from '../../src/lib/analysis/own-cycles.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { Assessment, ClientAssessment, History } from '../../src/lib/analysis/types.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';
import { cdnowOrders, day, expectedClasses, expectedOwnCycles, onlineRetailOrders, ordersOf, type FixtureOrders } from './fixtures.ts';

const NO_OFFERS = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };
const judgementOf = (history: History) => ({ category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) });
const assessAt = (history: History, typed: TypedLevers): Assessment => assess(history, judgementOf(history), NO_OFFERS, typed);
const historyAt = ({ rows, names }: FixtureOrders, asOf: number): History => summarize(rows, null, names.length, asOf);

function clientAt(history: History, typed: TypedLevers, code: number): ClientAssessment {
	return assessClient(history, judgementOf(history), NO_OFFERS, assessAt(history, typed).levers, history.position[code]);
}

function classes({ figures }: Assessment) {
	return { active: figures['clients.active'], sleeping: figures['clients.sleeping'], lost: figures['clients.lost'] };
}

describe('M12.4: own cycles of CDNOW at 1998-06-30', () => {
	const orders = cdnowOrders();
	const history = historyAt(orders, day('1998-06-30'));

	it('give the counts computed by others, in both readings of "missed"', () => {
		expect(classes(assessAt(history, { ownCycles: 1 }))).toEqual({ active: 237, sleeping: 308, lost: 1812 });
		expect(classes(assessAt(history, { ownCycles: 1 }))).toEqual(expectedClasses('cdnow_sample', '1998-06-30', 'shrunk_k3|rule_1_3'));
		const next = assessAt(history, { ownCycles: 1, sleepingAfter: 2, lostAfter: 4 });
		expect(classes(next)).toEqual(expectedClasses('cdnow_sample', '1998-06-30', 'shrunk_k3|rule_2_4'));
	});

	it('agree client by client', () => {
		const { levers } = assessAt(history, { ownCycles: 1 });
		const judgement = judgementOf(history);
		const expected = expectedOwnCycles('cdnow/rule-1998-06-30.csv');
		orders.names.forEach((name, code) => {
			const p = history.position[code];
			const { cycleDays, missed } = expected.get(name)!;
			expect(shrunkCycle(history.medianInterval[p], history.intervalCount[p], 60), name).toBeCloseTo(cycleDays, 5);
			expect(assessClient(history, judgement, NO_OFFERS, levers, p).missedCycles, name).toBeCloseTo(missed, 5);
		});
		expect(expected.size).toBe(2357);
	});

	it('leave churn, yearly purchases and the average client as they were (M13.5)', () => {
		const own = assessAt(history, { ownCycles: 1 });
		const common = assessAt(history, {});
		for (const id of ['cycle.days', 'churn.rate', 'lifetime.years', 'purchasesPerYear', 'forgone.topDown', 'forgone.churn'] as const)
			expect(own.figures[id], id).toBe(common.figures[id]);
	});
});

describe('M12.4: own cycles of Online Retail', () => {
	const all = onlineRetailOrders();
	const positive = ordersOf(all.triples.filter(([, , amount]) => amount > 0));
	const history = historyAt(positive, day('2011-12-09'));

	it.each([
		['shrunk_k3|rule_1_3', { ownCycles: 1 }],
		['shrunk_k3|rule_2_4', { ownCycles: 1, sleepingAfter: 2, lostAfter: 4 }],
		['median_of_customer_medians|rule_1_3', {}],
		['median_of_customer_medians|rule_2_4', { sleepingAfter: 2, lostAfter: 4 }],
		['pooled_median|rule_1_3', { cycle: 28 }]
	] as const)('give the counts computed by others: %s', (definition, typed) => {
		expect(classes(assessAt(history, typed))).toEqual(expectedClasses('online_retail', '2011-12-09', definition));
	});
});

describe('M13.5: own cycles by hand', () => {
	/** Own medians 15 (three times) and none, the common cycle typed: 60. */
	const orders = ordersOf([
		...[0, 15, 30, 45].map((d) => ['often', d, 10] as const),
		['once', 45, 10],
		...[-75, -15, 45].map((d) => ['as all do', d, 10] as const)
	]);
	const at = (asOf: number, typed: TypedLevers = {}) => {
		const history = historyAt(orders, asOf);
		return orders.names.map((_, code) => clientAt(history, { cycle: 60, ownCycles: 1, ...typed }, code));
	};

	it('takes √(15 × 60) = 30 days of three intervals of 15, 60 of none, and 60 of intervals of 60', () => {
		expect(shrunkCycle(15, 3, 60)).toBeCloseTo(30, 12);
		expect(shrunkCycle(NaN, 0, 60)).toBe(60);
		expect(at(45 + 60).map(({ missedCycles }) => missedCycles)).toEqual([2, 1, 1]);
	});

	it('M1.4: stands exactly on the edges, and a day earlier does not', () => {
		expect(at(45 + 29).map(({ status }) => status)).toEqual([0, 0, 0]);
		expect(at(45 + 30).map(({ status }) => status)).toEqual([1, 0, 0]);
		expect(at(45 + 60).map(({ status }) => status)).toEqual([1, 1, 1]);
		expect(at(45 + 89).map(({ status }) => status)).toEqual([1, 1, 1]);
		expect(at(45 + 90).map(({ status }) => status)).toEqual([2, 1, 1]);
		expect(at(45 + 180).map(({ status }) => status)).toEqual([2, 2, 2]);
	});

	it('raises the thresholds by grace in own cycles', () => {
		expect(at(45 + 35, { grace: 0.2 }).map(({ status }) => status)).toEqual([0, 0, 0]);
		expect(at(45 + 36, { grace: 0.2 }).map(({ status }) => status)).toEqual([1, 0, 0]);
	});

	it('M13.9: forgoes whole own cycles, no more than the yearly purchases of the common one', () => {
		const yearly = 365.25 / 60;
		expect(at(45 + 60)[0].forgone).toBe(2 * 10);
		expect(at(45 + 300)[0].forgone).toBeCloseTo(yearly * 10, 9);
		expect(at(45 + 300)[0].yearlyPurchases).toBeCloseTo(yearly, 12);
	});

	it('M13.3: a list counts its one mean interval as one, and a rhythm is a day at least', () => {
		const list = {
			client: Uint32Array.of(0, 1),
			firstDay: Int32Array.of(0, 40),
			lastDay: Int32Array.of(40, 40),
			purchaseCount: Int32Array.of(5, 3),
			total: Float64Array.of(50, 30)
		};
		const history = summarize(null, list, 2, 100);
		const [byMean, sameDay] = [0, 1].map((code) => clientAt(history, { cycle: 60, ownCycles: 1 }, code).missedCycles);
		expect(byMean).toBeCloseTo(60 / (10 ** (1 / 4) * 60 ** (3 / 4)), 8);
		expect(sameDay).toBeCloseTo(60 / 60 ** (3 / 4), 8);
	});
});

describe('M13.6: the average check of the last 12 months', () => {
	const orders = ordersOf([
		['a', 0, 10],
		['a', 1000 - 365, 20],
		['a', 1000 - 364, 40],
		['a', 1000 - 364, 20],
		['b', 1000, 100],
		['b', 1001, 9000]
	]);

	it('takes purchases in (as-of − 365, as-of]: (60 + 100) / 2, of all history 190 / 4', () => {
		const history = historyAt(orders, 1000);
		expect(assessAt(history, { checkWindow: 1 }).figures.averageCheck).toBe(80);
		expect(assessAt(history, {}).figures.averageCheck).toBe(47.5);
		expect(assessAt(history, { checkWindow: 1 }).levers.averageCheck).toEqual({ value: 80, origin: 'data', untyped: 80 });
		expect(assessAt(history, { checkWindow: 1, averageCheck: 7 }).figures.averageCheck).toBe(7);
	});

	it('is unknown where nobody bought within them', () => {
		const history = historyAt(ordersOf([['a', 0, 10]]), 400);
		expect(assessAt(history, { checkWindow: 1 }).figures.averageCheck).toBeNull();
		expect(assessAt(history, {}).figures.averageCheck).toBe(10);
	});

	it('takes of a list what it tells: all or none of a client’s purchases; else it is unknown', () => {
		const listed = (first: number, last: number, count: number) => ({
			client: Uint32Array.of(0),
			firstDay: Int32Array.of(first),
			lastDay: Int32Array.of(last),
			purchaseCount: Int32Array.of(count),
			total: Float64Array.of(120)
		});
		const check = (first: number, last: number, count: number) =>
			assessAt(summarize(null, listed(first, last, count), 1, 1000), { checkWindow: 1 }).figures.averageCheck;
		expect(check(700, 900, 4)).toBe(30);
		expect(check(100, 900, 4)).toBeNull();
		expect(check(100, 600, 4)).toBeNull();
	});
});

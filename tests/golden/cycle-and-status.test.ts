import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { intervalBars, intervalsOf, lateFromQuantile, medianIntervals, rhythmsByGroup } from '../../src/lib/analysis/intervals.ts';
import { rhythmsOf } from '../../src/lib/analysis/own-cycles.ts';
import { crossed, lateShare, ruleDays, statusesUnder } from '../../src/lib/analysis/status-rules.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { NO_CLIENT, type History } from '../../src/lib/analysis/types.ts';
import { answerRepeat, repeatAnswer, wideningOf, wideningSettings } from '../../src/lib/model/business-settings.ts';
import { cycleFromUse } from '../../src/lib/model/consumption.ts';
import { chooseKind, chooseTemplate, consumptionCycle, kindOf } from '../../src/lib/starters/consumption-in-force.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import type { FieldChange } from '../../src/lib/model/fields.ts';
import type { StatusRule } from '../../src/lib/model/status-rule.ts';
import { STATUS_BANDS } from '../../src/lib/model/standing.ts';
import { cdnowOrders, day, expectedClasses, ordersOf } from './fixtures.ts';

const NO_OFFERS = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };
const judgementOf = (history: History) => ({ category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) });
const planWith = (...changes: FieldChange[]) => applyChanges(emptyDocument('plan', 'copy', 0, 'Plan', 'EUR'), changes).document;
const rule = (sleepingAfter: number, lostAfter: number, grace = 0, ownCycles = 0): StatusRule => ({ sleepingAfter, lostAfter, grace, ownCycles });

describe('M1.1: can they come back at all', () => {
	it('is answered once a plan, and can be left open again', () => {
		const oneOff = planWith(answerRepeat('oneOff'));
		expect(repeatAnswer(planWith())).toBeNull();
		expect(repeatAnswer(oneOff)).toBe('oneOff');
		expect(repeatAnswer(applyChanges(oneOff, [answerRepeat(null)]).document)).toBeNull();
		expect(repeatAnswer(planWith({ group: 'setting', key: 'business/repeat', value: 'perhaps' }))).toBeNull();
	});

	it('estimates a wider line for clients already won: 800 × 10 % × 2,500 = 200,000, at 30 % 60,000 of it', () => {
		const { revenue, profit } = wideningOf({ clients: 800, share: 0.1, check: 2500, margin: 0.3 });
		expect(revenue).toBeCloseTo(200_000, 9);
		expect(profit).toBeCloseTo(60_000, 9);
		expect(wideningOf({ clients: 800, share: 0.1, check: null, margin: 0.3 })).toEqual({ revenue: null, profit: null });
		expect(wideningOf({ clients: 800, share: 0.1, check: 2500, margin: null }).profit).toBeNull();
	});

	it('begins with what the plan knows, and one in ten (M2.4)', () => {
		const settings = wideningSettings({ clients: 2357, check: 36.45, margin: 0.3 });
		expect(Object.values(settings).map(({ preset }) => preset)).toEqual([2357, 0.1, 36.45, 0.3]);
	});
});

describe('M1.3: the cycle from consumption', () => {
	it('is pack ÷ use a day: 12 kg at 300 g are 40 days', () => {
		expect(cycleFromUse('pack', { packSize: 12, usePerDay: 0.3 })).toBeCloseTo(40, 9);
	});

	it('is service interval ÷ use: 10,000 km at 1,250 a month are 8 months, 243.5 days', () => {
		expect(cycleFromUse('service', { serviceInterval: 10_000, usePerMonth: 1250 })).toBe(243.5);
	});

	it('is a year ÷ times: tyres twice a year, 182.6 days', () => {
		expect(cycleFromUse('season', { timesAYear: 2 })).toBe(182.625);
	});

	it('is unknown while a number is missing', () => {
		expect(cycleFromUse('pack', { packSize: 12 })).toBeNull();
		expect(cycleFromUse('season', {})).toBeNull();
		expect(consumptionCycle(planWith())).toBeNull();
	});

	it('begins with a trade’s examples, which what is typed replaces; another trade shows its own', () => {
		const shop = planWith(...chooseTemplate('petShop'));
		expect(consumptionCycle(shop)).toBeCloseTo(40, 9);
		const typed = applyChanges(shop, [{ group: 'setting', key: 'consumption/usePerDay', value: 0.4 }]).document;
		expect(consumptionCycle(typed)).toBeCloseTo(30, 9);
		const garage = applyChanges(typed, chooseTemplate('carService')).document;
		expect([kindOf(garage), consumptionCycle(garage)]).toEqual(['service', 243.5]);
		expect(consumptionCycle(applyChanges(garage, [chooseKind('season')]).document)).toBeNull();
	});
});

describe('M1.2: the time between two purchases', () => {
	it('is known of each client with two and more, and of all the middle one: 10, 30 and nothing make 20 days', () => {
		const history = summarize(
			ordersOf([
				['often', 0, 5],
				['often', 8, 5],
				['often', 18, 5],
				['often', 30, 5],
				['seldom', 0, 5],
				['seldom', 30, 5],
				['once', 29, 5]
			]).rows,
			null,
			3,
			40
		);
		const rhythmOf = (code: number) => history.medianInterval[history.position[code]];
		expect([rhythmOf(0), rhythmOf(1), rhythmOf(2)]).toEqual([10, 30, NaN]);
		expect(history.ownCycleDays).toBe(20);
	});
});

describe('M1.5, M13.16: how many may be lost', () => {
	it('half active, a quarter asleep, a quarter lost, and together the base', () => {
		expect(STATUS_BANDS).toEqual({ active: 0.5, sleeping: 0.25, lost: 0.25 });
	});
});

describe('M1.6: one rhythm a product', () => {
	/** Thirty clients who buy coffee every 20 days and filters every 60; ten buy a grinder twice, which is too few to tell. */
	const rows = Array.from({ length: 30 }, (_, client) => [
		...[0, 20, 40, 60, 80].map((d) => ({ client, product: 0, day: d + client })),
		...[0, 60, 120].map((d) => ({ client, product: 1, day: d + client })),
		...(client < 10 ? [0, 365].map((d) => ({ client, product: 2, day: d })) : [])
	]).flat();
	const orders = {
		client: Uint32Array.from(rows, (row) => row.client),
		day: Int32Array.from(rows, (row) => row.day),
		amount: new Float64Array(rows.length).fill(10)
	};
	const owner = Uint32Array.from(rows, (row) => row.product * 30 + row.client);
	const intervals = intervalsOf(orders, 90, 1000, 'net', owner);
	const groupOf = Int32Array.from({ length: 90 }, (_, o) => Math.floor(o / 30));

	it('reminds of coffee after 20 days and of filters after 60, and says nothing of ten clients', () => {
		const rhythms = rhythmsByGroup(intervals, medianIntervals(intervals), groupOf, 3, 30);
		expect(rhythms).toEqual([
			{ owners: 30, intervals: 120, cycleDays: 20, late: 0 },
			{ owners: 30, intervals: 60, cycleDays: 60, late: 1 },
			{ owners: 10, intervals: 10, cycleDays: null, late: null }
		]);
	});
});

describe('M12.5: both medians on CDNOW, and what each calls late', () => {
	const orders = cdnowOrders();
	const history = summarize(orders.rows, null, orders.names.length, day('1998-06-30'));
	const intervals = intervalsOf(orders.rows, orders.names.length, history.asOf, 'drop');

	it('M13.3, M13.4: 4,339 intervals; 34 days at once, 60 client by client, 1.8 times as long', () => {
		expect(intervals.days).toHaveLength(4339);
		expect([history.pooledCycleDays, history.ownCycleDays]).toEqual([34, 60]);
		expect(60 / 34).toBeGreaterThan(1.5);
		expect(60 / 34).toBeLessThan(1.9);
	});

	it('the pooled one calls half of them late, the other a third; waiting for the next cycle a fifth', () => {
		expect(lateShare(intervals, history, 34, rule(1, 3))).toBe(2183 / 4339);
		expect(lateShare(intervals, history, 60, rule(1, 3))).toBe(1494 / 4339);
		expect(lateShare(intervals, history, 60, rule(2, 4))).toBe(840 / 4339);
		expect(lateShare(intervals, history, 60, rule(1, 3, 1))).toBe(840 / 4339);
	});

	it('M12.4: own cycles call more of them late than one cycle for all', () => {
		expect(lateShare(intervals, history, 60, rule(1, 3, 0, 1))).toBe(2005 / 4339);
	});

	it('197 days are later than nine in ten', () => {
		expect(lateFromQuantile(intervals, 0.9)).toBe(197);
	});

	it('shows every interval in a bar, and the marks on the axis', () => {
		const { width, counts } = intervalBars(intervals, 300);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4339);
		expect(width * (counts.length - 1)).toBeGreaterThanOrEqual(300);
		expect(counts[0]).toBe(intervals.days.filter((length) => length <= width).length);
	});

	it('M13.5: says of each rule what the kernel says, and who changes between two', () => {
		const prepared = rhythmsOf(history);
		const statuses = (of: StatusRule) => statusesUnder(history, prepared, 60, of);
		const counts = (of: StatusRule) => [0, 1, 2].map((status) => statuses(of).filter((own) => own === status).length);
		for (const of of [rule(1, 3), rule(2, 4), rule(2, 3), rule(1, 3, 0.2), rule(1, 3, 0, 1), rule(2, 4, 0.15, 1)]) {
			const { figures } = assess(history, judgementOf(history), NO_OFFERS, { ...of });
			expect(counts(of)).toEqual([figures['clients.active'], figures['clients.sleeping'], figures['clients.lost']]);
		}
		expect(counts(rule(2, 4))).toEqual(Object.values(expectedClasses('cdnow_sample', '1998-06-30', 'median_of_customer_medians|rule_2_4')));
		expect(counts(rule(1, 3, 0.2))).toEqual([251, 279, 1827]);
		expect(crossed(statuses(rule(1, 3)), statuses(rule(2, 4)))).toEqual([229, 0, 0, 170, 115, 0, 0, 127, 1716]);
		expect(ruleDays(rule(1, 3, 0.2), 60)).toEqual({ sleeping: 72, lost: 192 });
	});
});

describe('M13.3: intervals', () => {
	it('are days between purchase days: rows of a day are one, returns none, rows after as-of and of nobody are left out', () => {
		const orders = ordersOf([
			['a', 10, 5],
			['a', 0, 5],
			['a', 0, 7],
			['a', 30, -5],
			['a', 45, 5],
			['a', 2000, 5],
			['b', 3, 5]
		]);
		const client = Uint32Array.from(orders.rows.client, (code, row) => (row === 4 ? NO_CLIENT : code));
		expect(intervalsOf(orders.rows, 2, 1000, 'drop')).toEqual({ start: Uint32Array.of(0, 2, 2), days: Int32Array.of(10, 35) });
		expect(intervalsOf({ ...orders.rows, client }, 2, 1000, 'drop').days).toEqual(Int32Array.of(10));
		// The return takes back the whole purchase of day 10.
		expect(intervalsOf(orders.rows, 2, 1000, 'net').days).toEqual(Int32Array.of(45));
	});

	it('without any there is nothing to tell', () => {
		const none = intervalsOf(ordersOf([['a', 0, 5]]).rows, 1, 100, 'net');
		expect(lateFromQuantile(none, 0.9)).toBeNull();
		expect(intervalBars(none, 60).counts).toEqual([]);
		expect(lateShare(none, summarize(ordersOf([['a', 0, 5]]).rows, null, 1, 100), 60, rule(1, 3))).toBeNull();
	});
});

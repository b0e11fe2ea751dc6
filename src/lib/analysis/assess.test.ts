import { describe, expect, it } from 'vitest';
import { INT_MISSING } from '../kernel/columns.ts';
import type { TypedLevers } from '../model/levers.ts';
import type { OfferCost } from '../model/library.ts';
import { DECISION_EXCLUDE, DECISION_INCLUDE, DECISION_NONE } from '../model/standing.ts';
import { assessClient } from './assess-client.ts';
import { assess } from './assess.ts';
import { categorize } from './categorize.ts';
import { summarize } from './summarize.ts';
import type { Assessment, ClientRows, History, OfferCosts } from './types.ts';

type Order = [client: number, day: number, amount: number];
const NONE: OfferCosts = { byGroup: new Array<OfferCost>(9).fill({ kind: 'none' }), byPosition: new Map() };

function historyOf(orders: Order[], asOf: number, clientCount = 8): History {
	const rows = {
		client: Uint32Array.from(orders, ([client]) => client),
		day: Int32Array.from(orders, ([, day]) => day),
		amount: Float64Array.from(orders, ([, , amount]) => amount)
	};
	return summarize(rows, null, clientCount, asOf);
}
function assessed(history: History, typed: TypedLevers = {}, decisionByCode: Record<number, number> = {}, offers: OfferCosts = NONE): Assessment {
	const decision = Uint8Array.from(history.client, (code) => decisionByCode[code] ?? DECISION_NONE);
	return assess(history, { category: categorize(history.total, true), decision }, offers, typed);
}
/** Client 0 buys every 10 days until day 30, client 1 once on day 0; both equal in margin per purchase. */
const TWO: Order[] = [
	[0, 0, 50],
	[0, 10, 50],
	[0, 20, 50],
	[0, 30, 50],
	[1, 0, 200]
];

describe('assess where something is unknown', () => {
	it('knows counts of nothing, and no money', () => {
		for (const history of [historyOf([], 100), historyOf([[0, 101, 5]], 100)]) {
			const { figures, histogram } = assessed(history);
			expect(figures).toMatchObject({ 'clients.total': 0, 'clients.active': 0, 'clients.lost': 0, 'revenue.total': 0, 'orders.count': 0 });
			for (const id of [
				'cycle.days',
				'averageCheck',
				'purchasesPerYear',
				'forgone.topDown',
				'forgone.byClient',
				'worth.value',
				'return.breakEvenRate'
			] as const) {
				expect(figures[id], id).toBeNull();
			}
			expect(histogram.counts).toEqual([]);
		}
	});

	it('asks for the cycle when nobody came twice, and goes on once it is typed', () => {
		const history = historyOf(
			[
				[0, 0, 100],
				[1, 95, 100]
			],
			100
		);
		const unknown = assessed(history);
		expect(unknown.levers.cycle).toEqual({ value: null, origin: 'data', untyped: null });
		expect(unknown.figures).toMatchObject({
			'clients.total': 2,
			'clients.active': null,
			'clients.lost': null,
			'worth.clients': null,
			'forgone.byClient': null
		});
		expect(unknown.turnedAwayByCost).toBeNull();
		expect(unknown.figures['forgone.topDown']).toBeGreaterThan(0);
		expect(assessed(history, { cycle: 30 }).figures).toMatchObject({ 'clients.active': 1, 'clients.lost': 1, 'worth.clients': 1 });
	});

	it('has no purchases a year when the first one was on as-of, and what hangs on them is unknown', () => {
		const { figures } = assessed(historyOf([[0, 100, 5]], 100), { cycle: 30 });
		expect(figures).toMatchObject({ purchasesPerYear: null, 'forgone.topDown': null, 'clients.active': 1, 'worth.clients': 0, 'forgone.byClient': 0 });
	});

	it('takes worth for unknown when the churn measured is 0', () => {
		const active = Array.from({ length: 41 }, (_, i): Order => [0, i * 10, 10]);
		const { figures, churnKnown, levers } = assessed(historyOf(active, 405));
		expect(churnKnown).toBe(true);
		expect(levers.churn).toEqual({ value: 0, origin: 'data', untyped: 0 });
		expect(figures).toMatchObject({
			'churn.rate': 0,
			'forgone.churn': 0,
			'lifetime.years': null,
			'worth.clients': null,
			'worth.value': null,
			'campaign.cost': null
		});
		expect(assessed(historyOf(active, 405), { churn: 0.5 }).figures).toMatchObject({ 'lifetime.years': 2, 'worth.clients': 0 });
	});

	it('has no churn where everybody was lost before the year began', () => {
		const { figures, churnKnown, levers } = assessed(historyOf(TWO, 1000));
		expect(churnKnown).toBe(true);
		expect(levers.churn.value).toBeNull();
		expect(figures['lifetime.years']).toBeNull();
	});

	it('does without totals in a list of clients', () => {
		const list: ClientRows = {
			client: Uint32Array.of(0, 1),
			firstDay: Int32Array.of(0, INT_MISSING),
			lastDay: Int32Array.of(30, 90),
			purchaseCount: Int32Array.of(4, INT_MISSING),
			total: Float64Array.of(NaN, NaN)
		};
		const history = summarize(null, list, 2, 100);
		const { figures, groups, parts } = assessed(history);
		expect(figures).toMatchObject({ 'cycle.days': 10, 'clients.active': 0, 'clients.sleeping': 1, 'clients.lost': 1, 'clients.oneTime': null });
		expect(figures).toMatchObject({ 'revenue.total': null, averageCheck: null, 'forgone.byClient': null, 'worth.clients': null, 'orders.count': null });
		expect(groups.clients[7]).toBe(1);
		expect(groups.revenue[7]).toBeNull();
		expect(parts['forgone.unknownClients']).toBe(2);
		const client = assessClient(
			history,
			{ category: Uint8Array.of(1, 1), decision: new Uint8Array(2) },
			NONE,
			assessed(history, { averageCheck: 100 }).levers,
			0
		);
		expect(client).toMatchObject({ status: 1, check: null, worth: null, forgone: null, cost: 2, expectedValue: null, worthReturning: false });
	});

	it('leaves a client of unknown worth out of those worth returning, and says so', () => {
		const list: ClientRows = {
			client: Uint32Array.of(0, 1),
			firstDay: Int32Array.of(0, 0),
			lastDay: Int32Array.of(30, 40),
			purchaseCount: Int32Array.of(4, 5),
			total: Float64Array.of(NaN, 500)
		};
		const { figures, parts } = assessed(summarize(null, list, 2, 100), { contactCost: 1 });
		expect(figures).toMatchObject({ 'worth.clients': 1, 'campaign.cost': 1, 'forgone.byClient': null });
		expect(parts).toMatchObject({ 'worth.considered': 2, 'worth.unknownClients': 1, 'return.costs': 1 });
	});
});

describe('who is worth returning', () => {
	const history = historyOf(TWO, 60);

	it('is not a client excluded by hand', () => {
		expect(assessed(history).figures['worth.clients']).toBe(2);
		expect(assessed(history, {}, { 0: DECISION_EXCLUDE }).figures['worth.clients']).toBe(1);
		expect(assessed(history, {}, { 0: DECISION_EXCLUDE }).figures['forgone.byClient']).toBe(assessed(history).figures['forgone.byClient']);
	});

	it('is a client included by hand, active and whatever the arithmetic says', () => {
		const active = historyOf(TWO, 31);
		const dear = { contactCost: 1e6 };
		expect(assessed(active, dear).figures).toMatchObject({ 'clients.active': 1, 'worth.clients': 0 });
		const { figures, groups, parts } = assessed(active, dear, { 0: DECISION_INCLUDE });
		expect(figures).toMatchObject({ 'worth.clients': 1, 'campaign.cost': 1e6 });
		expect(figures['worth.value']).toBeLessThan(0);
		expect(groups.worthClients.slice(0, 3)).toContain(1);
		expect(parts['return.costs']).toBe(2e6);
	});

	it('takes more than the cost itself: an equal return is no gain', () => {
		const { levers } = assessed(history);
		const worth = assessClient(history, { category: new Uint8Array(2), decision: new Uint8Array(2) }, NONE, levers, history.position[0]).worth ?? NaN;
		expect(assessed(history, { contactCost: 0.1 * worth }).figures['worth.clients']).toBe(1);
		expect(assessed(history, { contactCost: 0.1 * worth * (1 - 1e-12) }).figures['worth.clients']).toBe(2);
		expect(assessed(history, { contactCost: 0.1 * worth }).turnedAwayByCost).toBe(1);
	});

	it('turns nobody away by cost when nobody comes back anyway', () => {
		const { figures, turnedAwayByCost } = assessed(history, { returnRate: 0 });
		expect(figures).toMatchObject({ 'worth.clients': 0, 'worth.value': 0, 'campaign.cost': 0 });
		expect(turnedAwayByCost).toBe(0);
		expect(figures['return.breakEvenRate']).toBe(assessed(history).figures['return.breakEvenRate']);
	});

	it('pays for the offer of the group, or of the client, only when it is taken up', () => {
		const byGroup = new Array<OfferCost>(9).fill({ kind: 'fixed', amount: 10 });
		const own = new Map([[history.position[1], { kind: 'shareOfCheck', share: 0.5 } as const]]);
		const { figures, parts } = assessed(history, { contactCost: 1 }, {}, { byGroup, byPosition: own });
		expect(figures['campaign.cost']).toBeCloseTo(1 + 1 + 0.1 * 10 + 0.1 * 100, 12);
		expect(parts['campaign.offers']).toBeCloseTo(11, 12);
	});

	it('has no break-even rate where offers cost more than clients are worth', () => {
		const byGroup = new Array<OfferCost>(9).fill({ kind: 'fixed', amount: 1e9 });
		expect(assessed(history, {}, {}, { byGroup, byPosition: new Map() }).figures['return.breakEvenRate']).toBeNull();
	});

	it('has none either where offers cost just what clients are worth, whatever rounding leaves of that', () => {
		const one = historyOf([[3, 10000, 112.5625]], 10073);
		const typed = { cycle: 36.5, churn: 0.57, purchasesPerYear: 11.4, margin: 0.04 };
		const byGroup = new Array<OfferCost>(9).fill({ kind: 'shareOfCheck', share: 0.8 });
		expect(assessed(one, typed, {}, { byGroup, byPosition: new Map() }).figures['return.breakEvenRate']).toBeNull();
	});
});

describe('levers in force', () => {
	it('let the default contact cost follow a typed check', () => {
		const { levers } = assessed(historyOf(TWO, 60), { averageCheck: 500 });
		expect(levers.contactCost).toEqual({ value: 10, origin: 'preset', untyped: 10 });
		expect(levers.averageCheck).toEqual({ value: 500, origin: 'typed', untyped: 80 });
	});

	it('measure churn from the day the data reach back a year and three own cycles, whatever cycle is typed', () => {
		const yearAndThreeCycles = 365 + 3 * 10;
		expect(assessed(historyOf(TWO, yearAndThreeCycles - 1)).churnKnown).toBe(false);
		expect(assessed(historyOf(TWO, yearAndThreeCycles)).churnKnown).toBe(true);
		expect(assessed(historyOf(TWO, yearAndThreeCycles), { cycle: 300 }).churnKnown).toBe(true);
		expect(assessed(historyOf(TWO, yearAndThreeCycles - 1)).levers.churn).toEqual({ value: 0.25, origin: 'preset', untyped: 0.25 });
	});

	it('count as gone who became lost within the last 365 days, the first of them left out', () => {
		const gone = (asOf: number): Record<string, number | null> => {
			const { 'churn.gone': number, 'churn.base': base } = assessed(historyOf([...TWO, [2, asOf, 1]], asOf), { cycle: 10 }).parts;
			return { number, base };
		};
		// Client 0 becomes lost on day 60, client 1 on day 30; client 2 is active.
		expect(gone(396)).toEqual({ number: 1, base: 2 });
		expect(gone(424)).toEqual({ number: 1, base: 2 });
		expect(gone(425)).toEqual({ number: 0, base: 1 });
	});
});

describe('the histogram', () => {
	it('stands still while thresholds move', () => {
		const history = historyOf(TWO, 60);
		const { histogram } = assessed(history);
		expect(assessed(history, { sleepingAfter: 2, lostAfter: 9, grace: 0.5 }).histogram).toEqual(histogram);
		expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
	});

	it('keeps its last bar for everything beyond', () => {
		const orders = Array.from({ length: 200 }, (_, i): Order => [i, i === 0 ? 0 : 9000, 1]);
		const { histogram } = assessed(historyOf(orders, 9010, 200), { cycle: 10 });
		expect(histogram.counts.at(-1)).toBe(1);
		expect(histogram.binWidth * (histogram.counts.length - 1)).toBe(5);
	});
});

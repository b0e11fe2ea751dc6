import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { lifetimeYears } from '../../src/lib/analysis/churn.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { ReturnsRule } from '../../src/lib/model/levers.ts';
import type { Assessment, History } from '../../src/lib/analysis/types.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';
import { survivors } from '../../src/lib/ui/explain/survivors.ts';
import { cdnowOrders, day, expectedClients, onlineRetailOrders, ordersOf, type FixtureOrders } from './fixtures.ts';

const NO_OFFERS = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };

function assessAt(history: History, typed: TypedLevers = {}): Assessment {
	const judgement = { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) };
	return assess(history, judgement, NO_OFFERS, typed);
}
const historyAt = (orders: FixtureOrders, asOf: number, returns?: ReturnsRule): History => summarize(orders.rows, null, orders.names.length, asOf, returns);

function expectSameClients(orders: FixtureOrders, history: History, path: string): number {
	const expected = expectedClients(path);
	for (const client of expected) {
		const p = history.position[orders.names.indexOf(client.name)];
		const found = {
			name: client.name,
			purchases: history.purchaseCount[p],
			first: history.firstDay[p],
			last: history.lastDay[p],
			daysSince: history.asOf - history.lastDay[p],
			medianInterval: Number.isNaN(history.medianInterval[p]) ? null : history.medianInterval[p],
			intervals: history.intervalCount[p],
			total: Math.round(history.total[p] * 100) / 100
		};
		expect(found).toEqual(client);
	}
	return expected.length;
}

describe('CDNOW at 1998-06-30', () => {
	const orders = cdnowOrders();
	const history = historyAt(orders, day('1998-06-30'));
	const { figures } = assessAt(history);

	it('has the cycle and the statuses', () => {
		expect(figures).toMatchObject({ 'clients.total': 2357, 'cycle.days': 60, 'cycle.pooledDays': 34 });
		expect(figures).toMatchObject({ 'clients.active': 229, 'clients.sleeping': 285, 'clients.lost': 1843 });
		const pooled = assessAt(history, { cycle: 34 }).figures;
		expect(pooled).toMatchObject({ 'clients.active': 154, 'clients.sleeping': 188, 'clients.lost': 2015 });
	});

	it('has the money and the churn', () => {
		expect(figures.purchasesPerYear).toBeCloseTo(1.903924, 6);
		expect(figures.averageCheck).toBeCloseTo(36.453396, 6);
		expect(figures['forgone.topDown']).toBeCloseTo(32_717.28, 2);
		expect(figures['churn.rate']).toBeCloseTo(0.781183, 6);
	});

	it('agrees client by client with answers computed by others', () => {
		expect(expectSameClients(orders, history, 'cdnow/rule-1998-06-30.csv')).toBe(2357);
	});
});

describe('Online Retail at 2011-12-09', () => {
	const orders = onlineRetailOrders();
	const history = historyAt(orders, day('2011-12-09'));
	const { figures } = assessAt(history);

	it('has the cycle, the statuses and the revenue, less what was returned', () => {
		expect(figures).toMatchObject({ 'clients.total': 4322, 'cycle.days': 53 });
		expect(figures).toMatchObject({ 'clients.active': 2222, 'clients.sleeping': 1117, 'clients.lost': 983 });
		expect(figures['revenue.total']).toBeCloseTo(8_318_594.98, 2);
	});

	it('takes every return off something or lists it', () => {
		expect(history.nettedReturns + history.returnRows.length).toBe(orders.rows.amount.filter((amount) => amount < 0).length);
	});
});

describe('Online Retail at 2011-12-09, returns left aside', () => {
	const orders = onlineRetailOrders();
	const history = historyAt(orders, day('2011-12-09'), 'drop');
	const { figures, churnKnown } = assessAt(history);

	it('has the cycle, the statuses and the revenue', () => {
		expect(figures).toMatchObject({ 'clients.total': 4339, 'cycle.days': 52.5 });
		expect(figures).toMatchObject({ 'clients.active': 2232, 'clients.sleeping': 1118, 'clients.lost': 989 });
		expect(figures['revenue.total']).toBeCloseTo(8_911_407.9, 2);
	});

	it('agrees client by client with answers computed by others from positive invoices', () => {
		const positive = ordersOf(orders.triples.filter(([, , amount]) => amount > 0));
		const path = 'online-retail/rule-2011-12-09.csv';
		expect(expectSameClients(positive, historyAt(positive, history.asOf), path)).toBe(4338);
	});

	it('takes a zero amount for a purchase: one more client, and one more purchase day of two others', () => {
		const expected = new Map(expectedClients('online-retail/rule-2011-12-09.csv').map((client) => [client.name, client]));
		const differing = orders.names.filter((name, code) => {
			const p = history.position[code];
			return p >= 0 && history.purchaseCount[p] !== expected.get(name)?.purchases;
		});
		expect(differing).toEqual(['12748', '17560', '13256']);
	});

	it('drops every cancellation and says which', () => {
		expect(history.returnRows).toHaveLength(orders.rows.amount.filter((amount) => amount < 0).length);
		expect((figures['orders.count'] ?? 0) + history.returnRows.length).toBe(22_190);
	});

	it('does not measure a yearly churn on a year and a week of data', () => {
		expect(churnKnown).toBe(false);
		expect(figures['churn.rate']).toBe(0.25);
	});
});

describe('five clients by hand at day 1000', () => {
	const byHand: Record<string, [number[], number[]]> = {
		A: [
			[300, 340, 380, 980],
			[100, 120, 80, 100]
		],
		B: [
			[500, 560, 620],
			[50, 50, 50]
		],
		C: [[700], [400]],
		D: [
			[400, 430],
			[30, 30]
		],
		E: [
			[920, 950],
			[200, 220]
		]
	};
	const orders = ordersOf(Object.entries(byHand).flatMap(([name, [days, amounts]]) => days.map((d, i) => [name, d, amounts[i]] as const)));
	const { figures, groups } = assessAt(historyAt(orders, 1000));

	it('has cycle, statuses, churn', () => {
		expect(figures).toMatchObject({ 'cycle.days': 35, 'cycle.pooledDays': 40, 'churn.rate': 0.5 });
		expect(figures).toMatchObject({ 'clients.active': 1, 'clients.sleeping': 1, 'clients.lost': 3, 'clients.oneTime': 1 });
	});

	it('finds three worth returning', () => {
		expect(figures['worth.clients']).toBe(3);
		expect(figures['worth.value']).toBeCloseTo(185.702, 3);
		expect(figures['return.breakEvenRate']).toBeCloseTo(0.0037075, 7);
		expect(groups.worthClients.reduce((sum, count) => sum + count, 0)).toBe(3);
	});
});

describe('worked examples of the method', () => {
	/** 1,000 clients with one purchase each, a year ago: one purchase a year, and the check as given. */
	const thousandClients = (check: number): History => historyAt(ordersOf(Array.from({ length: 1000 }, (_, i) => [`client ${i}`, 0, check] as const)), 365);

	it.each([
		[500, 15_000],
		[10_000, 300_000]
	])('M2.7: 3 in a hundred of 1,000 clients at %d each is %d', (check, lost) => {
		expect(assessAt(thousandClients(check), { churn: 0.03, purchasesPerYear: 1 }).figures['forgone.churn']).toBeCloseTo(lost, 6);
	});

	it('M2.2: 25 % a year is 4 years', () => {
		expect(assessAt(thousandClients(500), { churn: 0.25 }).figures['lifetime.years']).toBe(4);
		expect(lifetimeYears(0.25)).toBe(4);
	});

	it('M2.5: clients × 20 % × purchases × check', () => {
		expect(assessAt(thousandClients(500), { purchasesPerYear: 6 }).figures['forgone.topDown']).toBe(600_000);
	});

	it('M11: after 4 years of 25 % a third is left', () => {
		expect(survivors(0.25)).toEqual({ years: 4, share: expect.closeTo(0.32, 2) });
	});

	it('M1.4: d = c is sleeping, d = 3c is lost, a day earlier neither', () => {
		const days = [29, 30, 89, 90];
		const history = historyAt(ordersOf(days.map((since) => [`${since} days`, 1000 - since, 10] as const)), 1000);
		const { figures } = assessAt(history, { cycle: 30 });
		expect(figures).toMatchObject({ 'clients.active': 1, 'clients.sleeping': 2, 'clients.lost': 1 });
	});
});

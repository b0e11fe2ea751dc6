import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessClient } from '../../src/lib/analysis/assess-client.ts';
import { assess } from '../../src/lib/analysis/assess.ts';
import { FIGURE_IDS } from '../../src/lib/model/figures.ts';
import { naiveCategories, naiveClients, naiveFigures, naiveNetted } from './naive.ts';
import { anyAsOf, anyDecisions, anyGroupOffers, anyLevers, anyOrders, anyOwnOffers, anyReturns, historyOf, judgementOf } from './scenes.ts';

function expectClose(actual: number | null, expected: number | null, what: string, growth = 1): void {
	if (actual === null || expected === null) expect(actual, what).toBe(expected);
	else expect(Math.abs(actual - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(1e-11 * growth * Math.max(1, Math.abs(expected)));
}

describe('assess', () => {
	it('gives what the method says word by word, on any orders and levers', () => {
		fc.assert(
			fc.property(
				anyOrders,
				anyAsOf,
				anyReturns,
				anyLevers,
				anyGroupOffers,
				anyOwnOffers,
				anyDecisions,
				(orders, asOf, returns, typed, byGroup, own, decisions) => {
					const clients = naiveClients(returns === 'net' ? naiveNetted(orders, asOf) : orders, asOf);
					naiveCategories(clients);
					for (const client of clients) client.decision = decisions[client.code];
					const expected = naiveFigures(orders, clients, asOf, byGroup, own, typed);
					const history = historyOf(orders, asOf, returns);
					const judgement = judgementOf(history, decisions);
					const byPosition = new Map([...own].flatMap(([code, cost]) => (history.position[code] < 0 ? [] : [[history.position[code], cost] as const])));
					const { figures, churnSimple, turnedAwayByCost } = assess(history, judgement, { byGroup, byPosition }, typed);
					for (const client of clients) expect(judgement.category[history.position[client.code]]).toBe(client.category);
					for (const id of FIGURE_IDS) expectClose(figures[id], expected.figures[id], id, id === 'return.breakEvenRate' ? expected.breakEvenGrowth : 1);
					expect(turnedAwayByCost).toBe(expected.turnedAway);
					expectClose(churnSimple, expected.churnSimple, 'simple churn');
				}
			),
			{ numRuns: 1500 }
		);
	});

	it('says of all clients together what assessClient says of each', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyGroupOffers, anyOwnOffers, anyDecisions, (orders, asOf, typed, byGroup, own, decisions) => {
				const history = historyOf(orders, asOf);
				const judgement = judgementOf(history, decisions);
				const offers = { byGroup, byPosition: own };
				const { figures, levers, groups, parts, histogram } = assess(history, judgement, offers, typed);
				const clients = Array.from({ length: history.clientCount }, (_, position) => assessClient(history, judgement, offers, levers, position));
				const sumOf = (values: (number | null)[]): number | null => values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
				const returned = clients.filter((client) => client.worthReturning);
				if (figures['cycle.days'] === null) {
					expect(clients.every((client) => client.status === null)).toBe(true);
					return;
				}
				for (let group = 0; group < 9; group++) {
					const members = clients.filter((client, position) => client.status === Math.floor(group / 3) && judgement.category[position] === group % 3);
					expect(groups.clients[group]).toBe(members.length);
					expectClose(groups.forgone[group], sumOf(members.map((client) => client.forgone)), `forgone of group ${group}`);
				}
				expectClose(figures['forgone.byClient'], sumOf(clients.map((client) => client.forgone)), 'forgone.byClient');
				if (figures['worth.clients'] !== null) {
					expect(returned.length).toBe(figures['worth.clients']);
					expectClose(figures['worth.value'], sumOf(returned.map((client) => client.expectedValue)), 'worth.value');
					expectClose(figures['campaign.cost'], sumOf(returned.map((client) => client.cost)), 'campaign.cost');
					expectClose(sumOf([...groups.worthValue]), figures['worth.value'], 'groups of worth.value');
				}
				expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(history.clientCount);
				histogram.counts.forEach((count, bar) => {
					const last = bar === histogram.counts.length - 1;
					const inBar = clients.filter(({ missedCycles: m }) => m !== null && m >= bar * histogram.binWidth && (last || m < (bar + 1) * histogram.binWidth));
					expect(count, `bar ${bar}`).toBe(inBar.length);
				});
				const values = [...Object.values(figures), ...Object.values(parts), ...clients.flatMap((client) => Object.values(client))];
				expect(values.every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
			}),
			{ numRuns: 700 }
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { assessClient } from '../../src/lib/analysis/assess-client.ts';
import { FIGURES } from '../../src/lib/model/figure-registry.ts';
import { FIGURE_IDS } from '../../src/lib/model/figures.ts';
import { anyAsOf, anyLevers, anyOrders, assessOrders, CLIENT_CODES, historyOf, judgementOf, NO_OFFERS } from './scenes.ts';

const near = (actual: number | null, expected: number | null): boolean =>
	actual === null || expected === null ? actual === expected : Math.abs(actual - expected) <= 1e-10 * Math.max(1, Math.abs(expected));

describe('figures', () => {
	it('do not hang on the order of the rows', () => {
		fc.assert(
			fc.property(
				anyOrders.chain((orders) => fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length }))),
				anyAsOf,
				anyLevers,
				([orders, shuffled], asOf, typed) => {
					const { figures, histogram, groups } = assessOrders(shuffled, asOf, typed);
					expect({ figures, histogram, groups }).toEqual(
						(({ figures, histogram, groups }) => ({ figures, histogram, groups }))(assessOrders(orders, asOf, typed))
					);
				}
			)
		);
	});

	it('do not change when all days and as-of are shifted together', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, fc.integer({ min: -12_000, max: 12_000 }), (orders, asOf, typed, shift) => {
				const shifted = orders.map((order) => ({ ...order, day: order.day + shift }));
				expect(assessOrders(shifted, asOf + shift, typed).figures).toEqual(assessOrders(orders, asOf, typed).figures);
			})
		);
	});

	it('in money, and only they, scale with the currency', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, fc.constantFrom(0.5, 4, 40, 1000), (orders, asOf, typed, factor) => {
				const scaledTyped = { ...typed };
				if (typed.averageCheck !== undefined) scaledTyped.averageCheck = typed.averageCheck * factor;
				if (typed.contactCost !== undefined) scaledTyped.contactCost = typed.contactCost * factor;
				const before = assessOrders(orders, asOf, typed).figures;
				const after = assessOrders(
					orders.map((order) => ({ ...order, amount: order.amount * factor })),
					asOf,
					scaledTyped
				).figures;
				for (const id of FIGURE_IDS) {
					const expected = FIGURES[id].unit === 'money' || id === 'averageCheck' ? before[id] && before[id] * factor : before[id];
					expect(near(after[id], expected), `${id}: ${after[id]} against ${expected}`).toBe(true);
				}
			})
		);
	});

	it('of groups add up to the whole', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, (orders, asOf, typed) => {
				const { figures, groups } = assessOrders(orders, asOf, typed);
				if (figures['cycle.days'] === null) return;
				const sum = (values: readonly (number | null)[]): number | null =>
					values.reduce<number | null>((all, value) => (all === null || value === null ? null : all + value), 0);
				expect(sum(groups.clients)).toBe(figures['clients.total']);
				expect((figures['clients.active'] ?? 0) + (figures['clients.sleeping'] ?? 0) + (figures['clients.lost'] ?? 0)).toBe(figures['clients.total']);
				expect(near(sum(groups.revenue), figures['revenue.total'])).toBe(true);
				expect(near(sum(groups.forgone), figures['forgone.byClient'])).toBe(true);
				if (figures['worth.clients'] !== null) {
					expect(sum(groups.worthClients)).toBe(figures['worth.clients']);
					expect(near(sum(groups.worthValue), figures['worth.value'])).toBe(true);
					expect(near(sum(groups.cost), figures['campaign.cost'])).toBe(true);
				}
			})
		);
	});
});

describe('a status', () => {
	it('never improves while days pass without a purchase', () => {
		fc.assert(
			fc.property(anyOrders, fc.integer({ min: 11_050, max: 11_300 }), fc.nat(400), anyLevers, (orders, asOf, later, typed) => {
				const statuses = (day: number): (number | null)[] => {
					const history = historyOf(orders, day);
					const judgement = judgementOf(history);
					const { levers } = assess(history, judgement, NO_OFFERS, typed);
					return Array.from({ length: CLIENT_CODES }, (_, code) =>
						history.position[code] < 0 ? null : assessClient(history, judgement, NO_OFFERS, levers, history.position[code]).status
					);
				};
				const then = statuses(asOf + later);
				statuses(asOf).forEach((status, code) => expect(then[code] ?? -1).toBeGreaterThanOrEqual(status ?? -1));
			})
		);
	});

	it('of fewer clients is lost, never of more, while the cycle grows; with own cycles and grace too (M13.5)', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, fc.integer({ min: 1, max: 400 }), fc.nat(400), (orders, asOf, typed, quarters, more) => {
				const lost = (cycle: number) => assessOrders(orders, asOf, { ...typed, cycle }).figures['clients.lost'] ?? NaN;
				expect(lost((quarters + more) / 4)).toBeLessThanOrEqual(lost(quarters / 4));
			})
		);
	});

	it('is the common one where every rhythm is the common cycle', () => {
		const everySoMany = fc.record({ cycle: fc.integer({ min: 1, max: 90 }), clients: fc.array(fc.nat(6), { minLength: 1, maxLength: CLIENT_CODES }) });
		fc.assert(
			fc.property(everySoMany, fc.nat(400), fc.constantFrom(0, 0.1, 0.25), ({ cycle, clients }, later, grace) => {
				const orders = clients.flatMap((repeats, client) => Array.from({ length: repeats + 1 }, (_, i) => ({ client, day: 10_000 - i * cycle, amount: 1 })));
				const counts = (ownCycles: number) => {
					const { figures, histogram, groups } = assessOrders(orders, 10_000 + later, { cycle, grace, ownCycles });
					return { figures, histogram, groups };
				};
				expect(counts(1)).toEqual(counts(0));
			})
		);
	});

	it('never worsens while a threshold is raised', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, fc.integer({ min: 1, max: 300 }), fc.nat(300), (orders, asOf, hundredths, more) => {
				const typed = { cycle: 37, lostAfter: 7 };
				const before = assessOrders(orders, asOf, { ...typed, sleepingAfter: hundredths / 100 }).figures['clients.active'];
				const after = assessOrders(orders, asOf, { ...typed, sleepingAfter: (hundredths + more) / 100 }).figures['clients.active'];
				expect(after).toBeGreaterThanOrEqual(before ?? NaN);
			})
		);
	});
});

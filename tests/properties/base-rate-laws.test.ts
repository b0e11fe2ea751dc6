import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { baseRates } from '../../src/lib/analysis/base-rate/base-rate.ts';
import { leversInForce } from '../../src/lib/analysis/levers.ts';
import { uplift } from '../../src/lib/analysis/uplift.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { LOST, SLEEPING } from '../../src/lib/model/standing.ts';
import { missedByOwn, naiveClients } from './naive.ts';
import { anyAsOf, anyDecisions, anyGroupOffers, anyLevers, anyOrders, historyOf, judgementOf } from './scenes.ts';

const anyHorizon = fc.integer({ min: 1, max: 400 });

describe('base rates', () => {
	it('are what a plain count finds, client by client', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyHorizon, anyLevers, (orders, cutoff, horizon, typed) => {
				const before = historyOf(orders, cutoff, 'drop');
				const { levers } = leversInForce(before, typed);
				const rates = baseRates(before, historyOf(orders, cutoff + horizon, 'drop'), levers);
				const cycle = levers.cycle.value;
				if (cycle === null) {
					expect(rates).toBeNull();
					return;
				}
				const [sleepingAfter, lostAfter] = [levers.sleepingAfter, levers.lostAfter].map(({ value }) => value! + levers.grace.value!);
				const expected = [0, 1, 2].map(() => ({ clients: 0, returned: 0 }));
				for (const client of naiveClients(orders, cutoff)) {
					const { code, last } = client;
					const missed = typed.ownCycles === 1 ? missedByOwn(client, cutoff, cycle) : (cutoff - last) / cycle;
					const row = expected[missed >= lostAfter ? LOST : missed >= sleepingAfter ? SLEEPING : 0];
					row.clients++;
					if (orders.some(({ client, day, amount }) => client === code && amount >= 0 && day > cutoff && day <= cutoff + horizon)) row.returned++;
				}
				expect(rates!.byStatus.map(({ clients, returned }) => ({ clients, returned }))).toEqual(expected);
			}),
			{ numRuns: 1000 }
		);
	});

	it('lie within 0…1 and their intervals, and fields add up to statuses', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyHorizon, anyLevers, (orders, cutoff, horizon, typed) => {
				const before = historyOf(orders, cutoff);
				const rates = baseRates(before, historyOf(orders, cutoff + horizon), leversInForce(before, typed).levers);
				for (const [status, row] of (rates?.grid ?? []).entries()) {
					const whole = rates!.byStatus[status];
					expect(row.reduce((sum, { clients }) => sum + clients, 0)).toBe(whole.clients);
					expect(row.reduce((sum, { returned }) => sum + returned, 0)).toBe(whole.returned);
					for (const { clients, share, interval } of [...row, whole]) {
						if (clients === 0) {
							expect({ share, interval }).toEqual({ share: null, interval: null });
							continue;
						}
						expect(interval!.low).toBeGreaterThanOrEqual(0);
						expect(interval!.low).toBeLessThanOrEqual(share!);
						expect(interval!.high).toBeGreaterThanOrEqual(share!);
						expect(interval!.high).toBeLessThanOrEqual(1);
					}
				}
			})
		);
	});
});

const anyRate = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const anyBase = fc.tuple(anyRate, anyRate, anyRate);

describe('what a campaign itself earns', () => {
	it('is never more than the whole, and the whole where nobody comes by themselves', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyDecisions, anyGroupOffers, anyBase, (orders, asOf, typed, decisions, byGroup, base) => {
				const history = historyOf(orders, asOf);
				const judgement = judgementOf(history, decisions);
				const offers = { byGroup, byPosition: new Map() };
				const { figures, levers, groups: sums } = assess(history, judgement, offers, typed);
				const whole = finish(uplift(history, judgement, offers, levers, [0, 0, 0]));
				const part = finish(uplift(history, judgement, offers, levers, base));
				const gross = figures['worth.value'];
				if (gross === null || whole.value === null || part.value === null) return;
				const room = 1e-9 * Math.max(1, Math.abs(gross), Math.abs(figures['campaign.cost'] ?? 0));
				expect(Math.abs(whole.value - gross)).toBeLessThanOrEqual(room);
				expect(whole.clients).toBe(figures['worth.clients']);
				const groups = part.planByGroup.reduce<number>((sum, value) => sum + (value ?? NaN), 0);
				expect(Math.abs(groups - part.planValue!)).toBeLessThanOrEqual(room);
				for (const [group, value] of whole.planByGroup.entries()) {
					const grossOfGroup = sums.worthValue[group];
					if (grossOfGroup !== null) expect(Math.abs(value! - grossOfGroup)).toBeLessThanOrEqual(room);
				}
				expect(part.clients!).toBeLessThanOrEqual(whole.clients!);
				expect(part.value).toBeLessThanOrEqual(gross + room);
				expect(part.planValue!).toBeLessThanOrEqual(part.value + room);
				const needed = figures['return.breakEvenRate'];
				if (needed !== null && part.breakEvenRate !== null) {
					expect(whole.breakEvenRate).toBeCloseTo(needed, 9);
					expect(part.breakEvenRate).toBeGreaterThanOrEqual(needed - 1e-9);
				}
			}),
			{ numRuns: 500 }
		);
	});
});

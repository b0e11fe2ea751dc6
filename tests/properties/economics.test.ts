import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessClient } from '../../src/lib/analysis/assess-client.ts';
import { assess } from '../../src/lib/analysis/assess.ts';
import { economicsOf, type Economics } from '../../src/lib/analysis/economics/economics.ts';
import { funnelOf } from '../../src/lib/analysis/economics/funnel.ts';
import { paybackOf } from '../../src/lib/analysis/economics/payback.ts';
import { reachCells } from '../../src/lib/analysis/economics/reach-cells.ts';
import { shareOf } from '../../src/lib/analysis/economics/funnel.ts';
import { rhythmsOf } from '../../src/lib/analysis/own-cycles.ts';
import { CHANNELS } from '../../src/lib/model/library.ts';
import { channelBit, channelToUse, ECONOMY_CHANNELS } from '../../src/lib/model/economics-channels.ts';
import { DECISION_EXCLUDE, DECISION_INCLUDE } from '../../src/lib/model/standing.ts';
import { uplift } from '../../src/lib/analysis/uplift.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { terms } from '../golden/economics-scene.ts';
import { anyAsOf, anyDecisions, anyGroupOffers, anyLevers, anyOrders, anyOwnOffers, CLIENT_CODES, historyOf, judgementOf } from './scenes.ts';

const USED = terms({
	call: { costPerContact: 3, minutes: 6, perDay: 2 },
	email: { costPerContact: 1, fixedCost: 7 },
	robot: { costPerReached: 2, reached: 0.5 }
});
const USED_BITS = channelBit('call') | channelBit('email') | channelBit('robot');
const anyOpen = fc.array(fc.nat(2 ** ECONOMY_CHANNELS.length - 1), { minLength: CLIENT_CODES, maxLength: CLIENT_CODES });
const anyChosen = fc.array(fc.integer({ min: -1, max: ECONOMY_CHANNELS.length - 1 }), { minLength: CLIENT_CODES, maxLength: CLIENT_CODES });
const anyFade = fc.constantFrom(0, 0, 0.1, 0.5, 1);
const BASE_RATES = { active: 0.01, sleeping: 0.02, lost: 0.03 };
const anyShare = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

interface Scene {
	readonly found: Economics | null;
	readonly naive: { approached: number; returned: number; back: number; cost: number; net: number } | null;
}

/** Channels the strategy names for the active, the sleeping and the lost of every second client. */
const anyOrder = fc.option(fc.uniqueArray(fc.constantFrom(...CHANNELS), { minLength: 1, maxLength: 3 }));
const anyStrategy = fc.option(fc.tuple(anyOrder, anyOrder, anyOrder));

/** The plan and, word by word, the same client after client. */
const anyScene = fc
	.tuple(anyOrders, anyAsOf, anyLevers, anyGroupOffers, anyOwnOffers, anyDecisions, anyOpen, anyChosen, anyFade, anyStrategy)
	.map(([orders, asOf, typed, byGroup, own, decisions, open, chosen, fade, strategy]): Scene => {
		const history = historyOf(orders, asOf);
		const judgement = judgementOf(history, decisions);
		const offers = { byGroup, byPosition: own };
		const { levers } = assess(history, judgement, offers, typed);
		const reach = {
			open: Uint8Array.from(history.client, (code) => open[code]),
			chosen: Int8Array.from(history.client, (code) => chosen[code]),
			barred: new Uint8Array(history.clientCount),
			ordersOf: (position: number) => (history.client[position] % 2 === 0 ? strategy : null)
		};
		const economy = { ...USED, offer: { ...USED.offer, kind: 'plan' as const }, hourlyRate: 50, bonus: 4, fade };
		const cells = reachCells(history, judgement, offers, reach);
		const found = economicsOf({ cells, rhythms: rhythmsOf(history), asOf, levers, terms: economy, offers, baseRates: BASE_RATES });
		const rate = levers.returnRate.value ?? NaN;
		const naive = { approached: 0, returned: 0, back: 0, cost: 0, net: 0 };
		const fixed = new Set<string>();
		let unknown = 0;
		for (let p = 0; p < history.clientCount; p++) {
			const client = assessClient(history, judgement, offers, levers, p);
			const included = judgement.decision[p] === DECISION_INCLUDE;
			const comes = included || (client.status !== 0 && judgement.category[p] !== 2 && judgement.decision[p] !== DECISION_EXCLUDE);
			if (!comes || client.missedCycles === null) continue;
			if (client.worth === null) {
				unknown++;
				continue;
			}
			const byHand = reach.chosen[p] < 0 ? null : ECONOMY_CHANNELS[reach.chosen[p]];
			const channel = channelToUse(judgement.category[p], reach.open[p], USED_BITS, byHand, reach.ordersOf(p)?.[client.status ?? 0] ?? null);
			if (channel === null) continue;
			const chance = rate * (1 - fade) ** Math.max(0, Math.floor(client.missedCycles) - 1);
			const contact = channel === 'call' ? 3 + 5 : 1;
			if (channel === 'email') fixed.add(channel);
			naive.approached++;
			naive.returned += chance;
			naive.back += chance * client.worth;
			naive.cost += contact + chance * ((client.offerCost ?? NaN) + 4);
		}
		naive.cost += 7 * fixed.size;
		naive.net = naive.back - naive.cost;
		// Where nobody's worth is known everyone is counted, without money: another promise, kept by another test.
		return { found, naive: unknown > 0 && naive.approached === 0 ? null : naive };
	});

function close(actual: number | null, expected: number, what: string): void {
	expect(actual, what).not.toBeNull();
	expect(Math.abs((actual ?? NaN) - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

describe('the economics of returning', () => {
	it('are what the method says word by word, client after client', () => {
		let compared = 0;
		fc.assert(
			fc.property(anyScene, ({ found, naive }) => {
				if (!found || !naive) return;
				compared++;
				for (const part of ['approached', 'returned', 'back', 'cost', 'net'] as const) close(found.plan[part], naive[part], part);
			}),
			{ numRuns: 600 }
		);
		expect(compared).toBeGreaterThan(200);
	});

	it('add up over status and category, the fixed costs aside', () => {
		fc.assert(
			fc.property(anyScene, ({ found }) => {
				if (!found || found.plan.net === null) return;
				const net = found.groups.reduce((sum, { outcome }) => sum + (outcome.net ?? NaN), 0);
				close(found.plan.net, net - found.plan.fixedCost, 'net');
				close(
					found.plan.returned,
					found.groups.reduce((sum, { outcome }) => sum + outcome.returned, 0),
					'returned'
				);
				close(
					found.plan.approached,
					found.channels.reduce((sum, { inPlan }) => sum + inPlan, 0),
					'approached'
				);
				expect(found.plan.approached).toBeLessThanOrEqual(found.base);
			}),
			{ numRuns: 300 }
		);
	});

	it('are the figures on top where everyone is approached at the cost of the lever, by own cycles too', () => {
		let byOwnCycles = 0;
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyGroupOffers, anyOwnOffers, anyDecisions, (orders, asOf, typed, byGroup, own, decisions) => {
				const history = historyOf(orders, asOf);
				const judgement = judgementOf(history, decisions);
				const offers = { byGroup, byPosition: own };
				const { figures, levers, parts } = assess(history, judgement, offers, typed);
				const reach = {
					open: new Uint8Array(history.clientCount).fill(channelBit('call')),
					chosen: new Int8Array(history.clientCount).fill(-1),
					barred: new Uint8Array(history.clientCount)
				};
				const found = economicsOf({
					cells: reachCells(history, judgement, offers, reach),
					rhythms: rhythmsOf(history),
					asOf,
					levers,
					terms: terms({ call: {} }, { kind: 'plan' }),
					offers,
					baseRates: BASE_RATES
				});
				const [cost, worth, rate] = [parts['return.costs'], parts['return.worth'], levers.returnRate.value];
				expect(found?.base ?? null).toBe(parts['worth.considered']);
				if (!found || parts['worth.unknownClients'] !== 0 || cost === null || worth === null || rate === null) return;
				byOwnCycles += Number(typed.ownCycles === 1 && found.base > 0);
				close(found.plan.net, rate * worth - cost, 'net');
				close(found.plan.contactCost, cost, 'cost');
				const even = figures['return.breakEvenRate'];
				if (even !== null) close(found.plan.breakEvenRate, even, 'breakEvenRate');
				const { breakEvenRate: needed } = finish(uplift(history, judgement, offers, levers, Object.values(BASE_RATES)));
				if (needed !== null) close(found.plan.netIncremental, rate * worth - needed * worth, 'netIncremental');
			}),
			{ numRuns: 600 }
		);
		expect(byOwnCycles).toBeGreaterThan(0);
	});

	it('hold no NaN and no infinity', () => {
		fc.assert(
			fc.property(anyScene, ({ found }) => {
				for (const outcome of found ? [found.plan, ...found.groups.map((group) => group.outcome), ...found.channels.map((channel) => channel.outcome)] : []) {
					for (const value of [...Object.values(outcome), ...Object.values(outcome.funnel)]) {
						if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
					}
				}
			}),
			{ numRuns: 300 }
		);
	});
});

describe('laws', () => {
	const orders = [0, 1, 2, 3].flatMap((client) => [0, 60, 120].map((day) => ({ client, day: 10_000 + day + client, amount: 40 + client })));
	const history = historyOf(orders, 10_400);
	const judgement = judgementOf(history, [2, 2, 2, 2]);
	const offers = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };
	const reach = { open: new Uint8Array(4).fill(channelBit('call')), chosen: new Int8Array(4).fill(-1), barred: new Uint8Array(4) };
	const cells = reachCells(history, judgement, offers, reach);
	const at = (returnRate: number, costPerContact: number, bonus: number) => {
		const { levers } = assess(history, judgement, offers, { returnRate });
		const found = economicsOf({
			cells,
			rhythms: rhythmsOf(history),
			asOf: 10_400,
			levers,
			terms: terms({ call: { costPerContact } }, {}, { bonus }),
			offers,
			baseRates: { active: null, sleeping: null, lost: null }
		});
		if (!found || found.plan.net === null) throw new Error('the result is unknown');
		return { ...found.plan, net: found.plan.net, month: found.payback?.month ?? null };
	};

	it('the result falls with the cost and rises with the rate', () => {
		fc.assert(
			fc.property(anyShare, fc.nat(50), fc.nat(50), (rate, cost, bonus) => {
				const { net } = at(rate, cost, bonus);
				expect(at(rate, cost + 1, bonus).net).toBeLessThan(net);
				expect(at(rate, cost, bonus + 1).net).toBeLessThanOrEqual(net);
				if (rate < 1) expect(at(rate + 0.01, cost, bonus).net).toBeGreaterThan(net);
			})
		);
	});

	it('at the break-even rate nothing is won or lost, and payback never comes where the result is negative', () => {
		fc.assert(
			fc.property(anyShare, fc.integer({ min: 1, max: 400 }), (rate, cost) => {
				const found = at(rate, cost, 0);
				const even = found.breakEvenRate ?? NaN;
				if (even <= 1) close(at(even, cost, 0).net, 0, 'result at break-even');
				expect(rate < even).toBe(found.net < 0);
				expect(found.month === null).toBe(found.net <= 0);
			})
		);
	});

	it('a funnel only narrows, and is known as far as its shares are', () => {
		const maybe = fc.option(anyShare, { nil: null });
		fc.assert(
			fc.property(fc.nat(10_000), maybe, maybe, maybe, anyShare, anyShare, (contacted, reached, interested, returned, warm, lift) => {
				const funnel = funnelOf(contacted, { reached, interested, returned }, Math.floor(warm * contacted), lift);
				const stages = [funnel.contacted, funnel.reached, funnel.interested, funnel.returned];
				const known = stages.filter((stage) => stage !== null);
				expect(known).toEqual(stages.slice(0, known.length));
				expect(known).toHaveLength([reached, interested, returned].findIndex((share) => share === null) + 1 || 4);
				for (let i = 1; i < known.length; i++) expect(known[i]).toBeLessThanOrEqual(known[i - 1] * (1 + 1e-12));
				expect(shareOf(0, 0)).toBeNull();
			})
		);
	});

	it('whatever the months, everything spent is spent and everything earned comes back in the end', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 5000 }),
				fc.integer({ min: 20, max: 3000 }),
				fc.integer({ min: 4, max: 60 }),
				fc.integer({ min: 20, max: 100 }),
				(contacts, perMonth, ramp, churn) => {
					const flow = { contacts, contactsPerMonth: perMonth, costPerContact: 2, fixedCost: 30, costOfReturned: 500, marginPerYear: 900 };
					const { cost, back } = paybackOf([flow], ramp / 4, churn / 100);
					const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
					close(total(cost), 2 * contacts + 30 + 500, 'cost');
					// What comes after fifty years is left out; a fifth leaving a year leaves next to nothing of it.
					expect(Math.abs(total(back) - 900 / (churn / 100))).toBeLessThan(0.05 * (900 / (churn / 100)));
					expect(Math.min(...back)).toBeGreaterThanOrEqual(-1e-9);
				}
			)
		);
	});
});

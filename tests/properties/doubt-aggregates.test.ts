import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../../src/lib/analysis/doubt/aggregates.ts';
import { figuresOfClients } from '../../src/lib/analysis/doubt/figures-of-clients.ts';
import { monteCarlo } from '../../src/lib/analysis/doubt/monte-carlo.ts';
import { RankedChecks } from '../../src/lib/analysis/doubt/ranked-checks.ts';
import { figuresUnder, known } from '../../src/lib/analysis/doubt/under-levers.ts';
import type { FiguresInDoubt } from '../../src/lib/analysis/doubt/written-figures.ts';
import { prepare, type Prepared } from '../../src/lib/analysis/prepare.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { ClientRows, OfferCosts } from '../../src/lib/analysis/types.ts';
import { INT_MISSING } from '../../src/lib/kernel/columns.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';
import type { OfferCost } from '../../src/lib/model/library.ts';
import { anyAsOf, anyDecisions, anyGroupOffers, anyLevers, anyOffer, anyOrders, anyOwnOffers, CLIENT_CODES, historyOf, judgementOf } from './scenes.ts';

/** The two ways to the same figures. A difference of sums is measured by their size: what is earned and what it costs. */
function expectSame(prepared: Prepared, typed: TypedLevers): void {
	const expected = figuresOfClients(prepared, typed);
	const found = figuresUnder(aggregate(prepared), typed);
	const size: Partial<Record<keyof FiguresInDoubt, number>> = {
		'worth.value': expected['worth.value'] + 2 * expected['campaign.cost'],
		'approached.net': Math.abs(expected['approached.net']) * (1 + 2 / Math.abs(1 - expected['return.breakEvenRate'] / (typed.returnRate ?? 0.1))),
		'returnable.net': Math.abs(expected['returnable.net']) + 2 * expected['forgone.topDown']
	};
	for (const id of Object.keys(expected) as (keyof FiguresInDoubt)[]) {
		if (Number.isNaN(expected[id])) expect(found[id], id).toBeNaN();
		else {
			const tolerance = 1e-9 * Math.max(Math.abs(expected[id]), Math.abs(size[id] || 0));
			expect(Math.abs(found[id] - expected[id]), `${id}: ${found[id]} against ${expected[id]}`).toBeLessThanOrEqual(tolerance);
		}
	}
}

function offersAt(byGroup: OfferCosts['byGroup'], ownByCode: ReadonlyMap<number, OfferCost>, position: Int32Array): OfferCosts {
	const byPosition = new Map([...ownByCode].map(([code, offer]) => [position[code], offer] as const).filter(([p]) => p >= 0));
	return { byGroup, byPosition };
}

describe('figures from aggregates', () => {
	it('are those of the kernel for any orders, offers, decisions and levers', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyGroupOffers, anyDecisions, anyOwnOffers, (orders, asOf, typed, byGroup, decisions, own) => {
				const history = historyOf(orders, asOf);
				expectSame(prepare(history, judgementOf(history, decisions), offersAt(byGroup, own, history.position)), typed);
			}),
			{ numRuns: 400 }
		);
	});

	it('are those of the kernel by own cycles, where a status hangs on each client’s rhythm (M12.4), and points drawn are the figure itself', () => {
		let differ = 0;
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyGroupOffers, anyDecisions, (orders, asOf, typed, byGroup, decisions) => {
				const history = historyOf(orders, asOf);
				const prepared = prepare(history, judgementOf(history, decisions), offersAt(byGroup, new Map(), history.position));
				const own = { ...typed, ownCycles: 1 };
				expectSame(prepared, own);
				const expected = figuresOfClients(prepared, own);
				differ += Number(!Object.is(expected['worth.value'], figuresOfClients(prepared, { ...typed, ownCycles: 0 })['worth.value']));
				const { returnRate = 0.1 } = typed;
				const point = { low: returnRate, likely: returnRate, high: returnRate };
				const spreads = finish(monteCarlo(aggregate(prepared), own, { returnRate: point }, 1, 20));
				expect(spreads['worth.value']).toMatchObject({ likely: known(expected['worth.value']), p10: known(expected['worth.value']) });
			}),
			{ numRuns: 400 }
		);
		expect(differ).toBeGreaterThan(0);
	});

	it('are those of the kernel where a list of clients leaves counts and totals open, or states a negative one', () => {
		const anyClient = fc.record({
			first: fc.option(fc.integer({ min: 9_000, max: 10_000 }), { nil: INT_MISSING }),
			last: fc.integer({ min: 10_000, max: 11_000 }),
			count: fc.option(fc.integer({ min: 1, max: 9 }), { nil: INT_MISSING }),
			total: fc.option(
				fc.integer({ min: -400, max: 16_000 }).map((n) => n / 4),
				{ nil: NaN }
			)
		});
		const anyList = fc.array(anyClient, { minLength: 1, maxLength: CLIENT_CODES }).map((clients): ClientRows => ({
			client: Uint32Array.from(clients, (_, code) => code),
			firstDay: Int32Array.from(clients, ({ first }) => first),
			lastDay: Int32Array.from(clients, ({ last }) => last),
			purchaseCount: Int32Array.from(clients, ({ count }) => count),
			total: Float64Array.from(clients, ({ total }) => total)
		}));
		fc.assert(
			fc.property(anyList, anyAsOf, anyLevers, anyGroupOffers, anyDecisions, anyOffer, (list, asOf, typed, byGroup, decisions, own) => {
				const history = summarize(null, list, CLIENT_CODES, asOf);
				expectSame(prepare(history, judgementOf(history, decisions), offersAt(byGroup, new Map([[0, own]]), history.position)), typed);
			}),
			{ numRuns: 400 }
		);
	});
});

describe('ranked checks', () => {
	it('tell of the largest those of a class and above', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.integer({ min: -8, max: 800 }), fc.nat(12)), { maxLength: 80 }), fc.nat(80), fc.nat(13), (pairs, rank, from) => {
				const sorted = [...pairs].sort(([a], [b]) => b - a);
				const checks = Float64Array.from(sorted, ([check]) => check);
				const classes = Uint32Array.from(sorted, ([, ofClass]) => ofClass);
				const ranked = finish(RankedChecks.make(checks, classes, 13));
				const largest = sorted.slice(0, rank).filter(([, ofClass]) => ofClass >= from);
				expect(ranked.largest(Math.min(rank, sorted.length), from)).toEqual({
					count: largest.length,
					sum: largest.reduce((sum, [check]) => sum + check, 0)
				});
			})
		);
	});
});

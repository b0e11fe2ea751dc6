import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessClient } from '../../src/lib/analysis/assess-client.ts';
import { assess } from '../../src/lib/analysis/assess.ts';
import { aggregate } from '../../src/lib/analysis/doubt/aggregates.ts';
import { figuresUnder } from '../../src/lib/analysis/doubt/under-levers.ts';
import { economicsOf } from '../../src/lib/analysis/economics/economics.ts';
import { reachCells } from '../../src/lib/analysis/economics/reach-cells.ts';
import { termsAt } from '../../src/lib/analysis/offers.ts';
import { rhythmsOf } from '../../src/lib/analysis/own-cycles.ts';
import { prepare } from '../../src/lib/analysis/prepare.ts';
import type { OfferCosts, Terms, TermsByStatus } from '../../src/lib/analysis/types.ts';
import { uplift } from '../../src/lib/analysis/uplift.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { DECISION_EXCLUDE, DECISION_INCLUDE } from '../../src/lib/model/standing.ts';
import { terms } from '../golden/economics-scene.ts';
import { anyAsOf, anyDecisions, anyLevers, anyOffer, anyOrders, CLIENT_CODES, historyOf, judgementOf } from './scenes.ts';

const anyTerms: fc.Arbitrary<Terms> = fc.option(anyOffer, { freq: 2 });
const anyGroups = fc.array(anyTerms, { minLength: 9, maxLength: 9 });
const anyPart: fc.Arbitrary<TermsByStatus> = fc.tuple(anyTerms, anyTerms, anyTerms);
const anyOwn = fc.array(fc.tuple(fc.nat(CLIENT_CODES - 1), fc.oneof(anyOffer, anyPart)), { maxLength: 5 }).map((pairs) => new Map(pairs));

const NONE = { kind: 'none' } as const;
const USED = terms({ call: { costPerContact: 3, minutes: 6, perDay: 2 }, email: { costPerContact: 1, fixedCost: 7 } });

/** Equal to what rounding leaves of it; both unknown. */
function expectClose(found: number | null, expected: number | null, what: string, size = 0): void {
	if (found === null || expected === null || Number.isNaN(expected)) expect(found, what).toBe(expected);
	else expect(Math.abs(found - expected), `${what}: ${found} against ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected), size));
}

it('M3.4 letting a group go is excluding its clients, in every figure and by every way to it', () => {
	let gone = 0;
	fc.assert(
		fc.property(anyOrders, anyAsOf, anyLevers, anyGroups, anyOwn, anyDecisions, (orders, asOf, typed, byGroup, own, decisions) => {
			const history = historyOf(orders, asOf);
			const judgement = judgementOf(history, decisions);
			const byPosition = new Map([...own].filter(([p]) => p < history.clientCount));
			const offers: OfferCosts = { byGroup, byPosition };
			const { figures, levers, groups } = assess(history, judgement, offers, typed);
			// Clients one by one: excluded where let go, else with the very offer they get, whatever their status.
			const decision = Uint8Array.from(judgement.decision);
			const plainOffers = new Map(
				Array.from({ length: history.clientCount }, (_, p) => {
					const client = assessClient(history, judgement, offers, levers, p);
					if (client.letGo && decision[p] !== DECISION_INCLUDE) {
						decision[p] = DECISION_EXCLUDE;
						gone++;
					}
					return [p, client.status === null ? NONE : (termsAt(offers, p, client.status, judgement.category[p]) ?? NONE)] as const;
				})
			);
			const plain: OfferCosts = { byGroup: new Array<Terms>(9).fill(NONE), byPosition: plainOffers };
			const excluded = { category: judgement.category, decision };
			const expected = assess(history, excluded, plain, typed);
			if (expected.figures['cycle.days'] === null) return;
			const size = 2 * (expected.figures['campaign.cost'] ?? 0);
			for (const id of ['worth.clients', 'worth.value', 'campaign.cost', 'forgone.byClient'] as const) expectClose(figures[id], expected.figures[id], id, size);
			for (let group = 0; group < 9; group++) {
				expect(groups.worthClients[group]).toBe(expected.groups.worthClients[group]);
				expectClose(groups.cost[group], expected.groups.cost[group], 'cost of a group');
			}
			const under = figuresUnder(aggregate(prepare(history, judgement, offers)), typed);
			const underPlain = figuresUnder(aggregate(prepare(history, excluded, plain)), typed);
			for (const id of ['worth.clients', 'worth.value', 'campaign.cost'] as const) expectClose(under[id], underPlain[id], `${id} from aggregates`, size);

			const base = [0.01, 0.02, 0.03];
			const [found, wanted] = [finish(uplift(history, judgement, offers, levers, base)), finish(uplift(history, excluded, plain, levers, base))];
			expect(found.clients).toBe(wanted.clients);
			expectClose(found.planValue, wanted.planValue, 'gain of the plan', size);

			const reach = {
				open: new Uint8Array(history.clientCount).fill(255),
				chosen: new Int8Array(history.clientCount).fill(-1),
				barred: new Uint8Array(history.clientCount)
			};
			const rest = { rhythms: rhythmsOf(history), asOf, levers, terms: USED, baseRates: { active: null, sleeping: null, lost: null } };
			const economics = economicsOf({ cells: reachCells(history, judgement, offers, reach), offers, ...rest });
			const economicsPlain = economicsOf({ cells: reachCells(history, excluded, plain, reach), offers: plain, ...rest });
			expect(economics?.plan.approached).toBe(economicsPlain?.plan.approached);
			expectClose(economics?.plan.cost ?? null, economicsPlain?.plan.cost ?? null, 'cost of the campaign');
		}),
		{ numRuns: 500 }
	);
	expect(gone).toBeGreaterThan(100);
});

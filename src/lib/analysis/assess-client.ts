import { INT_MISSING } from '../kernel/columns.ts';
import type { LeversInForce } from '../model/levers.ts';
import { ACTIVE, CATEGORY_C, DECISION_EXCLUDE, DECISION_INCLUDE, LOST, SLEEPING } from '../model/standing.ts';
import type { OfferCost } from '../model/library.ts';
import { isByStatus, termsAt } from './offers.ts';
import { missedOf } from './own-cycles.ts';
import type { ClientAssessment, History, Judgement, OfferCosts } from './types.ts';
import { linearCost, offerCostOf, worthTerms, type WorthTerms } from './worth.ts';

/** One client under the levers in force, by the same comparisons as `assess`; for rows on screen. */
export function assessClient(history: History, judgement: Judgement, offers: OfferCosts, levers: LeversInForce, position: number): ClientAssessment {
	return assessUnder(worthTerms(levers), history, judgement, offers, position);
}

/** The same with the shared terms already worked out, for long runs of clients. */
export function assessUnder(terms: WorthTerms, history: History, judgement: Judgement, offers: OfferCosts, position: number): ClientAssessment {
	const daysSince = history.asOf - history.lastDay[position];
	const missed = missedOf(history, position, terms.cycleDays, terms.ownCycles);
	const status = Number.isNaN(missed) ? null : statusOf(missed, terms);
	const check = history.check[position];
	const repeats = history.intervalCount[position] > 0;
	const yearly = repeats ? terms.yearlyRepeat : history.purchaseCount[position] === INT_MISSING ? NaN : terms.yearlyOnce;
	const worth = check * (repeats ? terms.worthPerCheckRepeat : terms.worthPerCheckOnce);
	const offer = status === null ? ownTerms(offers, position) : termsAt(offers, position, status, judgement.category[position]);
	const letGo = offer === null;
	const offerCost = offer === undefined ? NaN : offerCostOf(linearCost(offer), check);
	const cost = terms.contactCost + offerCost * terms.returnRate;
	return {
		daysSince,
		missedCycles: known(missed),
		status,
		check: known(check),
		yearlyPurchases: known(yearly),
		worth: known(worth),
		forgone: status === ACTIVE ? 0 : known(Math.min(Math.floor(missed), yearly) * check),
		offerCost: known(offerCost),
		cost: known(cost),
		expectedValue: known(terms.returnRate * worth - cost),
		worthReturning:
			judgement.decision[position] === DECISION_INCLUDE ||
			(!letGo && isWorthReturning(judgement.decision[position], judgement.category[position], status, terms.returnRate * worth, cost)),
		letGo
	};
}

/** Of a client without a status; undefined: not known. */
function ownTerms({ byPosition }: OfferCosts, position: number): OfferCost | undefined {
	const own = byPosition.get(position);
	return isByStatus(own) ? undefined : own;
}

function statusOf(missed: number, terms: WorthTerms): number {
	if (missed >= terms.lostMissed) return LOST;
	return missed >= terms.sleepingMissed ? SLEEPING : ACTIVE;
}

/** M13.11 for clients that nobody included by hand. An unknown worth is not known to exceed the cost. */
function isWorthReturning(decision: number, category: number, status: number | null, expectedReturn: number, cost: number): boolean {
	if (decision === DECISION_EXCLUDE || category === CATEGORY_C || status === null || status === ACTIVE) return false;
	return expectedReturn > cost;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

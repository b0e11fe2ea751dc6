import { DAYS_PER_YEAR } from '../kernel/days.ts';
import type { LeversInForce } from '../model/levers.ts';
import type { OfferCost } from '../model/library.ts';
import { lifetimeYears } from './churn.ts';
import { raisedBy } from './thresholds.ts';
import { valueOf } from './levers.ts';

/** What all clients share when worth, cost and forgone revenue are taken. NaN is unknown and makes everything it enters unknown. */
export interface WorthTerms {
	readonly cycleDays: number;
	readonly sleepingMissed: number;
	readonly lostMissed: number;
	/** A client's yearly purchases (M13.9): with an interval of its own, and with one purchase only. */
	readonly yearlyRepeat: number;
	readonly yearlyOnce: number;
	/** Worth of a client per unit of its check (M13.10), likewise. */
	readonly worthPerCheckRepeat: number;
	readonly worthPerCheckOnce: number;
	readonly returnRate: number;
	readonly contactCost: number;
}

export function worthTerms(levers: LeversInForce): WorthTerms {
	const cycleDays = levers.cycle.value ?? NaN;
	const lifetime = lifetimeYears(levers.churn.value) ?? NaN;
	const margin = levers.margin.value ?? NaN;
	const yearlyRepeat = DAYS_PER_YEAR / cycleDays;
	const yearlyOnce = levers.purchasesPerYear.value ?? NaN;
	return {
		cycleDays,
		sleepingMissed: raisedBy(valueOf(levers.sleepingAfter), valueOf(levers.grace)),
		lostMissed: raisedBy(valueOf(levers.lostAfter), valueOf(levers.grace)),
		yearlyRepeat,
		yearlyOnce,
		worthPerCheckRepeat: margin * (yearlyRepeat / 12) * (12 * lifetime),
		worthPerCheckOnce: margin * (yearlyOnce / 12) * (12 * lifetime),
		returnRate: valueOf(levers.returnRate),
		contactCost: levers.contactCost.value ?? NaN
	};
}

/** What an offer costs when the client returns, linear in the client's check. */
export interface LinearCost {
	readonly fixed: number;
	readonly share: number;
}

export function linearCost(offer: OfferCost): LinearCost {
	if (offer.kind === 'fixed') return { fixed: offer.amount, share: 0 };
	if (offer.kind === 'shareOfCheck') return { fixed: 0, share: offer.share };
	return { fixed: 0, share: 0 };
}

/** Cost of the offer for one client; unknown only where it hangs on an unknown check. */
export function offerCostOf(offer: LinearCost, check: number): number {
	return offer.share === 0 ? offer.fixed : offer.fixed + offer.share * check;
}

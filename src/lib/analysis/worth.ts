import { DAYS_PER_YEAR } from '../kernel/days.ts';
import { monthsOf, perMonth, years, type Months } from '../kernel/periods.ts';
import { LEVER_NAMES, type LeverName, type LeversInForce } from '../model/levers.ts';
import type { OfferCost } from '../model/library.ts';
import { lifetimeYears } from './churn.ts';
import { raisedBy } from './thresholds.ts';

/** What all clients share when worth, cost and forgone revenue are taken. NaN is unknown and makes everything it enters unknown. */
export interface WorthTerms {
	readonly cycleDays: number;
	/** Each client's own shrunk cycle for status and missed cycles, in place of the common one (M13.5). */
	readonly ownCycles: boolean;
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

/** The levers in force as plain numbers, NaN where unknown. */
export type LeverNumbers = Record<LeverName, number>;

export function leverNumbers(levers: LeversInForce): LeverNumbers {
	const numbers: Partial<LeverNumbers> = {};
	for (const name of LEVER_NAMES) numbers[name] = levers[name].value ?? NaN;
	return numbers as LeverNumbers;
}

/** M2.1: profit of a purchase × purchases a month × months of lifetime. */
export function worthOf(profit: number, purchasesAMonth: number, lifetime: Months): number {
	return profit * purchasesAMonth * lifetime;
}

export function worthTerms(levers: LeversInForce): WorthTerms {
	return termsOf(leverNumbers(levers));
}

export function termsOf(levers: Readonly<LeverNumbers>): WorthTerms {
	const { cycle, margin } = levers;
	const lifetime = monthsOf(lifetimeYears(levers.churn) ?? years(NaN));
	const yearlyRepeat = DAYS_PER_YEAR / cycle;
	const yearlyOnce = levers.purchasesPerYear;
	return {
		cycleDays: cycle,
		ownCycles: levers.ownCycles === 1,
		sleepingMissed: raisedBy(levers.sleepingAfter, levers.grace),
		lostMissed: raisedBy(levers.lostAfter, levers.grace),
		yearlyRepeat,
		yearlyOnce,
		worthPerCheckRepeat: worthOf(margin, perMonth(yearlyRepeat), lifetime),
		worthPerCheckOnce: worthOf(margin, perMonth(yearlyOnce), lifetime),
		returnRate: levers.returnRate,
		contactCost: levers.contactCost
	};
}

/** What an offer costs when the client returns, linear in the client's check. */
export interface LinearCost {
	readonly fixed: number;
	readonly share: number;
}

/** Of clients that are let go and come in by hand alone: nothing is offered. */
export function linearCost(offer: OfferCost | null): LinearCost {
	if (offer === null) return { fixed: 0, share: 0 };
	if (offer.kind === 'fixed') return { fixed: offer.amount, share: 0 };
	if (offer.kind === 'shareOfCheck') return { fixed: 0, share: offer.share };
	return { fixed: 0, share: 0 };
}

/** Cost of the offer for one client; unknown only where it hangs on an unknown check. */
export function offerCostOf(offer: LinearCost, check: number): number {
	return offer.share === 0 ? offer.fixed : offer.fixed + offer.share * check;
}

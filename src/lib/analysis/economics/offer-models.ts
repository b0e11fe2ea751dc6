import type { LinearCost } from '../worth.ts';
import type { MissingTerm, OfferTerms } from './types.ts';

/** What an offer costs when a client takes it, linear in its check; null while a number of it is asked for. */
export interface OfferModel {
	readonly cost: LinearCost | null;
	readonly missing: readonly MissingTerm[];
}

type OfferNumber = Exclude<keyof OfferTerms, 'kind'>;

/**
 * M7.1 as cost models (M2.9). A discount is lost in full on each purchase it is given on; a gift costs what it costs; points cost their face value times the
 * share ever spent; free delivery or return costs each time it is used. `plan` has its costs by group and is none of these.
 */
export function offerModel(terms: OfferTerms): OfferModel {
	switch (terms.kind) {
		case 'plan':
		case 'none':
			return { cost: { fixed: 0, share: 0 }, missing: [] };
		case 'discount':
			return product(terms, ['discountShare', 'discountPurchases'], 'share');
		case 'gift':
			return product(terms, ['giftCost'], 'fixed');
		case 'points':
			return product(terms, ['pointsShare', 'pointsRedeemed'], 'share');
		case 'free':
			return product(terms, ['freeCost', 'freeUses'], 'fixed');
	}
}

function product(terms: OfferTerms, names: readonly OfferNumber[], of: keyof LinearCost): OfferModel {
	const missing = names.filter((name) => terms[name] === null).map((name) => ({ channel: null, name }));
	if (missing.length > 0) return { cost: null, missing };
	const value = names.reduce((cost, name) => cost * (terms[name] ?? 0), 1);
	return { cost: { fixed: 0, share: 0, [of]: value }, missing };
}

export interface BreakEvenPurchases {
	/** Purchases, a real number, that bring in what a returned client cost; null where a purchase earns nothing or the cost is not known. */
	readonly exact: number | null;
	/** The same rounded up to whole purchases. */
	readonly whole: number | null;
	/** Months until then at the client's yearly purchases. */
	readonly months: number | null;
}

/** M2.9: cost of a returned client / (check × margin). A billionth is forgiven, so that 3 exact purchases are not 4. */
export function breakEvenPurchases(costPerReturned: number | null, marginPerPurchase: number | null, purchasesPerYear: number | null): BreakEvenPurchases {
	if (costPerReturned === null || marginPerPurchase === null || marginPerPurchase <= 0) return { exact: null, whole: null, months: null };
	const exact = costPerReturned / marginPerPurchase;
	const whole = Math.ceil(exact - 1e-9);
	const months = purchasesPerYear === null || purchasesPerYear <= 0 ? null : (12 * exact) / purchasesPerYear;
	return { exact, whole, months };
}

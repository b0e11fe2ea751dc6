import { lifetimeYears } from './churn.ts';
import { DEFAULT_CONTACT_SHARE } from './levers.ts';

/** What a person knows without a list; null is unknown. Shares are fractions, money is of one purchase or one contact. */
export interface QuickInputs {
	/** Clients of all time. */
	readonly clients: number | null;
	readonly purchasesPerYear: number | null;
	readonly averageCheck: number | null;
	/** Of `base`: all clients, or those who stopped buying. */
	readonly rate: number | null;
	readonly base: 'all' | 'dormant';
	/** Of all clients, those who stopped buying (M1.5). */
	readonly dormantShare: number | null;
	readonly margin: number | null;
	/** A year. */
	readonly churn: number | null;
	/** null: 2 % of the average check (M13.11). */
	readonly contactCost: number | null;
}

/** The top-down estimate; null is unknown. Money in whole currency units, a year where it is a year's. */
export interface QuickEstimate {
	readonly shareOfAll: number | null;
	readonly shareOfDormant: number | null;
	/** More would return than ever stopped: the two shares contradict each other, and what rests on both is unknown. */
	readonly contradiction: boolean;
	readonly approached: number | null;
	readonly returned: number | null;
	/** M2.5: revenue a year that those who could be returned do not bring. */
	readonly forgone: number | null;
	/** The margin in it. */
	readonly profit: number | null;
	/** M2.7: churn × clients × what one of them brings a year. */
	readonly churnMoney: number | null;
	readonly lifetimeYears: number | null;
	/** M2.1: margin of one client over its lifetime. */
	readonly worth: number | null;
	readonly contactCost: number | null;
	/** Of approaching everyone who stopped. */
	readonly cost: number | null;
	/** returned × worth − cost (M2.3). */
	readonly value: number | null;
	/** Of those approached, how many must return for the contacts to pay (M13.12 without offers). */
	readonly breakEvenRate: number | null;
}

/** The whole top-down estimate from a few numbers (M2.5, M2.1–2.3, M2.7, M11), with no list at all. */
export function quickEstimate(inputs: QuickInputs): QuickEstimate {
	const { clients, purchasesPerYear, averageCheck, dormantShare, margin, churn } = inputs;
	const { shareOfAll, shareOfDormant } = sharesOf(inputs);
	const contradiction = shareOfDormant !== null && shareOfDormant > 1;
	const yearly = product(purchasesPerYear, averageCheck);
	const lifetime = lifetimeYears(churn);
	const worth = product(yearly, margin, lifetime);
	const contactCost = inputs.contactCost ?? product(averageCheck, DEFAULT_CONTACT_SHARE);
	const approached = product(clients, dormantShare);
	const returned = product(clients, shareOfAll);
	const cost = product(approached, contactCost);
	const forgone = product(returned, yearly);
	const earned = contradiction ? null : product(returned, worth);
	return {
		shareOfAll,
		shareOfDormant,
		contradiction,
		approached,
		returned,
		forgone,
		profit: product(forgone, margin),
		churnMoney: product(churn, clients, yearly),
		lifetimeYears: lifetime,
		worth,
		contactCost,
		cost,
		value: earned === null || cost === null ? null : earned - cost,
		breakEvenRate: contactCost === null || worth === null || worth === 0 ? null : contactCost / worth
	};
}

/** The rate as a share of all clients and of those who stopped buying (M11: of 1,000 clients, half dormant, 20 % of all are 200, 10 % of the dormant 50). */
function sharesOf({ rate, base, dormantShare }: QuickInputs): Pick<QuickEstimate, 'shareOfAll' | 'shareOfDormant'> {
	if (base === 'dormant') return { shareOfAll: product(rate, dormantShare), shareOfDormant: rate };
	return { shareOfAll: rate, shareOfDormant: rate === null || !dormantShare ? null : rate / dormantShare };
}

/** An unknown factor makes it unknown. */
function product(...factors: readonly (number | null)[]): number | null {
	let value = 1;
	for (const factor of factors) {
		if (factor === null) return null;
		value *= factor;
	}
	return value;
}

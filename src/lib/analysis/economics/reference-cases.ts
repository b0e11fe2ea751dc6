import { funnelOf } from './funnel.ts';

/** The figures the source gives of the shoe shop (M8.8): a robot's calls to contacts whose last purchase was 3–6 years ago. */
export const SHOE_SHOP = {
	contacts: 5000,
	reached: 2188,
	interestedShare: 0.36,
	costPerReached: 2.5,
	costCurrency: 'UAH',
	costPerLead: 0.27,
	leadCurrency: 'USD',
	weeks: 2
} as const;
/** Of calls that connected (M8.8, M11): share that went the way wanted, before and after. */
export const ENGLISH_SCHOOL = { before: 0.18, after: 0.3 } as const;

export interface ShoeShopCase {
	readonly reachedShare: number;
	/** Clients interested, whole. */
	readonly interested: number;
	/** Of the calls, in the currency they were paid in. */
	readonly cost: number;
	readonly costPerLeadPaid: number;
	/** Units of that currency for one of the currency the source gives the lead in: follows from the two, stated nowhere. */
	readonly impliedExchange: number;
}

/** Works the case out again from what is stated, by the funnel everything else here goes through. */
export function shoeShop(): ShoeShopCase {
	const reachedShare = SHOE_SHOP.reached / SHOE_SHOP.contacts;
	const { reached, interested } = funnelOf(SHOE_SHOP.contacts, { reached: reachedShare, interested: SHOE_SHOP.interestedShare, returned: null });
	const leads = Math.round(interested ?? NaN);
	const cost = (reached ?? NaN) * SHOE_SHOP.costPerReached;
	return { reachedShare, interested: leads, cost, costPerLeadPaid: cost / leads, impliedExchange: cost / leads / SHOE_SHOP.costPerLead };
}

export interface EnglishSchoolCase {
	/** More of every thousand calls. */
	readonly morePerThousand: number;
	readonly times: number;
}

export function englishSchool(): EnglishSchoolCase {
	return { morePerThousand: Math.round(1000 * (ENGLISH_SCHOOL.after - ENGLISH_SCHOOL.before)), times: ENGLISH_SCHOOL.after / ENGLISH_SCHOOL.before };
}

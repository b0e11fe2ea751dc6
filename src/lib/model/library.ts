import type { Category, Status } from './standing.ts';

/** M8. `letter` is paper mail. */
export const CHANNELS = ['call', 'messenger', 'sms', 'email', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who talks (M5.3): the best one takes category A. */
export interface Person {
	readonly id: string;
	readonly name: string;
	/** Takes category A. */
	readonly best: boolean;
}

/**
 * Events in a client's data that make a contact reason fit now (M6.2, M6.2a):
 * birthday within the coming weeks; anniversary of the first purchase; the day last year's order was placed comes round;
 * one cycle just missed; several cycles missed (useful matter); lost (fault mended, survey, news).
 */
export const CONTACT_TRIGGERS = ['birthday', 'firstPurchaseAnniversary', 'sameDateLastYear', 'cycleJustMissed', 'whileSleeping', 'whileLost', 'never'] as const;
export type ContactTrigger = (typeof CONTACT_TRIGGERS)[number];

/** What an offer costs the business when the client returns: nothing, a fixed sum, or a share of the client's check. */
export type OfferCost =
	{ readonly kind: 'none' } | { readonly kind: 'fixed'; readonly amount: number } | { readonly kind: 'shareOfCheck'; readonly share: number };

export interface ContactReason {
	readonly kind: 'contact';
	readonly id: string;
	/** Rule of the method it comes from; '' for a person's own. */
	readonly rule: string;
	/** Own wording; null takes the library's in the language on screen. */
	readonly text: string | null;
	readonly trigger: ContactTrigger;
	/** M6.3: a contact that sells nothing. */
	readonly sells: boolean;
	readonly enabled: boolean;
}

export interface ReturnReason {
	readonly kind: 'return';
	readonly id: string;
	readonly rule: string;
	readonly text: string | null;
	/** The groups it is proposed to, M7.2. */
	readonly statuses: readonly Status[];
	readonly categories: readonly Category[];
	readonly cost: OfferCost;
	readonly enabled: boolean;
}
export type LibraryEntry = ContactReason | ReturnReason;

import type { EconomyChannel } from '../../model/economics-channels.ts';
import type { Channel } from '../../model/library.ts';
import type { OfferKind } from '../../model/economics-settings.ts';

/** A channel as typed and preset. null is unknown; shares are fractions of the stage before: reached of contacted, interested of reached, returned of interested. */
export interface ChannelTerms {
	readonly used: boolean;
	readonly reached: number | null;
	readonly interested: number | null;
	readonly returned: number | null;
	readonly costPerContact: number | null;
	readonly costPerReached: number | null;
	readonly fixedCost: number;
	/** Staff time of one contact. */
	readonly minutes: number | null;
	/** Contacts that can be made in a working day; null leaves the time open. */
	readonly perDay: number | null;
	/** Advertising only: how much more of the warmed are reached, as a share of those who would be. */
	readonly lift: number | null;
}

export interface OfferTerms {
	readonly kind: OfferKind;
	readonly discountShare: number | null;
	readonly discountPurchases: number | null;
	readonly giftCost: number | null;
	readonly pointsShare: number | null;
	readonly pointsRedeemed: number | null;
	readonly freeCost: number | null;
	readonly freeUses: number | null;
}

/** Every assumption of the economics that is no lever. */
export interface EconomyTerms {
	readonly channels: Readonly<Record<EconomyChannel, ChannelTerms>>;
	readonly offer: OfferTerms;
	readonly hourlyRate: number | null;
	/** Money per returned client for those who returned it (M5.5). */
	readonly bonus: number;
	/** null: one purchase cycle. */
	readonly rampMonths: number | null;
	readonly fade: number;
	/** Working days a week. */
	readonly workDays: number;
}

/** Share that buys again untouched (M12.1), by status; null unknown. */
export interface BaseRates {
	readonly active: number | null;
	readonly sleeping: number | null;
	readonly lost: number | null;
}

/** Why no channel at all is open to a client; `OPEN` where one is, used or not. Fits a byte. */
export const OPEN = 0;
export const NO_CONTACT = 1;
export const CONSENT_REFUSED = 2;
/** What contacts there are serve mass channels only, and nobody has said that the client agreed (M12.9). */
export const CONSENT_NOT_KNOWN = 3;

/** What keeps a cost or a rate from being known: the setting of a channel, or of the staff, that is asked for. */
export interface MissingTerm {
	readonly channel: EconomyChannel | null;
	readonly name: string;
}

/**
 * Sums over clients. `weight` is Σ of the factors by which silence has lowered the return rate (1 without fading); the `weighted` sums carry it, so that
 * times the return rate they are expected values.
 */
export interface ClientSums {
	clients: number;
	weight: number;
	checks: number;
	worth: number;
	weightedWorth: number;
	offers: number;
	weightedOffers: number;
	/** Σ of the clients' yearly purchases (M13.9). */
	yearlyPurchases: number;
}

/** Of one status and category, approached through one channel. */
export interface ReachSums extends ClientSums {
	readonly status: number;
	readonly category: number;
	/** null: nothing that is used is open to them. */
	readonly channel: Channel | null;
	/** Of these, open to advertising. */
	adsOpen: number;
}

import type { DayNumber } from '../kernel/days.ts';
import type { PartValues } from '../model/figure-registry.ts';
import type { FigureValues } from '../model/figures.ts';
import type { GroupSums } from '../model/group-sums.ts';
import type { LeversInForce, TypedLevers } from '../model/levers.ts';
import type { OfferCost } from '../model/library.ts';

/** Stands for the client of a row that does not count: cancelled, set apart, deleted, or without a client, a day or an amount. */
export const NO_CLIENT = 0xffff_ffff;

/** Order rows, accepted and corrected by hand, in any order. `client` is 0…clientCount − 1, or NO_CLIENT: every step passes over such rows. */
export interface PurchaseRows {
	readonly client: Uint32Array;
	readonly day: Int32Array;
	/** Whole currency units; negative is a return (M13.1). */
	readonly amount: Float64Array;
	/** What the row cost the business, in units of its amount; NaN unknown. Absent where no row says. */
	readonly cost?: Float64Array;
}

/** Rows of a list of clients, without orders (M13.3), `client` as in PurchaseRows. Missing: INT_MISSING and NaN. */
export interface ClientRows {
	readonly client: Uint32Array;
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	readonly purchaseCount: Int32Array;
	readonly total: Float64Array;
}

/** What the method needs to know of each client, as of one day; clients in order of the last purchase, newest first (ties by client code). */
export interface History {
	readonly asOf: DayNumber;
	/** Examples of the trade, for levers of which these rows say nothing; absent: there are none. */
	readonly examples?: TypedLevers;
	/** N of M13. All columns have this length. */
	readonly clientCount: number;
	/** Position in these columns → the client's code in the rows. */
	readonly client: Uint32Array;
	/** Client code → position, −1 where the client has no purchase up to as-of. */
	readonly position: Int32Array;
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	/** Purchase days; INT_MISSING when a list of clients does not say. */
	readonly purchaseCount: Int32Array;
	/** NaN when a list of clients does not say. */
	readonly total: Float64Array;
	/** The client's own mean amount of a purchase, total / count; NaN when either is unknown. */
	readonly check: Float64Array;
	/** Measured where orders have a cost (M13.10): of all of them, and in all of each client; null where none has. */
	readonly margin: { readonly share: number; readonly byPosition: Float64Array } | null;
	/** Median of own intervals in days; NaN without an interval, or where a list of clients says too little to tell its length. */
	readonly medianInterval: Float64Array;
	readonly intervalCount: Int32Array;
	/** null: a list of clients has no order rows. */
	readonly ordersCount: number | null;
	/** Returns taken off purchases, whole (M13.2, net). */
	readonly nettedReturns: number;
	/** Row indexes left out, ascending: returns under `drop` or that nothing was left to take off from, and rows after as-of; of the orders, or of a list of clients where there are none. */
	readonly returnRows: Uint32Array;
	readonly futureRows: Uint32Array;
	/** Purchases (M13.1) and revenue up to as-of; null when not known for every client. */
	readonly purchases: number | null;
	readonly revenue: number | null;
	/** Purchases and revenue of the days in (as-of − 365, as-of], whole; null where a list of clients leaves open what fell into them. */
	readonly lastYear: { readonly purchases: number | null; readonly revenue: number | null };
	/** The earliest purchase day the data state. */
	readonly firstPurchaseDay: DayNumber | null;
	/** False when a list of clients leaves some client's first purchase open: then purchases a year cannot be measured. */
	readonly firstDaysKnown: boolean;
	readonly newestPurchaseDay: DayNumber | null;
	/**
	 * For each position, how many of the clients before it had bought by the day as-of − 365 (length clientCount + 1): the simple form of
	 * churn (M13.8). null when some client's first purchase is not known.
	 */
	readonly wonBeforeYear: Uint32Array | null;
	/** M13.4 */
	readonly ownCycleDays: number | null;
	readonly pooledCycleDays: number | null;
	/** How many clients and how many intervals the two cycles are medians of. */
	readonly clientsWithInterval: number;
	readonly pooledIntervals: number;
	/** Clients with exactly one purchase; those whose count is unknown are not among them. */
	readonly oneTimeClients: number;
}

/** By position. Category by data with flags set by hand over it; decision none / exclude / include. */
export interface Judgement {
	readonly category: Uint8Array;
	readonly decision: Uint8Array;
}

/** What is offered; null where clients are let go: they are not approached (M3.4), unless included by hand. */
export type Terms = OfferCost | null;

/** By status: active, sleeping, lost. */
export type TermsByStatus = readonly [Terms, Terms, Terms];

/**
 * The offer of each group (status × 3 + category), and of clients with one of their own: chosen by hand, which holds as long as the group is not let go, or
 * that of a part of their group.
 */
export interface OfferCosts {
	readonly byGroup: readonly Terms[];
	readonly byPosition: ReadonlyMap<number, OfferCost | TermsByStatus>;
}

export interface Histogram {
	/** Width of a bar in missed cycles; the last bar holds everything beyond. */
	readonly binWidth: number;
	readonly counts: readonly number[];
}

export interface Assessment {
	readonly figures: FigureValues;
	readonly levers: LeversInForce;
	/** Known only when the history reaches back far enough (M13.8). */
	readonly churnKnown: boolean;
	readonly churnSimple: number | null;
	/** Clients who would be worth returning if it cost nothing; null where worth or cost is unknown. */
	readonly turnedAwayByCost: number | null;
	readonly forgoneSleeping: number | null;
	readonly forgoneLost: number | null;
	readonly histogram: Histogram;
	readonly groups: GroupSums;
	/** Named parts of the formulas, for explanations. */
	readonly parts: PartValues;
}

/** One client under the levers in force; what cannot be known is null. */
export interface ClientAssessment {
	readonly daysSince: number;
	readonly missedCycles: number | null;
	/** 0 active, 1 sleeping, 2 lost; null without a cycle. */
	readonly status: number | null;
	readonly check: number | null;
	readonly yearlyPurchases: number | null;
	readonly worth: number | null;
	readonly forgone: number | null;
	readonly offerCost: number | null;
	/** contact cost + offer cost × return rate */
	readonly cost: number | null;
	/** returnRate × worth − cost */
	readonly expectedValue: number | null;
	readonly worthReturning: boolean;
	/** By the strategy of its group (M3.4); a client included by hand is contacted all the same. */
	readonly letGo: boolean;
}

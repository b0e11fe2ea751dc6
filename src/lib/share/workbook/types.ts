import type { DayNumber } from '../../kernel/days.ts';
import type { Lane } from '../../model/contacts.ts';
import type { FigureValues } from '../../model/figures.ts';
import type { GroupSums } from '../../model/group-sums.ts';
import type { PartValues } from '../../model/figure-registry.ts';
import type { LeversInForce, ReturnsRule, TypedLevers } from '../../model/levers.ts';
import type { Channel, OfferCost } from '../../model/library.ts';
import type { Category, Consent, Decision } from '../../model/standing.ts';
import type { ReasonNamed } from '../contact-row.ts';

/** What a plan holds when it becomes a workbook: raw facts, what a person set, and the app's own answers, which stand as cached values beside the formulas. */
export interface WorkbookInput {
	readonly planName: string;
	/** ISO 4217. */
	readonly currency: string;
	readonly asOf: DayNumber;
	readonly returns: ReturnsRule;
	readonly levers: LeversInForce;
	readonly figures: FigureValues;
	readonly parts: PartValues;
	/** Clients who would be worth returning if it cost nothing. */
	readonly turnedAwayByCost: number | null;
	/** The data reach back far enough to measure churn (M13.8). */
	readonly churnKnown: boolean;
	/** Rows have a cost column, so that the margin comes from data (M13.10). */
	readonly marginMeasured: boolean;
	/** Levers of the trade that stand where neither a person nor the rows say anything. */
	readonly examples: TypedLevers;
	/** Of (as-of − 365, as-of]; null where the rows do not tell (M13.6). */
	readonly lastYear: { readonly revenue: number | null; readonly purchases: number | null };
	/** What is offered to each group (status × 3 + category); null: it is let go. */
	readonly offers: readonly (OfferCost | null)[];
	readonly groups: GroupSums;
	/** Shares that come back by themselves, by status (M12.1), counted from the orders as of that day under those levers; null: not known. */
	readonly base: readonly (number | null)[];
	/** What contacting would itself add (M13.15): to all worth returning, and by group (status × 3 + category). */
	readonly uplift: {
		readonly planValue: number | null;
		readonly planByGroup: readonly (number | null)[];
		/** Of approached clients, the share that must return for the gain to pay. */
		readonly breakEvenRate: number | null;
	};
	readonly clients: readonly WorkbookClient[];
	readonly contacts: readonly WorkbookContact[];
}

/** One client. null is unknown; money in whole currency units. */
export interface WorkbookClient {
	readonly name: string;
	readonly phone: string;
	readonly email: string;
	readonly firstDay: DayNumber | null;
	readonly lastDay: DayNumber;
	readonly purchases: number | null;
	readonly revenue: number | null;
	/** Median of its own intervals, in days, and how many they are (M13.3). */
	readonly ownInterval: number | null;
	readonly intervals: number;
	readonly category: Category;
	readonly consent: Consent;
	readonly decision: Decision;
	/** An offer of its own, flat or by status (active, sleeping, lost); undefined: that of its group. */
	readonly ownOffer: OfferCost | readonly [OfferCost | null, OfferCost | null, OfferCost | null] | undefined;
	readonly answers: ClientAnswers;
}

/** The app's answers for one client under the levers in force. */
export interface ClientAnswers {
	readonly daysSince: number;
	readonly cycleDays: number | null;
	readonly missedCycles: number | null;
	/** 0 active, 1 sleeping, 2 lost; null without a cycle. */
	readonly status: number | null;
	readonly check: number | null;
	readonly yearlyPurchases: number | null;
	readonly worth: number | null;
	readonly forgone: number | null;
	readonly offerCost: number | null;
	readonly cost: number | null;
	readonly expectedValue: number | null;
	/** The same beyond what its like bring by themselves. */
	readonly gain: number | null;
	readonly worthReturning: boolean;
	readonly letGo: boolean;
}

/** One contact of the plan. */
export interface WorkbookContact {
	/** Index into `clients`. */
	readonly client: number;
	readonly day: DayNumber;
	readonly lane: Lane;
	/** Name; '' where nobody is to make it. */
	readonly person: string;
	readonly channel: Channel | null;
	readonly contactReason: ReasonNamed | null;
	/** null where the contact offers nothing. */
	readonly returnReason: ReasonNamed | null;
}

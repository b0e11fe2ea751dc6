import type { DayNumber } from '../kernel/days.ts';
import type { Category, Status } from './standing.ts';

/** Ways to contact one client (M8). `letter` is paper mail, `robot` a voice robot. */
export const CHANNELS = ['call', 'messenger', 'sms', 'email', 'letter', 'robot'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a person's work is (M5.3): keeping clients and winning them are different work, `service` knows the client's car or hair. */
export const PERSON_ROLES = ['retention', 'sales', 'service', 'owner'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Who talks (M5.3): the best one takes category A. */
export interface Person {
	readonly id: string;
	readonly name: string;
	/** Takes category A. */
	readonly best: boolean;
	/** null: nobody has said. */
	readonly role: PersonRole | null;
	/** Contacts a day; null: not known, so not limited. */
	readonly capacityPerDay: number | null;
	/** Channels they can work in; empty: all. */
	readonly channels: readonly Channel[];
}

/**
 * Events in a client's data that make a contact reason fit now (M6.2, M6.2a):
 * a birthday, a family date, a holiday of the client's profession, a public holiday; the anniversary of the first purchase; the day an order was placed last year
 * comes round; a year since what was bought is due for renewal; a service norm due; bonuses about to expire; a span of days the entry itself names (season, news,
 * an article, a law, a survey); the reason for leaving has been mended; a visit without a purchase; a trial or a question that led to no purchase; one cycle just
 * missed; several missed; lost. `never`: chosen by hand only.
 */
export const CONTACT_TRIGGERS = [
	'birthday',
	'familyDate',
	'professionalHoliday',
	'publicHoliday',
	'firstPurchaseAnniversary',
	'sameDateLastYear',
	'yearlyRefresh',
	'serviceNormDue',
	'bonusesExpire',
	'withinSpan',
	'faultMended',
	'visitWithoutPurchase',
	'triedNeverBought',
	'cycleJustMissed',
	'whileSleeping',
	'whileLost',
	'never'
] as const;
export type ContactTrigger = (typeof CONTACT_TRIGGERS)[number];

/** Days in which a reason holds, both included; `yearly`: in every year the same month and day. */
export interface Span {
	readonly from: DayNumber;
	readonly until: DayNumber;
	readonly yearly: boolean;
}

/** What an offer costs the business when the client returns: nothing, a fixed sum, or a share of the client's check. */
export type OfferCost =
	{ readonly kind: 'none' } | { readonly kind: 'fixed'; readonly amount: number } | { readonly kind: 'shareOfCheck'; readonly share: number };

/** A contact further than a year before its event belongs to the event before. */
export const MAX_LEAD_DAYS = 365;

export interface ContactReason {
	readonly kind: 'contact';
	readonly id: string;
	/** Rule of the method it comes from; '' for a person's own. */
	readonly rule: string;
	/** Own wording; null takes the library's in the language on screen. */
	readonly text: string | null;
	readonly trigger: ContactTrigger;
	/** Days before the event to make the contact; null: as the trigger has it. */
	readonly leadDays: number | null;
	/** null: whenever the trigger says so; a trigger `withinSpan` without one never does. */
	readonly span: Span | null;
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
	/** Reasons for leaving it answers besides those it answers by the method (M7.2): ids of leaving-reasons.ts or own ones. */
	readonly leavingReasons: readonly string[];
	readonly cost: OfferCost;
	readonly enabled: boolean;
}

export const MESSAGE_LANGUAGES = ['en', 'ru', 'uk'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];
/** Two wordings tried against each other (M8.7). */
export const VARIANTS = ['a', 'b'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What is written or said: a letter, a message, or the script of a call. Placeholders stand in braces. */
export interface MessageTemplate {
	readonly kind: 'message';
	readonly id: string;
	readonly rule: string;
	/** Own name; null takes the library's in the language on screen. */
	readonly text: string | null;
	readonly channel: Channel;
	readonly language: MessageLanguage;
	/** Ids of the reasons it is written for; null: any. */
	readonly contactReason: string | null;
	readonly returnReason: string | null;
	readonly variant: Variant;
	/** Of an e-mail; null: the library's. */
	readonly subject: string | null;
	/** null: the library's. */
	readonly body: string | null;
	/** Of a call's script, a line each; null: the library's. */
	readonly questions: string | null;
	readonly objections: string | null;
	readonly enabled: boolean;
}
export type LibraryEntry = ContactReason | ReturnReason | MessageTemplate;

import type { DayNumber } from '../kernel/days.ts';
import type { Channel, ContactReason, Person, ReturnReason } from '../model/library.ts';
import type { Category, Consent, Status } from '../model/standing.ts';

/** Facts of one client the plan decides from. */
export interface ClientFacts {
	readonly clientKey: string;
	readonly status: Status;
	readonly category: Category;
	readonly missedCycles: number;
	readonly daysSince: number;
	readonly firstDay: DayNumber | null;
	readonly lastDay: DayNumber;
	readonly purchaseCount: number | null;
	readonly birthday: DayNumber | null;
	readonly consent: Consent;
	readonly hasPhone: boolean;
	readonly hasEmail: boolean;
	readonly hasMessenger: boolean;
}

/** What a person chose for this client; null leaves it to the rules. */
export interface ClientChoices {
	readonly person: string | null;
	readonly channel: string | null;
	readonly contactReason: string | null;
	readonly returnReason: string | null;
}

export interface PlanContext {
	readonly asOf: DayNumber;
	/** One cycle in days. */
	readonly cycleDays: number;
	readonly people: readonly Person[];
	readonly contactReasons: readonly ContactReason[];
	readonly returnReasons: readonly ReturnReason[];
}

export type ChannelClosed = 'consentNo' | 'consentUnknown' | 'contactMissing';

export interface Proposal<T> {
	readonly value: T | null;
	readonly byHand: boolean;
}

/** The plan of one client. Ids point into the people and the library; words are found by them. */
export interface PlannedContact {
	readonly person: Proposal<string>;
	readonly channel: Proposal<Channel>;
	/** Channels that may not be used for this client, and why (M12.9). */
	readonly closed: Readonly<Partial<Record<Channel, ChannelClosed>>>;
	readonly contactReason: Proposal<string>;
	readonly returnReason: Proposal<string>;
	/** A day to make the contact on. */
	readonly date: DayNumber;
	/** Parts of the plan that are missing: shown as visibly incomplete (M5). */
	readonly gaps: readonly ('person' | 'channel' | 'contactReason' | 'returnReason')[];
}

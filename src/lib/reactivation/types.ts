import type { DayNumber } from '../kernel/days.ts';
import type { Outcome } from '../model/contacts.ts';
import type { Channel, ContactReason, Person, ReturnReason } from '../model/library.ts';
import type { Category, Consent, Status } from '../model/standing.ts';
import type { Strategy } from '../model/strategy.ts';

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
	/** Every purchase day, ascending; empty where a list of clients tells only the first and the last. */
	readonly purchaseDays: ArrayLike<DayNumber>;
	/** Its year may be unknown (yearless.ts), as that of the family date. */
	readonly birthday: DayNumber | null;
	readonly familyDate: DayNumber | null;
	/** '' where nothing is known, as of the texts below. */
	readonly profession: string;
	/** Whom the client had (M5.3). */
	readonly manager: string;
	readonly lastVisit: DayNumber | null;
	/** From the rows; contacts noted here are in `outcomes`. */
	readonly lastContact: DayNumber | null;
	readonly bonusBalance: number | null;
	readonly bonusExpiry: DayNumber | null;
	/** As it was written in the rows or set by hand. */
	readonly leavingReason: string;
	readonly ending: string;
	/** Contacts that were made, the oldest first. */
	readonly outcomes: readonly Outcome[];
	/** Its value in the column by which the strategy splits groups; null: it does not. */
	readonly strategyValue: string | null;
	/** Taken in by hand: contacted although its group is let go (M3.5). */
	readonly includedByHand: boolean;
	/** Left alone for comparison (M12.3): no contact is ever planned. */
	readonly isControl: boolean;
	readonly consent: Consent;
	readonly hasPhone: boolean;
	readonly hasEmail: boolean;
	readonly hasMessenger: boolean;
	/** Where a paper letter can be sent. */
	readonly hasAddress: boolean;
	/** A contact was answered with the wish not to be written to again. */
	readonly askedToStop: boolean;
	/** The phone there is was noted to be somebody else's. */
	readonly wrongNumber: boolean;
}

/** By what a client can be reached. */
export type Reach = Pick<ClientFacts, 'consent' | 'hasPhone' | 'hasEmail' | 'hasMessenger' | 'hasAddress' | 'askedToStop' | 'wrongNumber'>;

/** What a person chose for this client; null leaves it to the rules. */
export interface ClientChoices {
	readonly person: string | null;
	readonly channel: string | null;
	readonly contactReason: string | null;
	readonly returnReason: string | null;
}

/** What occasions follow from besides the client: the same for every client of a plan. */
export interface OccasionTerms {
	/** Whose holidays are kept, ISO 3166 alpha-2; null: not known. */
	readonly country: string | null;
	/** Days that one purchase lasts by the norm of use (M1.3); null: nobody has said. */
	readonly normDays: number | null;
	/** Whether what a client left for, in the words it stands in, has been mended (M4.3). */
	isMended(leavingReason: string): boolean;
}

export interface PlanContext {
	readonly asOf: DayNumber;
	/** One cycle in days. */
	readonly cycleDays: number;
	readonly people: readonly Person[];
	readonly contactReasons: readonly ContactReason[];
	readonly returnReasons: readonly ReturnReason[];
	/** Answers to the five questions (M5), between choices by hand and the rules; absent: none. */
	readonly strategy?: Strategy;
	/** The id of the reason for leaving that a client's words mean (M4.1); absent: they are ids already. */
	readonly leavingReasonOf?: (text: string) => string;
	/** Absent: nothing is known. */
	readonly terms?: OccasionTerms;
}

/** `askedToStop`: for good, whatever the consent; `wrongNumber`: what is known leads elsewhere. */
export type ChannelClosed = 'askedToStop' | 'consentNo' | 'consentUnknown' | 'wrongNumber' | 'contactMissing';

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
	/** The day the client last heard this reason to contact, where that makes it a repetition (M6.1); null: it does not. */
	readonly heardBefore: DayNumber | null;
	/** The strategy lets the client's group go: no contact is made (M3.4). */
	readonly letGo: boolean;
	/** A day to make the contact on. */
	readonly date: DayNumber;
	/** Parts of the plan that are missing: shown as visibly incomplete (M5). */
	readonly gaps: readonly ('person' | 'channel' | 'contactReason' | 'returnReason')[];
}

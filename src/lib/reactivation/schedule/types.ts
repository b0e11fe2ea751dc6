import type { DayNumber } from '../../kernel/days.ts';
import type { Lane, TouchChoice } from '../../model/contacts.ts';
import type { Channel, Variant } from '../../model/library.ts';
import type { ClientChoices, ClientFacts } from '../types.ts';

/** One contact the plan intends. Ids point into the people and the library. */
export interface PlannedTouch {
	readonly clientKey: string;
	/** How many contacts with this client were noted before it; those after the next count on. */
	readonly ordinal: number;
	readonly lane: Lane;
	readonly day: DayNumber;
	readonly person: string | null;
	readonly channel: Channel | null;
	readonly contactReason: string | null;
	/** null where the contact offers nothing (M6.3). */
	readonly returnReason: string | null;
	/** Id of the template chosen by hand; null: the fitting one. */
	readonly message: string | null;
	readonly variant: Variant | null;
	readonly sells: boolean;
	/** What a person set. */
	readonly byHand: readonly ('day' | 'person' | 'channel' | 'contactReason' | 'returnReason')[];
}

/** The rhythm of contacts in force (model/schedule-settings.ts). */
export interface ScheduleRules {
	readonly horizonDays: number;
	/** Days before the next purchase is due. */
	readonly remindLeadDays: number;
	/** Between contacts of one client in the lane "wake", in the client's own cycles. */
	readonly wakeGapCycles: number;
	/** The same in the lane "win back", in days. */
	readonly winBackGapDays: number;
	/** Contacts that offer nothing before the one that does (M11, "how many attempts"). */
	readonly maxLight: number;
	/** No client is contacted oftener than `capContacts` times in any `capDays` days, whatever the lane (M6.4). */
	readonly capContacts: number;
	readonly capDays: number;
	/** 0 Sunday … 6 Saturday. */
	readonly quietWeekdays: ReadonlySet<number>;
	/** Contacts are made from the one to the other, in minutes of the day. */
	readonly contactFrom: number;
	readonly contactUntil: number;
}

/** A client to be planned, with what the plan decides from. */
export interface ScheduleClient {
	readonly facts: ClientFacts;
	readonly choices: ClientChoices;
	/** What was set by hand for single contacts, by ordinal. */
	readonly touches: ReadonlyMap<number, TouchChoice>;
	/** The client's own cycle, drawn toward the common one (M12.4). */
	readonly cycleDays: number;
	/** What sorts clients of one category, the larger first; null: unknown, last. */
	readonly value: number | null;
	/** Taken out of the plan by hand. */
	readonly excluded: boolean;
}

/** Why a client to be planned has no contact. */
export const REASONS_FOR_NONE = [
	'control',
	'excluded',
	'askedToStop',
	'consentNo',
	'noChannel',
	'cameBack',
	'attemptsMade',
	'noReason',
	'notDue',
	'personCannot',
	'noRoom',
	'cap',
	'skipped'
] as const;
export type WhyNone = (typeof REASONS_FOR_NONE)[number];

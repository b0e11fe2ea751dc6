import type { DayNumber } from '../kernel/days.ts';
import type { Channel } from '../model/library.ts';

/** A reason to contact or to return: `text` is a person's own wording. */
export interface ReasonNamed {
	readonly id: string;
	readonly text: string | null;
}

/** null: no reason was chosen, or it is gone from the library. */
export const reasonById = (reasons: readonly ReasonNamed[], id: string | null): ReasonNamed | null => reasons.find((reason) => reason.id === id) ?? null;

/** One contact of the plan, as lists and calendars tell it. Texts are '' and numbers null where nothing is known. */
export interface ContactRow {
	readonly clientKey: string;
	/** How many contacts with this client were noted before it: with the client it names the contact for good. */
	readonly ordinal: number;
	readonly day: DayNumber;
	/** Minutes of the day. */
	readonly time: number;
	readonly person: string;
	readonly client: string;
	/** As it is dialled from anywhere, with spaces: a spreadsheet leaves it a text. */
	readonly phone: string;
	readonly email: string;
	readonly messenger: string;
	readonly channel: Channel | null;
	readonly contactReason: ReasonNamed | null;
	readonly returnReason: ReasonNamed | null;
	/** What is written or said; what is not known in it stands in square brackets. */
	readonly text: string;
	readonly lastDay: DayNumber;
	readonly daysSince: number;
	readonly worth: number | null;
}

/** Whose contacts, and when: the same options for every file of contacts. */
export const CONTACT_OPTIONS = {
	from: { kind: 'day', preset: 0 },
	until: { kind: 'day', preset: 30 },
	person: { kind: 'person', preset: null }
} as const;

/** 545 → 09:05. */
export const writtenTime = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

import type { DayNumber } from '../kernel/days.ts';
import type { Channel, Variant } from './library.ts';

/** The three lanes (M11, "when"): before the next purchase is due, while the client sleeps, once it is lost. */
export const LANES = ['remind', 'wake', 'winBack'] as const;
export type Lane = (typeof LANES)[number];

/**
 * What a person set for one planned contact of one client; null leaves it to the rules. A contact is known by its ordinal: how many contacts with this client
 * were noted before it. Once its outcome is noted, the next has the next ordinal, so what was set for it never moves to another.
 */
export interface TouchChoice {
	readonly day: DayNumber | null;
	readonly person: string | null;
	readonly channel: Channel | null;
	readonly contactReason: string | null;
	readonly returnReason: string | null;
	/** Id of the template. */
	readonly message: string | null;
	readonly variant: Variant | null;
	/** Not to be made; the next one takes its place. */
	readonly skipped: boolean;
}

export const NO_CHOICE: TouchChoice = {
	day: null,
	person: null,
	channel: null,
	contactReason: null,
	returnReason: null,
	message: null,
	variant: null,
	skipped: false
};

export const touchKey = (ordinal: number, clientKey: string): string => `${ordinal}/${clientKey}`;
export function splitTouchKey(key: string): { ordinal: number; clientKey: string } {
	const slash = key.indexOf('/');
	return { ordinal: Number(key.slice(0, slash)), clientKey: key.slice(slash + 1) };
}

/** What was set for one contact, with the key the client went by then. */
export interface TouchSet {
	readonly clientKey: string;
	readonly ordinal: number;
	readonly choice: TouchChoice;
}

/**
 * By ordinal, for a client and those merged into it. Where several were set for one contact, the client's own stands, else that of the first of the keys:
 * the same in whatever order they come.
 */
export function choicesInForce(set: readonly TouchSet[], clientKey: string): ReadonlyMap<number, TouchChoice> {
	const inForce = new Map<number, TouchSet>();
	for (const touch of set) {
		const other = inForce.get(touch.ordinal);
		if (!other || touch.clientKey === clientKey || (other.clientKey !== clientKey && touch.clientKey < other.clientKey)) inForce.set(touch.ordinal, touch);
	}
	return new Map(Array.from(inForce, ([ordinal, { choice }]) => [ordinal, choice]));
}

/** The ordinal of the next contact: they are counted by contacts noted; one that was skipped was none, and keeps its number. */
export function comingOrdinal(noted: number, touches: ReadonlyMap<number, TouchChoice>): number {
	let ordinal = 0;
	for (let left = noted; ; ordinal++) {
		if (touches.size > 0 && touches.get(ordinal)?.skipped && left > 0) continue;
		if (left === 0) return ordinal;
		left--;
	}
}

/** What came of a contact. `sent`: it went out and nothing is known yet. */
export const OUTCOME_RESULTS = ['sent', 'noAnswer', 'refused', 'interested', 'returned', 'wrongNumber', 'askedToStop'] as const;
export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];

/** A contact that was made, and what came of it. Never rewritten by a recalculation; ids are `outcome` field keys. */
export interface Outcome {
	readonly clientKey: string;
	readonly day: DayNumber;
	/** Ids as they were when it was noted. */
	readonly person: string | null;
	readonly channel: Channel;
	readonly contactReason: string | null;
	readonly returnReason: string | null;
	readonly message: string | null;
	readonly variant: Variant | null;
	/** Whether the contact offered something (M6.3). */
	readonly sells: boolean;
	readonly result: OutcomeResult;
	/** What the client objected, in the words of the person who called; ''. */
	readonly objection: string;
	readonly note: string;
	/** When to speak again; null: as planned. */
	readonly nextDay: DayNumber | null;
}

/** The part of a test a client is in (M12.3): drawn once, when the campaign starts, and kept. */
export const ARMS = ['contacted', 'control'] as const;
export type Arm = (typeof ARMS)[number];

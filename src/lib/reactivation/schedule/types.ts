import type { DayNumber } from '../../kernel/days.ts';
import type { Channel, Variant } from '../../model/library.ts';

/** The three lanes (M11, "when"): before the next purchase is due, while the client sleeps, once it is lost. */
export const LANES = ['remind', 'wake', 'winBack'] as const;
export type Lane = (typeof LANES)[number];

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

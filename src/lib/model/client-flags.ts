/** What a person knows of a client that no row says: for it (M3.2) and against it (M3.4). */
export const FLAGS = ['callingCard', 'promising', 'rude', 'demanding', 'leavesForTrifle', 'paysBadly'] as const;
export type ClientFlag = (typeof FLAGS)[number];

export const FLAG_SENSE: Readonly<Record<ClientFlag, 'for' | 'against'>> = {
	callingCard: 'for',
	promising: 'for',
	rude: 'against',
	demanding: 'against',
	leavesForTrifle: 'against',
	paysBadly: 'against'
};

/** The rule each comes from. */
export const FLAG_RULE: Readonly<Record<'for' | 'against', string>> = { for: 'M3.2', against: 'M3.4' };

const SEPARATOR = ',';

/** Flags of a client's field, in their own order; a text that is none is passed over. */
export function readFlags(text: string): readonly ClientFlag[] {
	const set = new Set(text.split(SEPARATOR));
	return FLAGS.filter((flag) => set.has(flag));
}

/** null when none is set. */
export function writeFlags(flags: Iterable<ClientFlag>): string | null {
	const set = new Set(flags);
	return set.size === 0 ? null : FLAGS.filter((flag) => set.has(flag)).join(SEPARATOR);
}

/** What flags say together: both senses at once leave the choice to the person. */
export function senseOf(flags: readonly ClientFlag[]): 'for' | 'against' | 'both' | null {
	const isFor = flags.some((flag) => FLAG_SENSE[flag] === 'for');
	const isAgainst = flags.some((flag) => FLAG_SENSE[flag] === 'against');
	return isFor && isAgainst ? 'both' : isFor ? 'for' : isAgainst ? 'against' : null;
}

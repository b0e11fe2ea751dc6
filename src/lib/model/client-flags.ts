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

/** Each flag is a field of its own, 'yes' or not set: two copies of a plan that set different ones keep both when they are merged. */
export type FlagField = `flag:${ClientFlag}`;
export const flagField = (flag: ClientFlag): FlagField => `flag:${flag}`;
export const FLAG_FIELDS: readonly FlagField[] = FLAGS.map(flagField);
export const FLAG_SET = 'yes';

/** The flags a client has, in their own order, where a field is read by name. */
export const flagsOf = (read: (field: FlagField) => unknown): readonly ClientFlag[] => FLAGS.filter((flag) => read(flagField(flag)) === FLAG_SET);

/** What flags say together: both senses at once leave the choice to the person. */
export function senseOf(flags: readonly ClientFlag[]): 'for' | 'against' | 'both' | null {
	const isFor = flags.some((flag) => FLAG_SENSE[flag] === 'for');
	const isAgainst = flags.some((flag) => FLAG_SENSE[flag] === 'against');
	return isFor && isAgainst ? 'both' : isFor ? 'for' : isAgainst ? 'against' : null;
}

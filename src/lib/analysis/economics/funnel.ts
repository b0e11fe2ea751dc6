import type { ChannelTerms } from './types.ts';

/** How many are left after each stage, in expectation; null from the first stage whose share is not known. */
export interface FunnelStages {
	readonly contacted: number;
	readonly reached: number | null;
	readonly interested: number | null;
	readonly returned: number | null;
}

/** Reached of contacted × interested of reached × returned of interested (M8). Of the contacted, `warmed` saw advertising first (M8.5). */
export function funnelOf(contacted: number, channel: Pick<ChannelTerms, 'reached' | 'interested' | 'returned'>, warmed = 0, lift = 0): FunnelStages {
	const reached = channel.reached === null ? null : (contacted - warmed) * channel.reached + warmed * Math.min(1, channel.reached * (1 + lift));
	const interested = times(reached, channel.interested);
	return { contacted, reached, interested, returned: times(interested, channel.returned) };
}

export function addFunnels(funnels: readonly FunnelStages[]): FunnelStages {
	const total = (stage: 'reached' | 'interested' | 'returned') => funnels.reduce<number | null>((sum, funnel) => plus(sum, funnel[stage]), 0);
	return {
		contacted: funnels.reduce((sum, { contacted }) => sum + contacted, 0),
		reached: total('reached'),
		interested: total('interested'),
		returned: total('returned')
	};
}

/** A part of a whole; null where either is unknown or there is no whole. */
export function shareOf(part: number | null, whole: number | null): number | null {
	return part === null || whole === null || whole === 0 ? null : part / whole;
}

const times = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b);
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

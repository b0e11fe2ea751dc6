/** The common named segments, in order of precedence: a client is the first whose ranges it fits. */
export const RFM_SEGMENTS = [
	'champions',
	'cannotLose',
	'atRisk',
	'loyal',
	'new',
	'promising',
	'potential',
	'needAttention',
	'aboutToSleep',
	'lost',
	'hibernating'
] as const;
export type RfmSegment = (typeof RFM_SEGMENTS)[number];

/** Quintiles, 5 best: the lowest and the highest that belong to it. */
type Range = readonly [from: number, to: number];

/** By recency, and by the mean of frequency and money rounded half up. Each of the 25 pairs has a segment, and each segment has a pair. */
export const RFM_RANGES: Readonly<Record<RfmSegment, { readonly recency: Range; readonly value: Range }>> = {
	champions: { recency: [4, 5], value: [4, 5] },
	cannotLose: { recency: [1, 1], value: [4, 5] },
	atRisk: { recency: [1, 2], value: [3, 5] },
	loyal: { recency: [3, 5], value: [3, 5] },
	new: { recency: [4, 5], value: [1, 1] },
	promising: { recency: [3, 4], value: [1, 1] },
	potential: { recency: [3, 5], value: [1, 3] },
	needAttention: { recency: [2, 3], value: [2, 3] },
	aboutToSleep: { recency: [2, 3], value: [1, 2] },
	lost: { recency: [1, 1], value: [1, 1] },
	hibernating: { recency: [1, 2], value: [1, 2] }
};

const within = (score: number, [from, to]: Range): boolean => score >= from && score <= to;

/** Index in RFM_SEGMENTS of a client with these quintiles. */
export function segmentOf(recency: number, frequency: number, money: number): number {
	const value = Math.round((frequency + money) / 2);
	return RFM_SEGMENTS.findIndex((segment) => within(recency, RFM_RANGES[segment].recency) && within(value, RFM_RANGES[segment].value));
}

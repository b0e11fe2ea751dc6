import { sumSegments, type RfmSegmentSums } from '../../analysis/rfm.ts';
import type { AnalysisContext } from './context.ts';

export interface RfmAnswer {
	/** By segment, in the order of RFM_SEGMENTS. */
	readonly segments: readonly RfmSegmentSums[];
	/** Clients whose number of purchases or money in all is unknown: they have no segment. */
	readonly without: number;
}

/** Who buys how recently, how often and for how much, in named segments. */
export function rfm(context: AnalysisContext): RfmAnswer {
	const sums = sumSegments(context.reader().rfm, context.standing.history);
	return { segments: sums.slice(0, -1), without: sums[sums.length - 1].clients };
}

import { sumSegments, type RfmSegmentSums } from '../../analysis/rfm.ts';
import { partOf } from '../../kernel/steps.ts';
import { keptRfmSteps } from '../kept-rfm.ts';
import type { AnalysisContext } from './context.ts';

export interface RfmAnswer {
	/** By segment, in the order of RFM_SEGMENTS. */
	readonly segments: readonly RfmSegmentSums[];
	/** Clients whose number of purchases or money in all is unknown: they have no segment. */
	readonly without: number;
}

/** Who buys how recently, how often and for how much, in named segments. */
export const rfm = (context: AnalysisContext): Promise<RfmAnswer> => context.run(rfmAnswerSteps(context));

function* rfmAnswerSteps({ standing: { history } }: AnalysisContext): Generator<number, RfmAnswer> {
	const ranked = yield* partOf(keptRfmSteps(history), 0, 0.7);
	const sums = yield* partOf(sumSegments(ranked, history), 0.7, 1);
	return { segments: sums.slice(0, -1), without: sums[sums.length - 1].clients };
}

import type { BaseRateRefusal } from '../../analysis/base-rate/cutoffs.ts';
import { uplift, type Uplift } from '../../analysis/uplift.ts';
import { partOf } from '../../kernel/steps.ts';
import type { AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { chosenRates, sharesByStatus, type MeasuredRates } from './base-rate.ts';
import type { Standing } from '../standing.ts';
import type { AnalysisContext } from './context.ts';

export interface UpliftAnswer {
	readonly figures: AnalysisFigureValues;
	readonly uplift: Uplift;
	/** By status: active, sleeping, lost; null where nobody of it was there to look at, or none could be measured. */
	readonly base: readonly (number | null)[];
	readonly refusal: BaseRateRefusal | null;
	readonly horizonDays: number | null;
	/** Another number: rows of the plan have another gain, or have it now. */
	readonly measurement: number;
}

/** What contacting would itself earn: the return rate less the base rate of each client's status, in the return rate's place (M13.15). */
export const upliftOf = (context: AnalysisContext): Promise<UpliftAnswer> => context.run(upliftSteps(context));

export function* upliftSteps(context: AnalysisContext): Generator<number, UpliftAnswer> {
	const measured = yield* partOf(chosenRates(context), 0, 0.8);
	const { refusal, horizonDays, measurement } = measured;
	const { history, judgement, offers } = context.standing;
	const base = sharesByStatus(measured);
	const former = kept.get(context.standing);
	if (former?.measured === measured) return former.answer;
	const found = yield* partOf(uplift(history, judgement, offers, context.assessment.levers, base), 0.8, 1);
	const answer: UpliftAnswer = {
		figures: {
			'worth.incrementalClients': found.clients,
			'worth.incrementalValue': found.value,
			'campaign.incrementalValue': found.planValue,
			'return.incrementalBreakEvenRate': found.breakEvenRate
		},
		uplift: found,
		base,
		refusal,
		horizonDays,
		measurement
	};
	kept.set(context.standing, { measured, answer });
	return answer;
}

/** The strip, the plan and the page ask for the same: one pass answers them. Rates are measured anew, as another object, whenever levers change what they or the gain hang on. */
const kept = new WeakMap<Standing, { readonly measured: MeasuredRates; readonly answer: UpliftAnswer }>();

import { breakEvens, seekGoal, type BreakEven, type Sought } from '../../analysis/doubt/goal-seek.ts';
import { axisOf, twoWayTable, type TwoWayTable } from '../../analysis/doubt/two-way.ts';
import { partOf } from '../../kernel/steps.ts';
import type { UncertainLever } from '../../model/doubt.ts';
import { rangeOf } from '../../model/doubt-settings.ts';
import { goalChoice } from '../../model/goal-settings.ts';
import { aggregatesOf } from './aggregates-of.ts';
import type { AnalysisContext } from './context.ts';

export interface Goal {
	readonly sought: Sought | null;
	readonly breakEvens: readonly BreakEven[];
	/** null where either lever has no value yet. */
	readonly table: TwoWayTable | null;
}

/** What would have to be true: a lever for a goal, the break-even of each, two levers against each other (M2.3, M2.5, M13.12). */
export const goal = (context: AnalysisContext): Promise<Goal> => context.run(goalSteps(context));

function* goalSteps({ document, standing, assessment, typed }: AnalysisContext): Generator<number, Goal> {
	const { lever, figure, target, down, across, shown } = goalChoice(document);
	const aggregates = aggregatesOf(standing.prepared);
	yield* partOf(aggregates.make(typed.ownCycles === 1), 0, 0.2);
	const axis = (of: UncertainLever) => {
		const present = assessment.levers[of].value;
		return present === null ? null : axisOf(of, present, rangeOf(document, of, assessment.levers));
	};
	const rows = axis(down);
	const columns = axis(across);
	return {
		sought: target === null ? null : yield* partOf(seekGoal(aggregates, typed, lever, figure, target), 0.2, 0.3),
		breakEvens: yield* partOf(breakEvens(aggregates, typed), 0.3, 0.9),
		table: rows && columns && down !== across ? yield* partOf(twoWayTable(aggregates, typed, shown, rows, columns), 0.9, 1) : null
	};
}

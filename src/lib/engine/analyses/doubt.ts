import type { Aggregates } from '../../analysis/doubt/aggregates.ts';
import { methodRange, type MethodRange } from '../../analysis/doubt/method-ranges.ts';
import { DRAWS, monteCarlo, type Spreads } from '../../analysis/doubt/monte-carlo.ts';
import { tornado, type Tornado } from '../../analysis/doubt/tornado.ts';
import { partOf } from '../../kernel/steps.ts';
import { UNCERTAIN_LEVERS, type LeverRanges, type UncertainLever } from '../../model/doubt.ts';
import { rangesOf, seedOf } from '../../model/doubt-settings.ts';
import type { TypedLevers } from '../../model/levers.ts';
import { aggregatesOf } from './aggregates-of.ts';
import type { AnalysisContext } from './context.ts';

export interface Doubt {
	/** Ranges in force. */
	readonly ranges: LeverRanges;
	/** What the method would propose. */
	readonly method: Readonly<Record<UncertainLever, MethodRange | null>>;
	readonly draws: number;
	readonly spreads: Spreads;
	readonly tornado: Tornado;
}

/** How sure the figures are under the ranges given (M2.5, M11). */
export async function doubt({ document, standing, assessment, typed, run }: AnalysisContext): Promise<Doubt> {
	const aggregates = aggregatesOf(standing.prepared);
	const ranges = rangesOf(document, assessment.levers);
	const method = Object.fromEntries(UNCERTAIN_LEVERS.map((lever) => [lever, methodRange(lever, assessment.levers, assessment.figures)]));
	return {
		ranges,
		method: method as Doubt['method'],
		draws: DRAWS,
		...(await run(spreadsAndSwings(aggregates, typed, ranges, seedOf(document))))
	};
}

function* spreadsAndSwings(
	aggregates: Aggregates,
	typed: TypedLevers,
	ranges: LeverRanges,
	seed: number
): Generator<number, Pick<Doubt, 'spreads' | 'tornado'>> {
	const spreads = yield* partOf(monteCarlo(aggregates, typed, ranges, seed), 0, 0.7);
	yield* partOf(aggregates.make(typed.ownCycles === 1), 0.7, 0.9);
	return { spreads, tornado: yield* partOf(tornado(aggregates, typed, ranges), 0.9, 1) };
}

import { FIGURES_IN_DOUBT, UNCERTAIN_LEVERS, type FigureInDoubt, type LeverRanges } from '../../model/doubt.ts';
import type { FigureValues } from '../../model/figures.ts';
import type { LeversInForce, TypedLevers } from '../../model/levers.ts';
import { leversOfScenario, type MethodScenarios, type Scenario } from '../../model/scenarios.ts';
import type { Aggregates } from './aggregates.ts';
import { figuresOfClients } from './figures-of-clients.ts';
import { methodRange } from './method-ranges.ts';
import { monteCarlo, type Spreads } from './monte-carlo.ts';
import { known } from './under-levers.ts';

export interface ScenarioFigures {
	readonly figures: Readonly<Record<FigureInDoubt, number | null>>;
	readonly spreads: Spreads;
}

/** The levers whose method's range has an end that is cautious and one that is bold: the larger is bold, but for what is lost or paid. */
const CAUTIOUS_END = { returnableShare: 'low', returnRate: 'low', churn: 'high', margin: 'low', contactCost: 'high' } as const;

/** Cautious and bold as the ends of the method's ranges. */
export function methodScenarios(levers: LeversInForce, figures: FigureValues): MethodScenarios {
	const at = (bold: boolean) =>
		Object.fromEntries(
			UNCERTAIN_LEVERS.flatMap((lever) => {
				if (!(lever in CAUTIOUS_END)) return [];
				const range = methodRange(lever, levers, figures);
				const cautious = CAUTIOUS_END[lever as keyof typeof CAUTIOUS_END];
				return range ? [[lever, bold === (cautious === 'low') ? range.high : range.low]] : [];
			})
		);
	return { cautious: at(false), bold: at(true) };
}

/**
 * Scenarios side by side, from one seed. A lever a scenario sets stands where it is set; the others vary over their ranges. Yields the share done.
 */
export function* compareScenarios(
	aggregates: Aggregates,
	typed: TypedLevers,
	ranges: LeverRanges,
	scenarios: readonly Scenario[],
	seed: number
): Generator<number, ScenarioFigures[]> {
	const compared: ScenarioFigures[] = [];
	for (const scenario of scenarios) {
		const levers = leversOfScenario(typed, scenario);
		const free = Object.fromEntries(Object.entries(ranges).filter(([lever]) => !(lever in scenario.overrides)));
		const steps = monteCarlo(aggregates, levers, free, seed);
		let step = steps.next();
		while (!step.done) {
			yield (compared.length + step.value) / scenarios.length;
			step = steps.next();
		}
		const figures = figuresOfClients(aggregates.prepared, levers);
		compared.push({
			figures: Object.fromEntries(FIGURES_IN_DOUBT.map((id) => [id, known(figures[id])])) as Record<FigureInDoubt, number | null>,
			spreads: step.value
		});
	}
	return compared;
}

import { compareScenarios, methodScenarios, type ScenarioFigures } from '../../analysis/doubt/scenarios.ts';
import { rangesOf, seedOf } from '../../model/doubt-settings.ts';
import { scenariosOf, type MethodScenarios, type Scenario } from '../../model/scenarios.ts';
import { aggregatesOf } from './aggregates-of.ts';
import type { AnalysisContext } from './context.ts';

export interface Scenarios {
	readonly scenarios: readonly (ScenarioFigures & { readonly scenario: Scenario })[];
	/** What the built-in ones hold until someone types another value. */
	readonly method: MethodScenarios;
}

/** Cautious, base, bold and any others side by side, one seed for all. */
export async function scenarios({ document, standing, assessment, typed, run }: AnalysisContext): Promise<Scenarios> {
	const method = methodScenarios(assessment.levers, assessment.figures);
	const listed = scenariosOf(document, method);
	const ranges = rangesOf(document, assessment.levers);
	const compared = await run(compareScenarios(aggregatesOf(standing.prepared), typed, ranges, listed, seedOf(document)));
	return { scenarios: listed.map((scenario, i) => ({ scenario, ...compared[i] })), method };
}

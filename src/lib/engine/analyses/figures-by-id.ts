import type { BackTest } from '../../analysis/back-test/back-test.ts';
import { CYCLE_CHOICES, QUANTILES, RANKINGS, type AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { FIGURES_IN_DOUBT } from '../../model/doubt.ts';
import { rangesOf } from '../../model/doubt-settings.ts';
import { RFM_SEGMENTS } from '../../model/rfm-segments.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';
import type { BreakEven, Sought } from '../../analysis/doubt/goal-seek.ts';
import type { AnalysisContext } from './context.ts';
import { cycle } from './cycle.ts';
import { doubt } from './doubt.ts';
import { goal } from './goal.ts';
import { rfm } from './rfm.ts';
import { worth } from './worth.ts';

/** What questions answer in tables, under ids of their own, for whoever checks the numbers elsewhere. */

/** Share of normal intervals that each choice of the cycle would call late (M12.5). */
export async function lateFigures(context: AnalysisContext): Promise<AnalysisFigureValues> {
	const answer = await cycle(context, { use: null, by: { kind: 'none' } });
	return Object.fromEntries(CYCLE_CHOICES.map((choice) => [`cycle.${choice}.late`, answer[choice].late]));
}

export async function rfmFigures(context: AnalysisContext): Promise<AnalysisFigureValues> {
	const { segments } = await rfm(context);
	return Object.fromEntries(RFM_SEGMENTS.map((segment, i) => [`rfm.${segment}`, segments[i].clients]));
}

/** Worth of an average client of each status and category (M2.1). */
export async function worthFigures(context: AnalysisContext): Promise<AnalysisFigureValues> {
	const { groups } = await worth(context, { column: 'group' });
	const meanOf = new Map(groups.map(({ value, mean }) => [value, mean]));
	return Object.fromEntries(
		STATUSES.flatMap((status, s) => CATEGORIES.map((category) => [`worth.${status}.${category}`, meanOf.get(`${s}${category}`) ?? null] as const))
	);
}

/** Nothing without a range: there is no doubt to tell of. */
export async function doubtFigures(context: AnalysisContext): Promise<AnalysisFigureValues> {
	if (Object.keys(rangesOf(context.document, context.assessment.levers)).length === 0) return {};
	const { spreads } = await doubt(context);
	return Object.fromEntries(FIGURES_IN_DOUBT.flatMap((id) => QUANTILES.map((quantile) => [`doubt.${id}.${quantile}`, spreads[id][quantile]] as const)));
}

/** Break-even of each lever, and the lever sought for a goal where one is set; null where no value does. */
export async function goalFigures(context: AnalysisContext): Promise<AnalysisFigureValues> {
	const { breakEvens, sought } = await goal(context);
	const figures = breakEvens.map(({ lever, sought: found }: BreakEven) => [`breakEven.${lever}`, metAt(found)] as const);
	return { ...Object.fromEntries(figures), ...(sought && { 'goal.value': metAt(sought) }) };
}

const metAt = (sought: Sought): number | null => (sought.kind === 'met' ? sought.value : null);

/** Areas under the curve of the rankings tried on a past day (M12.7). */
export const backTestFigures = (tested: BackTest | null): AnalysisFigureValues =>
	Object.fromEntries(RANKINGS.map((ranking) => [`backTest.${ranking}`, tested?.rankings.find((result) => result.ranking === ranking)?.auc ?? null]));

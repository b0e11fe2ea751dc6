import type { GroupSums } from '../../model/group-sums.ts';
import type { AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { CATEGORY_RULES, type CategoryRuleId } from '../../model/category-rules.ts';
import { CATEGORIES } from '../../model/standing.ts';
import { BY_FLAGS, BY_HAND, BY_RULES_FLAGS_DISAGREE, type Categories } from '../categories.ts';
import { ruleValues } from '../category-values.ts';
import type { AnalysisContext } from './context.ts';

export interface Segments {
	readonly figures: AnalysisFigureValues;
	/** Status × category, as in the assessment. */
	readonly groups: GroupSums;
	/** False without a cycle: then nobody has a status. */
	readonly statusesKnown: boolean;
	/** How many clients each rule has data for, whether it has a weight or not. */
	readonly rules: readonly { readonly id: CategoryRuleId; readonly known: number; readonly counts: boolean }[];
	/** Clients whose category was chosen by hand, follows from their flags, or whose flags disagree. */
	readonly byHand: number;
	readonly byFlags: number;
	readonly flagsDisagree: number;
	readonly clients: number;
}

/** How many clients are of each category, by the rules, by flags and by hand (M13.13, M3.2–M3.5), and what the rules rest on. */
export const segments = (context: AnalysisContext): Promise<Segments> => context.run(segmentSteps(context));

function* segmentSteps(context: AnalysisContext): Generator<number, Segments> {
	const { standing, assessment } = context;
	const counts = new Uint32Array(CATEGORIES.length);
	const bases = [0, 0, 0, 0];
	for (const category of standing.judgement.category) counts[category]++;
	for (const basis of standing.categories.basis) bases[basis]++;
	return {
		figures: { 'segments.A': counts[0], 'segments.B': counts[1], 'segments.C': counts[2] },
		groups: assessment.groups,
		statusesKnown: assessment.figures['clients.active'] !== null,
		rules: yield* ruleSteps(context),
		byHand: bases[BY_HAND],
		byFlags: bases[BY_FLAGS],
		flagsDisagree: bases[BY_RULES_FLAGS_DISAGREE],
		clients: standing.history.clientCount
	};
}

/** No lever changes them: they are counted once for as long as the categories stand. */
const rulesByCategories = new WeakMap<Categories, Segments['rules']>();

/** A rule a step. */
function* ruleSteps(context: AnalysisContext): Generator<number, Segments['rules']> {
	const { history, categories } = context.standing;
	const known = rulesByCategories.get(categories);
	if (known) return known;
	const { dataset, details, overlay } = context.reader().sources;
	const from = { dataset, details, overlay, history };
	const rules: { id: CategoryRuleId; known: number; counts: boolean }[] = [];
	for (const id of CATEGORY_RULES) {
		yield rules.length / CATEGORY_RULES.length;
		rules.push({ id, known: countKnown(ruleValues(id, from)), counts: categories.counting.includes(id) });
	}
	rulesByCategories.set(categories, rules);
	return rules;
}

function countKnown(values: Float64Array | null): number {
	let known = 0;
	for (const value of values ?? []) if (!Number.isNaN(value)) known++;
	return known;
}

import { known, figuresUnder } from '../../analysis/doubt/under-levers.ts';
import { likelyLevels } from '../../analysis/doubt/drawn-levers.ts';
import { quickEstimate, type QuickInputs } from '../../analysis/quick-estimate.ts';
import { partOf } from '../../kernel/steps.ts';
import { rangesOf } from '../../model/doubt-settings.ts';
import { UNCERTAIN_LEVERS, type LeverRange, type UncertainLever } from '../../model/doubt.ts';
import { LEVERS, type LeversInForce } from '../../model/levers.ts';
import type { LeverSwing, TopLevers } from '../../share/handout/input.ts';
import { aggregatesOf } from '../analyses/aggregates-of.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import { quick } from '../analyses/quick.ts';

/** Where nobody gave ranges every lever is moved by the same share of itself. */
export const EQUAL_CHANGE = 0.2;
const MOST_LEVERS = 3;
/** Levers of the quick estimate that its value hangs on. */
const QUICK_INPUT = {
	returnableShare: 'rate',
	churn: 'churn',
	margin: 'margin',
	purchasesPerYear: 'purchasesPerYear',
	averageCheck: 'averageCheck',
	contactCost: 'contactCost'
} as const satisfies Partial<Record<UncertainLever, keyof QuickInputs>>;

interface Spans {
	readonly change: number | null;
	readonly spans: Readonly<Partial<Record<UncertainLever, Pick<LeverRange, 'low' | 'high'>>>>;
}

/** The three levers that move the plan's money most: between the ends of their ranges, or each by the same share. */
export function* topLevers(context: AnalysisContext): Generator<number, TopLevers> {
	const { standing, assessment } = context;
	const spans = spansOf(context);
	yield 0.1;
	return standing.history.clientCount > 0 ? yield* partOf(ofRows(context, spans), 0.1, 1) : ofQuick(context, assessment.levers, spans);
}

function spansOf({ document, assessment: { levers } }: AnalysisContext): Spans {
	const ranges = rangesOf(document, levers);
	if (Object.keys(ranges).length > 0) return { change: null, spans: ranges };
	const equal = UNCERTAIN_LEVERS.flatMap((lever) => {
		const { value } = levers[lever];
		if (value === null || value === 0) return [];
		const { min, max } = LEVERS[lever];
		return [[lever, { low: Math.max(min, value * (1 - EQUAL_CHANGE)), high: Math.min(max, value * (1 + EQUAL_CHANGE)) }] as const];
	});
	return { change: EQUAL_CHANGE, spans: Object.fromEntries(equal) };
}

function* ofRows({ standing, typed, document, assessment }: AnalysisContext, { change, spans }: Spans): Generator<number, TopLevers> {
	const aggregates = aggregatesOf(standing.prepared);
	yield* partOf(aggregates.make(typed.ownCycles === 1), 0, 0.5);
	const others = { ...typed, ...likelyLevels(rangesOf(document, assessment.levers)) };
	const figure = assessment.figures['worth.value'] === null ? 'forgone.topDown' : 'worth.value';
	const at = (lever: UncertainLever, value: number): number | null => known(figuresUnder(aggregates, { ...others, [lever]: value })[figure]);
	const swings: LeverSwing[] = [];
	for (const lever of UNCERTAIN_LEVERS) {
		const span = spans[lever];
		if (span) push(swings, lever, span, at(lever, span.low), at(lever, span.high));
		yield 0.5 + (0.5 * UNCERTAIN_LEVERS.indexOf(lever)) / UNCERTAIN_LEVERS.length;
	}
	return { figure, present: assessment.figures[figure], change, swings: largest(swings) };
}

function ofQuick(context: AnalysisContext, levers: LeversInForce, { change, spans }: Spans): TopLevers {
	const { clients, dormantShare } = quick(context);
	const inputs: QuickInputs = {
		clients,
		dormantShare,
		base: 'all',
		rate: levers.returnableShare.value,
		purchasesPerYear: levers.purchasesPerYear.value,
		averageCheck: levers.averageCheck.value,
		margin: levers.margin.value,
		churn: levers.churn.value,
		// Nobody's number: it follows the average check (M13.11).
		contactCost: levers.contactCost.origin === 'preset' ? null : levers.contactCost.value
	};
	const valueAt = (changed: Partial<QuickInputs>): number | null => quickEstimate({ ...inputs, ...changed }).value;
	const swings: LeverSwing[] = [];
	for (const [lever, input] of Object.entries(QUICK_INPUT) as [keyof typeof QUICK_INPUT, keyof QuickInputs][]) {
		const span = spans[lever];
		if (span) push(swings, lever, span, valueAt({ [input]: span.low }), valueAt({ [input]: span.high }));
	}
	return { figure: 'quick.value', present: valueAt({}), change, swings: largest(swings) };
}

/** A lever that moves nothing is none that matters. */
function push(into: LeverSwing[], lever: UncertainLever, { low, high }: Pick<LeverRange, 'low' | 'high'>, atLow: number | null, atHigh: number | null): void {
	if (atLow !== null && atHigh !== null && atLow !== atHigh) into.push({ lever, low, high, atLow, atHigh });
}

const swingOf = ({ atLow, atHigh }: LeverSwing): number => Math.abs(atHigh - atLow);
const largest = (swings: readonly LeverSwing[]): readonly LeverSwing[] => [...swings].sort((a, b) => swingOf(b) - swingOf(a)).slice(0, MOST_LEVERS);

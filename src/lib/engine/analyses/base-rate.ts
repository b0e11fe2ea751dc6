import { baseRates, type BaseRates } from '../../analysis/base-rate/base-rate.ts';
import { chooseCutoffs, type BaseRateRefusal, type Measurement, type NoMeasurement } from '../../analysis/base-rate/cutoffs.ts';
import { leversInForce } from '../../analysis/levers.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { partOf } from '../../kernel/steps.ts';
import type { AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { BASE_RATE_CUTOFF, BASE_RATE_HORIZON } from '../../model/base-rate-settings.ts';
import { returnsOf } from '../../model/document.ts';
import { typedSetting } from '../../model/settings.ts';
import { STATUSES, type Status } from '../../model/standing.ts';
import type { AnalysisContext } from './context.ts';
import { pastHistory } from './past-histories.ts';

export interface BaseRateAnswer {
	readonly figures: AnalysisFigureValues;
	readonly rates: BaseRates | null;
	/** The same on earlier days, newest first. */
	readonly earlier: readonly BaseRates[];
	/** Why there are no rates. */
	readonly refusal: BaseRateRefusal | null;
	/** Days looked ahead, known or not whether anyone came back. */
	readonly horizonDays: number | null;
	/** What day and horizon would be, had nobody typed any; null where that cannot be told. */
	readonly automatic: { readonly cutoff: DayNumber | null; readonly horizonDays: number | null };
}

/** Who came back by themselves (M12.1, M12.6), at the cut-off chosen or typed. */
export const baseRate = (context: AnalysisContext): Promise<BaseRateAnswer> => context.run(baseRateSteps(context));

function* baseRateSteps(context: AnalysisContext): Generator<number, BaseRateAnswer> {
	const chosen = yield* partOf(measurementOf(context, true), 0, 0.1);
	const automatic = yield* partOf(measurementOf(context, false), 0.1, 0.2);
	const common = {
		horizonDays: chosen.horizonDays,
		automatic: { cutoff: 'refusal' in automatic ? null : automatic.cutoff, horizonDays: automatic.horizonDays }
	};
	if ('refusal' in chosen) return { ...common, figures: figuresOf(null), rates: null, earlier: [], refusal: chosen.refusal };
	const found: (BaseRates | null)[] = [];
	const days = [chosen.cutoff, ...chosen.earlier];
	const reached = (done: number): number => 0.2 + (0.8 * done) / days.length;
	for (const [done, day] of days.entries()) found.push(yield* partOf(ratesAt(context, day, chosen.horizonDays), reached(done), reached(done + 1)));
	const [rates, ...earlier] = found;
	return { ...common, figures: figuresOf(rates), rates, earlier: earlier.filter((past) => past !== null), refusal: rates === null ? 'noCycle' : null };
}

/** What a measurement finds: rates, or why there are none. */
export type FoundRates = Pick<BaseRateAnswer, 'rates' | 'refusal' | 'horizonDays'>;
export interface MeasuredRates extends FoundRates {
	/** How many measurements this plan has had: while it is the same, so is what rows show of them. */
	readonly measurement: number;
}

/** Shares that come back by themselves, by status; null where they are not known. */
export const sharesByStatus = ({ rates }: MeasuredRates): readonly (number | null)[] =>
	rates === null ? [null, null, null] : rates.byStatus.map(({ share }) => share);

/** The base rates at the chosen cut-off alone, or why there are none: measured once, until something changes that they hang on. */
export function* chosenRates(context: AnalysisContext): Generator<number, MeasuredRates> {
	if (context.measured) return context.measured;
	return context.keepMeasured(yield* measure(context));
}

function* measure(context: AnalysisContext): Generator<number, FoundRates> {
	const chosen = yield* partOf(measurementOf(context, true), 0, 0.2);
	if ('refusal' in chosen) return { rates: null, ...chosen };
	const rates = yield* partOf(ratesAt(context, chosen.cutoff, chosen.horizonDays), 0.2, 1);
	return { rates, refusal: rates === null ? 'noCycle' : null, horizonDays: chosen.horizonDays };
}

/** The day to stand at and the days to look ahead: as typed, or else by the data alone. */
export function* measurementOf(
	{ document, dataset, standing, assessment }: AnalysisContext,
	withTyped: boolean
): Generator<number, Measurement | NoMeasurement> {
	const asOf = standing.asOf.day;
	const known = dataset.list === null ? standing.history : yield* pastHistory(dataset, returnsOf(document), asOf);
	const typed = (setting: typeof BASE_RATE_CUTOFF): number | null => {
		const value = withTyped ? typedSetting(document, setting) : null;
		return value === null ? null : Math.round(value);
	};
	return chooseCutoffs({
		asOf,
		firstPurchaseDay: dataset.orders && known.firstPurchaseDay,
		cycleDays: assessment.levers.cycle.value,
		cutoff: typed(BASE_RATE_CUTOFF),
		horizonDays: typed(BASE_RATE_HORIZON)
	});
}

/** Levers are those in force on that day: what was typed, else what the data said then. */
export function* ratesAt({ document, dataset, typed }: AnalysisContext, cutoff: DayNumber, horizonDays: number): Generator<number, BaseRates | null> {
	const returns = returnsOf(document);
	const before = yield* partOf(pastHistory(dataset, returns, cutoff), 0, 0.4);
	const after = yield* partOf(pastHistory(dataset, returns, cutoff + horizonDays), 0.4, 0.8);
	yield 0.9;
	return baseRates(before, after, leversInForce(before, typed).levers);
}

/** The measured shares by status, as other analyses are told them. */
export function sharesOf(figures: AnalysisFigureValues): Readonly<Record<Status, number | null>> {
	return { active: figures['baseRate.active'] ?? null, sleeping: figures['baseRate.sleeping'] ?? null, lost: figures['baseRate.lost'] ?? null };
}

function figuresOf(rates: BaseRates | null): AnalysisFigureValues {
	return Object.fromEntries(
		STATUSES.flatMap((status, index) => [
			[`baseRate.${status}`, rates && rates.byStatus[index].share],
			[`baseRate.${status}.clients`, rates && rates.byStatus[index].clients]
		])
	);
}

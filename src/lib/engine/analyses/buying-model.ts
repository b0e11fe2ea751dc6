import { backTest, type BackTest } from '../../analysis/back-test/back-test.ts';
import type { BaseRateRefusal, Measurement } from '../../analysis/base-rate/cutoffs.ts';
import { statusesAt } from '../../analysis/base-rate/statuses-at.ts';
import { buyingHistories } from '../../analysis/buying-model/buying-histories.ts';
import { fitModel, type FitRefusal, type FittedModel } from '../../analysis/buying-model/fit.ts';
import { chancesToBuy, outlook, type StatusOutlook } from '../../analysis/buying-model/outlook.ts';
import { leversInForce } from '../../analysis/levers.ts';
import { partOf } from '../../kernel/steps.ts';
import type { AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { returnsOf } from '../../model/document.ts';
import { measurementOf, ratesAt } from './base-rate.ts';
import type { AnalysisContext } from './context.ts';
import { pastHistory } from './past-histories.ts';

export interface BuyingModelAnswer {
	readonly figures: AnalysisFigureValues;
	/** As of now; null where the fit means nothing, with the reason (M12.7). */
	readonly model: FittedModel | null;
	readonly refusal: FitRefusal | null;
	/** Clients left out of it: a list does not say how often or since when they buy. */
	readonly unknownClients: number;
	/** What it expects within the horizon, by status. */
	readonly outlook: readonly StatusOutlook[] | null;
	readonly horizonDays: number | null;
	readonly backTest: BackTest | null;
	readonly backTestRefusal: BaseRateRefusal | null;
}

/** The model of who buys again, and how it and plainer rankings would have done on a past day of these very clients (M12.7). */
export const buyingModel = (context: AnalysisContext): Promise<BuyingModelAnswer> => context.run(modelSteps(context));

function* modelSteps(context: AnalysisContext): Generator<number, BuyingModelAnswer> {
	const { history } = context.standing;
	const { levers } = context.assessment;
	const measurement = yield* partOf(measurementOf(context, true), 0, 0.02);
	const { horizonDays } = measurement;
	const histories = buyingHistories(history);
	yield 0.03;
	const fit = yield* partOf(fitModel(histories), 0.03, 0.4);
	const model = fit.ok ? fit.model : null;
	const statuses = statusesAt(history, levers);
	const expected = model && statuses && horizonDays !== null ? yield* partOf(outlook(history, statuses, model.parameters, horizonDays), 0.4, 0.5) : null;
	const tested = 'refusal' in measurement ? null : yield* partOf(backTestSteps(context, measurement), 0.5, 1);
	const parameters = model?.parameters ?? null;
	return {
		figures: {
			'model.r': parameters && parameters.r,
			'model.alpha': parameters && parameters.alpha,
			'model.a': parameters && parameters.a,
			'model.b': parameters && parameters.b,
			'model.logLikelihood': model && model.logLikelihood
		},
		model,
		refusal: fit.ok ? null : fit.refusal,
		unknownClients: histories.unknownClients,
		outlook: expected,
		horizonDays,
		backTest: tested,
		backTestRefusal: 'refusal' in measurement ? measurement.refusal : tested === null ? 'noCycle' : null
	};
}

/** At the base rate's cut-off: shares learned one horizon earlier, a model fitted to what was known then. null without a cycle then. */
function* backTestSteps(context: AnalysisContext, { cutoff, horizonDays, earlier }: Measurement): Generator<number, BackTest | null> {
	const returns = returnsOf(context.document);
	const before = yield* partOf(pastHistory(context.dataset, returns, cutoff), 0, 0.02);
	const after = yield* partOf(pastHistory(context.dataset, returns, cutoff + horizonDays), 0.02, 0.04);
	const statuses = statusesAt(before, leversInForce(before, context.typed).levers);
	if (statuses === null) return null;
	yield 0.05;
	const learned = earlier.length === 0 ? null : yield* partOf(ratesAt(context, earlier[0], horizonDays), 0.05, 0.1);
	const histories = buyingHistories(before);
	yield 0.11;
	const fit = yield* partOf(fitModel(histories), 0.11, 0.9);
	const chances = fit.ok ? chancesToBuy(before, fit.model.parameters, horizonDays) : fit.refusal;
	return yield* partOf(backTest(before, after, statuses, learned, chances), 0.9, 1);
}

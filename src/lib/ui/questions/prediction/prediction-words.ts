import { m } from '#lib/i18n/generated/messages.js';
import type { Status } from '../../../model/standing.ts';
import type { AnswerOf } from '../../../state/contract.ts';

type BaseRate = AnswerOf<'baseRate'>;
type Model = AnswerOf<'model'>;
export type ReturnShare = NonNullable<BaseRate['rates']>['byStatus'][number];
export type BaseRateRefusal = NonNullable<BaseRate['refusal']>;
export type RankingResult = NonNullable<Model['backTest']>['rankings'][number];
export type Ranking = RankingResult['ranking'];

export const STATUS_NAMES: Readonly<Record<Status, () => string>> = {
	active: m.figures_clients_active,
	sleeping: m.figures_clients_sleeping,
	lost: m.figures_clients_lost
};

/** Within a sentence. */
export const STATUS_WORDS: Readonly<Record<Status, () => string>> = {
	active: m.plan_statuses_active,
	sleeping: m.plan_statuses_sleeping,
	lost: m.plan_statuses_lost
};

/** Why nobody's return can be measured. */
export const REFUSALS: Readonly<Record<BaseRateRefusal, () => string>> = {
	noOrders: m.prediction_why_noOrders,
	noCycle: m.prediction_why_noCycle,
	horizonBeyondData: m.prediction_why_horizonBeyondData,
	beforeData: m.prediction_why_beforeData,
	tooShort: m.prediction_why_tooShort
};

/** Why what the campaign itself adds is not known, once it has been asked for. */
export const whyNoGain = (refusal: BaseRateRefusal | null): string => (refusal ? REFUSALS[refusal]() : m.prediction_uplift_no_worth());

export const RANKING_NAMES: Readonly<Record<Ranking, () => string>> = {
	recency: m.prediction_by_recency,
	rfm: m.prediction_by_rfm,
	ownHistory: m.prediction_by_ownHistory,
	model: m.prediction_by_model
};

/** Why there is no model, or a ranking could not be tried. */
export const RANKING_REFUSALS: Readonly<Record<NonNullable<RankingResult['refusal']>, () => string>> = {
	noEarlierCutoff: m.prediction_test_noEarlierCutoff,
	tooFewRepeats: m.prediction_fit_tooFewRepeats,
	notConverged: m.prediction_fit_notConverged,
	nobodyLeaves: m.prediction_fit_nobodyLeaves,
	ratesDoNotFit: m.prediction_fit_ratesDoNotFit,
	leavingDoesNotFit: m.prediction_fit_leavingDoesNotFit
};

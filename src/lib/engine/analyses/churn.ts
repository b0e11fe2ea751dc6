import { churnByCohort, type Cohort, type CohortStep } from '../../analysis/churn-cohorts.ts';
import {
	churnByPeriod,
	churnInMoney,
	CHURN_PERIODS,
	compounded,
	yearlyRate,
	type ChurnForm,
	type ChurnOfPeriod,
	type ChurnPeriod
} from '../../analysis/churn-periods.ts';
import { daysReaching } from '../../analysis/thresholds.ts';
import { worthTerms } from '../../analysis/worth.ts';
import type { AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { CHURN_BAND, CHURN_TARGET, againstBand, type AgainstBand } from '../../model/churn-norms.ts';
import { CHURN_TOLERANCE } from '../../model/churn-settings.ts';
import { settingNumber } from '../../model/settings.ts';
import type { AnalysisContext } from './context.ts';

export interface ChurnParams {
	readonly period: ChurnPeriod;
	readonly cohort: CohortStep;
}

/** What a churn a year would cost a year (M2.7), and whose churn it is. */
export interface ChurnCost {
	readonly of: 'inForce' | 'target' | 'bandTop' | 'tolerance';
	readonly rate: number;
	readonly clients: number | null;
	readonly money: number | null;
}

export interface ChurnAnswer {
	readonly figures: AnalysisFigureValues;
	/** Days after the last purchase on which a client is lost; null without a cycle, and then nothing below is known. */
	readonly lostDays: number | null;
	/** Oldest first; empty without a cycle. */
	readonly periods: readonly ChurnOfPeriod[];
	/** The newest period's rate, compounded to a year. */
	readonly aYear: Readonly<Record<keyof Pick<ChurnOfPeriod, 'all' | 'simple' | 'average'>, number | null>>;
	/** The yearly churn in force and what it is a month and a quarter; null unknown. */
	readonly inForce: { readonly year: number | null; readonly quarter: number | null; readonly month: number | null };
	/** False: the data are too short, the churn in force is typed or the method's preset. */
	readonly measured: boolean;
	readonly band: AgainstBand | null;
	readonly tolerance: number | null;
	/** What one client brings a year, on average. */
	readonly each: number | null;
	readonly costs: readonly ChurnCost[];
	/** null: some client's first purchase is not known, or there is no cycle. */
	readonly cohorts: readonly Cohort[] | null;
}

/** How many leave and what that costs (M2.6, M2.7, M1.5). */
export function churn({ document, standing, assessment }: AnalysisContext, { period, cohort }: ChurnParams): ChurnAnswer {
	const { history } = standing;
	const { figures, levers } = assessment;
	const { cycleDays, lostMissed } = worthTerms(levers);
	const lostDays = Number.isNaN(cycleDays) || history.clientCount === 0 ? null : daysReaching(lostMissed, cycleDays);
	const periods = lostDays === null ? [] : churnByPeriod(history, lostDays, period);
	const newest = periods.at(-1);
	const ofYear = (form: ChurnForm | undefined): number | null => yearlyRate(form?.rate ?? null, period);
	const year = figures['churn.rate'];
	const perYear = levers.purchasesPerYear.value;
	const check = levers.averageCheck.value;
	const each = perYear === null || check === null ? null : perYear * check;
	const tolerance = settingNumber(document, CHURN_TOLERANCE);
	const cost = (of: ChurnCost['of'], rate: number | null): ChurnCost[] =>
		rate === null
			? []
			: [{ of, rate, clients: churnInMoney(rate, figures['clients.total'], 1), money: churnInMoney(rate, figures['clients.total'] || null, each) }];
	return {
		figures: { 'churn.simple': assessment.churnSimple },
		lostDays,
		periods,
		aYear: { all: ofYear(newest?.all), simple: ofYear(newest?.simple), average: ofYear(newest?.average) },
		inForce: {
			year,
			quarter: year === null ? null : compounded(year, 1 / CHURN_PERIODS.quarter.aYear),
			month: year === null ? null : compounded(year, 1 / CHURN_PERIODS.month.aYear)
		},
		measured: assessment.churnKnown,
		band: year === null ? null : againstBand(year),
		tolerance,
		each,
		costs: [...cost('inForce', year), ...cost('target', CHURN_TARGET), ...cost('bandTop', CHURN_BAND.to), ...cost('tolerance', tolerance)],
		cohorts: lostDays === null ? null : churnByCohort(history, lostDays, cohort)
	};
}

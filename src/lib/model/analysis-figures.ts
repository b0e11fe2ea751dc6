import { FIGURES_IN_DOUBT, UNCERTAIN_LEVERS, type FigureInDoubt, type UncertainLever } from './doubt.ts';
import { FIGURES, type FigureUnit } from './figure-registry.ts';
import { LEVERS, type LeverUnit } from './levers.ts';
import { RFM_SEGMENTS } from './rfm-segments.ts';
import { CATEGORIES, STATUSES } from './standing.ts';

/** The same for each of several ids. */
const each = <I extends string>(ids: readonly I[], figure: AnalysisFigure): Readonly<Record<I, AnalysisFigure>> =>
	Object.fromEntries(ids.map((id) => [id, figure])) as Readonly<Record<I, AnalysisFigure>>;

/** Ways to choose the cycle whose share of normal intervals called late is told (M12.5). */
export const CYCLE_CHOICES = ['own', 'pooled', 'inForce', 'shrunk'] as const;
/** Ways to rank clients that are tried on a past day (M12.7). */
export const RANKINGS = ['recency', 'rfm', 'ownHistory', 'model'] as const;
export const QUANTILES = ['p10', 'p50', 'p90'] as const;

/** Under the ranges given. */
const DOUBT = Object.fromEntries(
	FIGURES_IN_DOUBT.flatMap((id) => QUANTILES.map((quantile) => [`doubt.${id}.${quantile}`, { unit: FIGURES[id].unit, rule: FIGURES[id].rule }]))
) as Readonly<Record<`doubt.${FigureInDoubt}.${(typeof QUANTILES)[number]}`, AnalysisFigure>>;

/** Where a lever must stand for the contacts to pay, in its own unit. */
const BREAK_EVENS = Object.fromEntries(UNCERTAIN_LEVERS.map((lever) => [`breakEven.${lever}`, { unit: LEVERS[lever].unit, rule: 'M13.12' }])) as Readonly<
	Record<`breakEven.${UncertainLever}`, AnalysisFigure>
>;

/** Figures that an analysis answers when it is asked: they stand on the screen of their question and in what the command line prints, not in the strip. */
export const ANALYSIS_FIGURES = {
	'quick.forgone': { unit: 'money', rule: 'M2.5' },
	'quick.profit': { unit: 'money', rule: 'M2.5' },
	'quick.returned': { unit: 'count', rule: 'M11' },
	'quick.churn': { unit: 'money', rule: 'M2.7' },
	'quick.lifetime': { unit: 'years', rule: 'M2.2' },
	'quick.worth': { unit: 'money', rule: 'M2.1' },
	'quick.cost': { unit: 'money', rule: 'M2.3' },
	'quick.value': { unit: 'money', rule: 'M2.3' },
	'quick.breakEvenRate': { unit: 'shareOfApproached', rule: 'M13.12' },
	'churn.simple': { unit: 'sharePerYear', rule: 'M2.6' },
	'segments.A': { unit: 'count', rule: 'M13.13' },
	'segments.B': { unit: 'count', rule: 'M13.13' },
	'segments.C': { unit: 'count', rule: 'M13.13' },
	/** Those who come into question: sleeping and lost, not C, not excluded by hand. */
	'economics.base': { unit: 'count', rule: 'M13.12' },
	'economics.reachable': { unit: 'count', rule: 'M12.9' },
	/** By the channels' shares, beside the return rate in force. */
	'economics.reached': { unit: 'count', rule: 'M8' },
	'economics.interested': { unit: 'count', rule: 'M8' },
	'economics.funnelRate': { unit: 'shareOfApproached', rule: 'M11' },
	'economics.returned': { unit: 'count', rule: 'M2.4' },
	'economics.kept': { unit: 'count', rule: 'M2.2' },
	'economics.cost': { unit: 'money', rule: 'M2.3' },
	'economics.back': { unit: 'money', rule: 'M2.1' },
	'economics.net': { unit: 'money', rule: 'M2.3' },
	'economics.netIncremental': { unit: 'money', rule: 'M13.15' },
	/** Of the costs. */
	'economics.roi': { unit: 'share', rule: 'M2.3' },
	'economics.costPerReturned': { unit: 'money', rule: 'M2.3' },
	'economics.breakEvenRate': { unit: 'shareOfApproached', rule: 'M13.12' },
	'economics.offerLimit': { unit: 'money', rule: 'M2.9' },
	'economics.paybackMonth': { unit: 'months', rule: 'M2.10' },
	'economics.netFirstYear': { unit: 'money', rule: 'M2.10' },
	'economics.days': { unit: 'days', rule: 'M2.10' },
	'baseRate.active': { unit: 'share', rule: 'M12.1' },
	'baseRate.sleeping': { unit: 'share', rule: 'M12.1' },
	'baseRate.lost': { unit: 'share', rule: 'M12.1' },
	'baseRate.active.clients': { unit: 'count', rule: 'M12.1' },
	'baseRate.sleeping.clients': { unit: 'count', rule: 'M12.1' },
	'baseRate.lost.clients': { unit: 'count', rule: 'M12.1' },
	'worth.incrementalClients': { unit: 'count', rule: 'M13.15' },
	'worth.incrementalValue': { unit: 'money', rule: 'M13.15' },
	'campaign.incrementalValue': { unit: 'money', rule: 'M13.15' },
	'return.incrementalBreakEvenRate': { unit: 'shareOfApproached', rule: 'M13.15' },
	'model.r': { unit: 'number', rule: 'M12.7' },
	'model.alpha': { unit: 'number', rule: 'M12.7' },
	'model.a': { unit: 'number', rule: 'M12.7' },
	'model.b': { unit: 'number', rule: 'M12.7' },
	'model.logLikelihood': { unit: 'number', rule: 'M12.7' },
	/** Areas under the curve. */
	...each(
		RANKINGS.map((ranking) => `backTest.${ranking}` as const),
		{ unit: 'share', rule: 'M12.7' }
	),
	...each(
		CYCLE_CHOICES.map((choice) => `cycle.${choice}.late` as const),
		{ unit: 'share', rule: 'M12.5' }
	),
	...each(
		RFM_SEGMENTS.map((segment) => `rfm.${segment}` as const),
		{ unit: 'count', rule: 'RFM' }
	),
	/** Of an average client of the group; null where nobody's is known. */
	...each(
		STATUSES.flatMap((status) => CATEGORIES.map((category) => `worth.${status}.${category}` as const)),
		{ unit: 'money', rule: 'M2.1' }
	),
	...DOUBT,
	...BREAK_EVENS,
	/** What the lever sought would have to be, in its own unit. */
	'goal.value': { unit: 'number', rule: 'M2.3' }
} as const satisfies Record<string, AnalysisFigure>;

export interface AnalysisFigure {
	/** `number`: a plain one, as a model's parameter. */
	readonly unit: FigureUnit | LeverUnit | 'months' | 'number';
	/** Id of the rule in the method. */
	readonly rule: string;
}
export type AnalysisFigureId = keyof typeof ANALYSIS_FIGURES;

/** As in FigureValues: null is unknown, and shown as such. */
export type AnalysisFigureValues = Readonly<Partial<Record<AnalysisFigureId, number | null>>>;

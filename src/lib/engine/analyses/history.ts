import { defaultAsOf, newestPurchaseUpTo } from '../../analysis/as-of.ts';
import { baseByPeriodSteps, type BaseByPeriod, type EdgesOfClients } from '../../analysis/base-by-period.ts';
import { calendarPeriods, defaultStep, offeredSteps, type CalendarPeriods, type PeriodStep } from '../../analysis/calendar-periods.ts';
import { ownEdges } from '../../analysis/own-cycles.ts';
import { purchaseDays, type PurchaseDays } from '../../analysis/purchase-days.ts';
import { daysReaching } from '../../analysis/thresholds.ts';
import { worthTerms } from '../../analysis/worth.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { partOf } from '../../kernel/steps.ts';
import { returnsOf } from '../../model/document.ts';
import type { ReturnsRule } from '../../model/levers.ts';
import type { Dataset } from '../dataset.ts';
import type { AnalysisContext } from './context.ts';
import { pastHistory } from './past-histories.ts';

export interface HistoryParams {
	/** null: the finest that is easily read; one that is not offered gives the same. */
	readonly step: PeriodStep | null;
}

export interface BaseHistory extends CalendarPeriods, BaseByPeriod {
	readonly kind: 'known';
	readonly offered: readonly PeriodStep[];
	/** The cycle all periods are counted under. */
	readonly cycleDays: number;
	/** Each client under its own shrunk cycle, as it is known now. */
	readonly ownCycles: boolean;
	/** The day the periods go up to when nobody has chosen another, so that a chosen day has its place among them. */
	readonly newest: DayNumber;
	readonly asOf: DayNumber;
	/** Clients known from a list alone: they have no purchases by day. */
	readonly leftOut: number;
}

/** Why there is no history to show. */
export interface NoHistory {
	readonly kind: 'unknown';
	readonly reason: 'noRows' | 'noOrders' | 'noCycle';
}

/** How the base has changed (M1.4 at the end of each period). It goes on beyond an as-of day chosen in the past, so that the way back is on screen. */
export const history = (context: AnalysisContext, params: HistoryParams): Promise<BaseHistory | NoHistory> => context.run(historySteps(context, params));

export function* historySteps(context: AnalysisContext, { step }: HistoryParams): Generator<number, BaseHistory | NoHistory> {
	const { dataset, standing, assessment, today } = context;
	if (standing.history.clientCount === 0) return { kind: 'unknown', reason: 'noRows' };
	if (!dataset.orders) return { kind: 'unknown', reason: 'noOrders' };
	const terms = worthTerms(assessment.levers);
	const { cycleDays, sleepingMissed, lostMissed, ownCycles } = terms;
	if (Number.isNaN(cycleDays)) return { kind: 'unknown', reason: 'noCycle' };
	const asOf = standing.asOf.day;
	const newest = Math.max(asOf, defaultAsOf(newestPurchaseUpTo(dataset.orders, dataset.list, today), today).day);
	yield 0.05;
	const returns = returnsOf(context.document);
	const { days, first } = daysOf(dataset, newest, returns);
	yield 0.2;
	if (days.day.length === 0) return { kind: 'unknown', reason: 'noOrders' };
	const offered = offeredSteps(first, newest);
	const periods = calendarPeriods(first, newest, offered.find((candidate) => candidate === step) ?? defaultStep(first, newest));
	let edges: EdgesOfClients = { sleeping: daysReaching(sleepingMissed, cycleDays), lost: daysReaching(lostMissed, cycleDays) };
	if (ownCycles) {
		// A chosen day in the past does not change how later periods are counted.
		const known = newest === asOf ? standing.history : yield* partOf(pastHistory(dataset, returns, newest), 0.2, 0.5);
		edges = yield* partOf(ownEdges(known, terms), 0.5, 0.7);
	}
	const base = yield* partOf(baseByPeriodSteps(days, periods, edges), 0.7, 1);
	return { kind: 'known', ...periods, ...base, offered, cycleDays, ownCycles, newest, asOf, leftOut: clientsFromListAlone(context, days) };
}

function clientsFromListAlone({ dataset, standing }: AnalysisContext, { start }: PurchaseDays): number {
	if (!dataset.list) return 0;
	let count = 0;
	for (const code of standing.history.client) if (start[code] === start[code + 1]) count++;
	return count;
}

interface Kept {
	readonly until: DayNumber;
	readonly returns: ReturnsRule;
	readonly days: PurchaseDays;
	/** The earliest of them. */
	readonly first: DayNumber;
}

/** Grouping the rows takes far longer than counting them: it is done once for the same rows, whatever the levers do. */
const kept = new WeakMap<Dataset, Kept>();

function daysOf(dataset: Dataset, until: DayNumber, returns: ReturnsRule): Kept {
	const former = kept.get(dataset);
	if (former && former.until === until && former.returns === returns) return former;
	const days = purchaseDays(dataset.orders!, dataset.clientKeys.length, until, returns);
	const found = { until, returns, days, first: days.day.reduce((earliest, day) => Math.min(earliest, day), until) };
	kept.set(dataset, found);
	return found;
}

import { years, type Years } from '../kernel/periods.ts';
import { YEAR_WINDOW_DAYS } from './last-year.ts';
import { daysReaching, firstAtLeast } from './thresholds.ts';
import type { History } from './types.ts';

export interface ChurnMeasure {
	/** The data reach back far enough to measure it; independent of every lever. */
	readonly known: boolean;
	/** Became lost in the window / not lost before it; null when not known or when nobody was left to lose. */
	readonly rate: number | null;
	readonly gone: number | null;
	readonly base: number | null;
	/** Of the clients already won and not lost at the start of the window, the share lost at as-of. */
	readonly simpleRate: number | null;
	readonly simpleGone: number | null;
	readonly simpleBase: number | null;
}

const UNKNOWN: Omit<ChurnMeasure, 'known'> = { rate: null, gone: null, base: null, simpleRate: null, simpleGone: null, simpleBase: null };

/** Reach of the data against 365 days and three of its own cycles (M13.8). */
function reachesBackForChurn(history: History): boolean {
	if (history.firstPurchaseDay === null || history.ownCycleDays === null) return false;
	return history.asOf - history.firstPurchaseDay >= YEAR_WINDOW_DAYS + 3 * history.ownCycleDays;
}

/**
 * Churn of a year (M13.8). `lostMissed` is lostAfter raised by grace. A client becomes lost on the day last purchase + lostMissed × cycle:
 * in the window when it is lost at as-of but was not 365 days earlier, both told by the purchases known at as-of.
 */
export function measureChurn(history: History, cycleDays: number | null, lostMissed: number): ChurnMeasure {
	const known = reachesBackForChurn(history);
	if (!known || cycleDays === null) return { known, ...UNKNOWN };
	const { asOf, lastDay } = history;
	const lostDays = daysReaching(lostMissed, cycleDays);
	const lost = firstAtLeast(lastDay, asOf, lostDays);
	const base = firstAtLeast(lastDay, asOf, lostDays + YEAR_WINDOW_DAYS);
	const gone = base - lost;
	const wonBefore = history.wonBeforeYear;
	const simpleBase = wonBefore && wonBefore[base];
	const simpleGone = wonBefore && wonBefore[base] - wonBefore[lost];
	return { known, rate: share(gone, base), gone, base, simpleRate: share(simpleGone, simpleBase), simpleGone, simpleBase };
}

function share(part: number | null, whole: number | null): number | null {
	return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Mean lifetime in years, 1 / churn (M2.2, M13.10); null where churn is unknown or nothing leaves. */
export function lifetimeYears(yearlyChurn: number | null): Years | null {
	return yearlyChurn !== null && yearlyChurn > 0 ? years(1 / yearlyChurn) : null;
}

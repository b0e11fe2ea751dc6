import type { DayNumber } from '../kernel/days.ts';
import { medianInPlace } from '../kernel/median.ts';
import type { ReturnsRule } from '../model/levers.ts';
import { netReturns } from './net-returns.ts';
import { groupOrders } from './order-history.ts';
import type { PurchaseRows } from './types.ts';

/** Days between consecutive purchase days (M13.3), each owner's together: those of owner o are days[start[o]…start[o + 1] − 1]. */
export interface Intervals {
	readonly start: Uint32Array;
	readonly days: Int32Array;
}

/** Length in days → how many intervals are at least as long; counted once, since a lever may be waiting. */
const kept = new WeakMap<Int32Array, Uint32Array>();

function reachingByLength(days: Int32Array): Uint32Array {
	let reaching = kept.get(days);
	if (!reaching) {
		let longest = 0;
		for (const length of days) if (length > longest) longest = length;
		reaching = new Uint32Array(longest + 2);
		for (const length of days) reaching[length]++;
		for (let length = longest; length >= 0; length--) reaching[length] += reaching[length + 1];
		kept.set(days, reaching);
	}
	return reaching;
}

/** How many intervals last so many days or longer. */
export function intervalsReaching({ days }: Intervals, length: number): number {
	const reaching = reachingByLength(days);
	return length < reaching.length ? reaching[Math.max(0, Math.ceil(length))] : 0;
}

/**
 * Every interval of the orders up to as-of, netted as in the figures (M13.2). An owner is a client; `owner`, by row, takes finer ones, such as a client's
 * purchases of one product (NO_CLIENT: the row belongs to none), `ownerCount` in number.
 */
export function intervalsOf(orders: PurchaseRows, ownerCount: number, asOf: DayNumber, returns: ReturnsRule, owner: Uint32Array = orders.client): Intervals {
	const amount = returns === 'net' ? netReturns(orders, asOf).amount : orders.amount;
	const { start: rowStart, day } = groupOrders({ client: owner, day: orders.day, amount }, ownerCount, asOf);
	const start = new Uint32Array(ownerCount + 1);
	const days = new Int32Array(day.length);
	let filled = 0;
	for (let o = 0; o < ownerCount; o++) {
		for (let i = rowStart[o] + 1; i < rowStart[o + 1]; i++) if (day[i] > day[i - 1]) days[filled++] = day[i] - day[i - 1];
		start[o + 1] = filled;
	}
	return { start, days: days.slice(0, filled) };
}

/** Each owner's median interval; NaN without one. */
export function medianIntervals({ start, days }: Intervals): Float64Array {
	const scratch = Float64Array.from(days);
	return Float64Array.from({ length: start.length - 1 }, (_, o) => medianInPlace(scratch, start[o], start[o + 1]));
}

/** Below so many owners with an interval a group has no cycle of its own: a median of a few is chance. */
export const LEAST_OWNERS = 20;

/** The rhythm of a group: of those who share a value, or buy the same product (M1.6). */
export interface GroupRhythm {
	/** Owners with an interval. */
	readonly owners: number;
	readonly intervals: number;
	/** Median over owners of their median intervals (M12.5), in days; null below LEAST_OWNERS. */
	readonly cycleDays: number | null;
	/** Share of the intervals of `lateFrom` days and more; null below LEAST_OWNERS, and without a threshold. */
	readonly late: number | null;
}

/** Rhythms of groups 0…groupCount − 1. `groupOf` by owner, −1 for none; `medians` by owner; `lateFrom` in days since the last purchase. */
export function rhythmsByGroup(intervals: Intervals, medians: Float64Array, groupOf: Int32Array, groupCount: number, lateFrom: number | null): GroupRhythm[] {
	const ofGroup = Array.from({ length: groupCount }, () => ({ medians: [] as number[], intervals: 0, late: 0 }));
	for (let o = 0; o < groupOf.length; o++) {
		if (groupOf[o] < 0 || Number.isNaN(medians[o])) continue;
		const group = ofGroup[groupOf[o]];
		group.medians.push(medians[o]);
		group.intervals += intervals.start[o + 1] - intervals.start[o];
		for (let i = intervals.start[o]; lateFrom !== null && i < intervals.start[o + 1]; i++) if (intervals.days[i] >= lateFrom) group.late++;
	}
	return ofGroup.map(({ medians: own, intervals: count, late }) => {
		const enough = own.length >= LEAST_OWNERS;
		return {
			owners: own.length,
			intervals: count,
			cycleDays: enough ? medianInPlace(Float64Array.from(own), 0, own.length) : null,
			late: enough && lateFrom !== null && count > 0 ? late / count : null
		};
	});
}

export interface IntervalBars {
	/** Days a bar spans: bar i holds intervals of i × width + 1 … (i + 1) × width days, the last one all beyond. */
	readonly width: number;
	readonly counts: readonly number[];
}

const MOST_BARS = 40;
const WIDTHS = [1, 2, 5, 7, 10, 14, 20, 30, 60, 90, 180, 365, 730, 1826, 3652];
/** The bars reach this share of the intervals. */
const SHOWN_SHARE = 0.95;

/** The distribution of intervals; empty for none. Bars reach at least `least` days, so that what is marked stands on them. */
export function intervalBars(intervals: Intervals, least: number): IntervalBars {
	const { days } = intervals;
	if (days.length === 0) return { width: 1, counts: [] };
	const cover = Math.max(least, lengthAtRank(days, Math.min(days.length - 1, Math.floor(days.length * SHOWN_SHARE))));
	const width = WIDTHS.find((candidate) => candidate * MOST_BARS >= cover) ?? WIDTHS[WIDTHS.length - 1];
	const bars = Math.min(MOST_BARS, Math.ceil(cover / width));
	const reaching = (length: number) => intervalsReaching(intervals, length);
	const counts = Array.from({ length: bars + 1 }, (_, bar) => reaching(bar * width + 1) - (bar < bars ? reaching((bar + 1) * width + 1) : 0));
	return { width, counts };
}

/**
 * The smallest number of days that at most 1 − `share` of the intervals reach: whoever is silent for so long is later than `share` of all that was normal.
 * null without an interval.
 */
export function lateFromQuantile({ days }: Intervals, share: number): number | null {
	if (days.length === 0) return null;
	// So many intervals may be late; the last of the others is the longest that must not be.
	const mayBeLate = Math.floor(days.length * (1 - share) + 1e-9);
	return lengthAtRank(days, days.length - 1 - mayBeLate) + 1;
}

/** The interval that so many are shorter than or as long as. */
function lengthAtRank(days: Int32Array, rank: number): number {
	const reaching = reachingByLength(days);
	let length = 0;
	while (days.length - reaching[length + 1] <= rank) length++;
	return length;
}

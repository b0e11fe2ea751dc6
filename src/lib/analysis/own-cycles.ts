import { missedCycles } from './thresholds.ts';
import type { History } from './types.ts';

/** How many intervals the common cycle counts for beside a client's own (M12.4). */
const COMMON_WEIGHT = 3;
/** A purchase is a day, so a rhythm is a day at least; only the mean interval of a list can say less. */
const SHORTEST_RHYTHM = 1;
const BILLIONTHS = 1e9;

/** Intervals that make an own cycle: none where their length is not known, and the common cycle stands as it is. */
const intervalsOf = ({ medianInterval, intervalCount }: History, position: number): number =>
	Number.isNaN(medianInterval[position]) ? 0 : intervalCount[position];

/** own^(n / (n + 3)): what a client's own rhythm gives to its cycle, whatever the common one is; 1 without an interval. */
function ownFactor(medianInterval: number, intervals: number): number {
	if (intervals === 0) return 1;
	return Math.exp((intervals * Math.log(Math.max(SHORTEST_RHYTHM, medianInterval))) / (intervals + COMMON_WEIGHT));
}

/** The power of the common cycle in a shrunk one (M12.4): 1 without an interval, less and less with more of them. */
export const commonPower = (intervals: number): number => COMMON_WEIGHT / (intervals + COMMON_WEIGHT);

/** common^(3 / (n + 3)), what the common cycle gives; the common cycle itself without an interval. */
export function commonFactor(commonDays: number, intervals: number): number {
	if (intervals === 0) return commonDays;
	return Math.exp((COMMON_WEIGHT * Math.log(commonDays)) / (intervals + COMMON_WEIGHT));
}

/**
 * The shrunk cycle in days, exp((n ln own + 3 ln common) / (n + 3)) (M12.4). `medianInterval` NaN: no interval of known length, and the common cycle stands.
 */
export function shrunkCycle(medianInterval: number, intervals: number, commonDays: number): number {
	const n = Number.isNaN(medianInterval) ? 0 : intervals;
	return ownFactor(medianInterval, n) * commonFactor(commonDays, n);
}

/**
 * Logarithms lose the last binary places, so the quotient is brought back to nine decimal ones, those a threshold has (M1.4): a client whose own rhythm is the
 * common one stands on the same edges as everybody.
 */
const toBillionths = (missed: number): number => Math.floor(missed * BILLIONTHS + 0.5) / BILLIONTHS;

/** Missed cycles where days since the last purchase come divided by what the own rhythm gives, and `factor` is what the common cycle does. */
export const missedOfScaled = (scaledDays: number, factor: number): number => toBillionths(missedCycles(scaledDays, factor));

/** A client's missed cycles under the cycle in force (M13.5). */
export function missedOf(history: History, position: number, commonDays: number, ownCycles: boolean): number {
	const daysSince = history.asOf - history.lastDay[position];
	if (!ownCycles) return missedCycles(daysSince, commonDays);
	return missedByOwn(daysSince, history.medianInterval[position], intervalsOf(history, position), commonDays);
}

/** Missed cycles after so many days of silence, by the shrunk cycle of such a rhythm. `intervals` 0: none of known length. */
function missedByOwn(daysSince: number, medianInterval: number, intervals: number, commonDays: number): number {
	return missedOfScaled(daysSince / ownFactor(medianInterval, intervals), commonFactor(commonDays, intervals));
}

/** The smallest whole number of days of silence that reach so many missed cycles of such a rhythm. `intervals` 0: none of known length. */
function ownDaysReaching(missed: number, medianInterval: number, intervals: number, commonDays: number): number {
	const own = ownFactor(medianInterval, intervals);
	const common = commonFactor(commonDays, intervals);
	let first = Math.ceil(missed * own * common);
	while (missedOfScaled((first - 1) / own, common) >= missed) first--;
	while (missedOfScaled(first / own, common) < missed) first++;
	return first;
}

/** Clients looked at between two breaths. */
const SLICE = 4096;

/** By client code, the days of silence from which each is sleeping, and lost, by its own cycle (M12.4); the common cycle's where nothing is known of a client. Yields the share done. */
export function* ownEdges(
	history: History,
	{ cycleDays, sleepingMissed, lostMissed }: { readonly cycleDays: number; readonly sleepingMissed: number; readonly lostMissed: number }
): Generator<number, { readonly sleeping: Int32Array; readonly lost: Int32Array }> {
	const codes = history.position.length;
	const sleeping = new Int32Array(codes);
	const lost = new Int32Array(codes);
	for (let code = 0; code < codes; code++) {
		if (code % SLICE === SLICE - 1) yield code / codes;
		const position = history.position[code];
		const median = position < 0 ? NaN : history.medianInterval[position];
		const intervals = position < 0 ? 0 : intervalsOf(history, position);
		sleeping[code] = ownDaysReaching(sleepingMissed, median, intervals, cycleDays);
		lost[code] = ownDaysReaching(lostMissed, median, intervals, cycleDays);
	}
	return { sleeping, lost };
}

/** How many of a client's intervals reach so many missed cycles by its own cycle; `days` from…to − 1 are its intervals. */
export function countReaching(days: Int32Array, from: number, to: number, missed: number, medianInterval: number, commonDays: number): number {
	// Days are whole, so the first that reaches is found once and then compared.
	const first = ownDaysReaching(missed, medianInterval, to - from, commonDays);
	let reaching = 0;
	for (let i = from; i < to; i++) if (days[i] >= first) reaching++;
	return reaching;
}

/** What own cycles are made of while the common one moves, by position: days since the last purchase over the own factor, and the number of intervals. */
export interface Rhythms {
	readonly scaledDays: Float64Array;
	readonly intervals: Int32Array;
	/** The largest number of intervals. */
	readonly most: number;
}

export function rhythmsOf(history: History): Rhythms {
	const { asOf, clientCount, lastDay, medianInterval } = history;
	const scaledDays = new Float64Array(clientCount);
	const intervals = new Int32Array(clientCount);
	let most = 0;
	for (let p = 0; p < clientCount; p++) {
		const n = intervalsOf(history, p);
		intervals[p] = n;
		scaledDays[p] = (asOf - lastDay[p]) / ownFactor(medianInterval[p], n);
		if (n > most) most = n;
	}
	return { scaledDays, intervals, most };
}

/** Written anew by every answer, as in stretches.ts: fresh megabytes with every move of a lever would cost more than what is counted. */
const rooms = new WeakMap<Rhythms, Float64Array>();

/**
 * By position, what `missedOf` says with own cycles; stands until the next call for the same rhythms. The common cycle's factor hangs on the number of intervals
 * alone, so no client needs a logarithm.
 */
export function missedByOwnCycles(rhythms: Rhythms, commonDays: number): Float64Array {
	const { scaledDays, intervals, most } = rhythms;
	const factors = Float64Array.from({ length: most + 1 }, (_, n) => commonFactor(commonDays, n));
	const missed = rooms.get(rhythms) ?? new Float64Array(scaledDays.length);
	rooms.set(rhythms, missed);
	for (let p = 0; p < missed.length; p++) missed[p] = missedOfScaled(scaledDays[p], factors[intervals[p]]);
	return missed;
}

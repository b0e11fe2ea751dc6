import type { FigureId } from './figures.ts';
import { LEVERS, refuseLever, type LeverName, type LeverRefusal } from './levers.ts';

/** The levers that can be given as a range: numbers nobody knows for sure. The one place that lists them. */
export const UNCERTAIN_LEVERS = [
	'returnableShare',
	'returnRate',
	'churn',
	'margin',
	'purchasesPerYear',
	'averageCheck',
	'contactCost',
	'cycle',
	'sleepingAfter',
	'lostAfter',
	'grace'
] as const satisfies readonly LeverName[];
export type UncertainLever = (typeof UNCERTAIN_LEVERS)[number];

/** The figures that ranges, tornado, goal and tables are told for. */
export const FIGURES_IN_DOUBT = [
	'forgone.topDown',
	'forgone.churn',
	'forgone.byClient',
	'worth.clients',
	'worth.value',
	'campaign.cost',
	'return.breakEvenRate'
] as const satisfies readonly FigureId[];
export type FigureInDoubt = (typeof FIGURES_IN_DOUBT)[number];

export type LeverLevels = Readonly<Partial<Record<UncertainLever, number>>>;

/** low ≤ likely ≤ high, in the lever's unit. */
export interface LeverRange {
	readonly low: number;
	readonly likely: number;
	readonly high: number;
}
export type LeverRanges = Readonly<Partial<Record<UncertainLever, LeverRange>>>;

export const RANGE_PARTS = ['low', 'likely', 'high'] as const;
export type RangePart = (typeof RANGE_PARTS)[number];

/** What stands at the three fields of a lever's range; null where nothing was typed. */
export type TypedRange = Readonly<Record<RangePart, number | null>>;

/** `reversed`: above what is to be larger, or below what is to be smaller. `overlapping`: a draw could have clients lost before they sleep. */
export type RangeRefusal = Exclude<LeverRefusal, 'lostBeforeSleeping'> | 'reversed' | 'overlapping';

/** Where the other of the two thresholds of status may stand: its range, or its value where it has none. */
export type OtherThreshold = Readonly<Pick<LeverRange, 'low' | 'high'>>;

/**
 * Returns null when `value` may stand at `part`. `typed` gives the other two; where no likely value was typed, the lever's own counts only for a range taken
 * whole. `other`: of sleepingAfter, where lostAfter may stand, and the other way round.
 */
export function refuseRange(
	lever: UncertainLever,
	part: RangePart,
	value: number,
	typed: TypedRange,
	other: OtherThreshold | null = null
): RangeRefusal | null {
	const refusal = refuseLever(lever, value, { sleepingAfter: 0, lostAfter: LEVERS.lostAfter.max });
	if (refusal !== null && refusal !== 'lostBeforeSleeping') return refusal;
	const place = RANGE_PARTS.indexOf(part);
	for (const [at, name] of RANGE_PARTS.entries()) {
		const bound = typed[name];
		if (bound !== null && (at < place ? value < bound : at > place && value > bound)) return 'reversed';
	}
	const overlaps = other !== null && (lever === 'sleepingAfter' ? value > other.low : lever === 'lostAfter' && value < other.high);
	return overlaps ? 'overlapping' : null;
}

/**
 * The same for a whole range, taken at once without a likely value: null when it may stand. A value in force beyond it stretches it, so that its ends are those of
 * `rangeInForce`.
 */
export function refuseWholeRange(
	lever: UncertainLever,
	{ low, high }: Pick<LeverRange, 'low' | 'high'>,
	inForce: number | null,
	other: OtherThreshold | null
): RangeRefusal | null {
	const untyped: TypedRange = { low: null, likely: null, high: null };
	const stretched = rangeInForce({ ...untyped, low, high }, inForce) ?? { low, high };
	return refuseRange(lever, 'low', stretched.low, untyped, other) ?? refuseRange(lever, 'high', stretched.high, { ...untyped, low: stretched.low }, other);
}

/** The value in force lies outside of what was typed as its range. */
export function hasLeftRange({ low, high }: TypedRange, inForce: number | null): boolean {
	return inForce !== null && ((low !== null && inForce < low) || (high !== null && inForce > high));
}

/**
 * The range in force: null where nothing was typed or the lever has no value to stand in for the likely one. An end that was not typed is the likely value; a value
 * in force that has since left the range stretches it to itself, so that what is drawn never leaves out what is shown.
 */
export function rangeInForce(typed: TypedRange, inForce: number | null): LeverRange | null {
	if (typed.low === null && typed.high === null && typed.likely === null) return null;
	const likely = typed.likely ?? inForce;
	if (likely === null) return null;
	return { low: Math.min(typed.low ?? likely, likely), likely, high: Math.max(typed.high ?? likely, likely) };
}

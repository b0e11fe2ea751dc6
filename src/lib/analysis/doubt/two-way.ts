import type { FigureInDoubt, LeverRange, UncertainLever } from '../../model/doubt.ts';
import { LEVERS, type TypedLevers } from '../../model/levers.ts';
import type { Aggregates } from './aggregates.ts';
import { figuresUnder, known } from './under-levers.ts';

/** A figure under any two levers: a row a value of the first, a column a value of the second. */
export interface TwoWayTable {
	readonly rows: readonly number[];
	readonly columns: readonly number[];
	readonly values: readonly (readonly (number | null)[])[];
	/** Where the levers in force stand. */
	readonly presentRow: number;
	readonly presentColumn: number;
}

/** Values of a lever to lay out, and which of them is the present one. */
export interface Axis {
	readonly lever: UncertainLever;
	readonly values: readonly number[];
	readonly present: number;
}

/** Steps to each side of the present value. */
const STEPS = 3;
/** Without a range, a step is this share of the present value. */
const STEP_SHARE = 0.2;

/** What a person reads at the edge of a table; the ends and the present value stay as they are. */
const threeDigits = (value: number): number => Number(value.toPrecision(3));

/** Seven values with the present one in the middle: towards the ends of the range, or by a fifth of itself, within the lever's bounds; fewer where a bound is met. */
export function axisOf(lever: UncertainLever, present: number, range: LeverRange | null): Axis {
	const { min, max, minExclusive, slider } = LEVERS[lever];
	const step = STEP_SHARE * (present === 0 ? 5 * STEPS * slider.step : present);
	const low = range ? Math.min(range.low, present) : Math.max(min, present - STEPS * step);
	const high = range ? Math.max(range.high, present) : Math.min(max, present + STEPS * step);
	const between = (from: number, to: number): number[] =>
		[1, 2].map((i) => threeDigits(from + ((to - from) * i) / STEPS)).filter((value) => value > from && value < to);
	const below = [...new Set([low, ...between(low, present)])];
	const above = [...new Set([...between(present, high), high])];
	const lower = below.filter((value) => value < present && !(minExclusive && value <= min));
	return { lever, values: [...lower, present, ...above.filter((value) => value > present)], present: lower.length };
}

/** Yields the share done. */
export function* twoWayTable(aggregates: Aggregates, typed: TypedLevers, figure: FigureInDoubt, down: Axis, across: Axis): Generator<number, TwoWayTable> {
	const values: (number | null)[][] = [];
	for (const row of down.values) {
		values.push(across.values.map((column) => known(figuresUnder(aggregates, { ...typed, [down.lever]: row, [across.lever]: column })[figure])));
		yield values.length / down.values.length;
	}
	return { rows: down.values, columns: across.values, values, presentRow: down.present, presentColumn: across.present };
}

import { partOf } from '../../kernel/steps.ts';
import { UNCERTAIN_LEVERS, type UncertainLever } from '../../model/doubt.ts';
import { LEVERS, type TypedLevers } from '../../model/levers.ts';
import { leversInForce } from '../levers.ts';
import type { Aggregates } from './aggregates.ts';
import { figuresUnder, known } from './under-levers.ts';
import { type FiguresInDoubt } from './written-figures.ts';

/**
 * What a lever would have to be for a figure to come to a target.
 * `met`: it does at `value`; `several`: other values would do too, this one is nearest to the present. `nearest`: nowhere within the lever's bounds, or only jumped over: at `value` it
 * comes nearest, to `reached`. `indifferent`: the figure does not hang on the lever. `unknown`: the figure cannot be told.
 */
export type Sought =
	| { readonly kind: 'met'; readonly value: number; readonly reached: number; readonly several: boolean }
	| { readonly kind: 'nearest'; readonly value: number; readonly reached: number }
	| { readonly kind: 'indifferent'; readonly reached: number }
	| { readonly kind: 'unknown' };

const LINEAR_PROBES = 50;
/** Half-octaves up and down from the present value. */
const OCTAVES = 20;
const BISECTIONS = 60;
/** Values tried between two breaths: by own cycles each is a pass over the clients. */
const AT_ONCE = 2;
/** How far beside the target still counts as met, as a share of it. */
const CLOSE = 1e-6;

/** The present value and others all over the lever's bounds, ascending: finely around the present, evenly between the bounds. */
function probesOf(lever: UncertainLever, present: number | null): number[] {
	const { min, max, minExclusive, slider } = LEVERS[lever];
	const middle = present !== null && present > 0 ? present : slider.step;
	const probes = new Set<number>(present === null ? [] : [present]);
	for (let i = 0; i <= LINEAR_PROBES; i++) probes.add(min + ((max - min) * i) / LINEAR_PROBES);
	for (let half = -2 * OCTAVES; half <= 2 * OCTAVES; half++) probes.add(middle * 2 ** (half / 2));
	return [...probes].filter((value) => value >= min && value <= max && !(minExclusive && value === min)).sort((a, b) => a - b);
}

/**
 * Any lever against any figure: probes its bounds for where the figure crosses the target, and halves the stretch nearest to the present value. Yields the share
 * done, as far as the probes tell.
 */
export function* seekGoal(
	aggregates: Aggregates,
	typed: TypedLevers,
	lever: UncertainLever,
	figure: keyof FiguresInDoubt,
	target: number
): Generator<number, Sought> {
	const at = (value: number): number => figuresUnder(aggregates, { ...typed, [lever]: value })[figure];
	const present = leversInForce(aggregates.prepared.history, typed).levers[lever].value;
	const values = probesOf(lever, present);
	const probes: Probe[] = [];
	for (const [done, value] of values.entries()) {
		const reached = at(value);
		if (Number.isFinite(reached)) probes.push({ value, reached });
		if (done % AT_ONCE === 0) yield done / values.length;
	}
	if (probes.length === 0) return { kind: 'unknown' };
	if (probes.every(({ reached }) => reached === probes[0].reached)) return { kind: 'indifferent', reached: probes[0].reached };
	const crossings = probes.slice(1).flatMap((upper, i) => {
		const lower = probes[i];
		return lower.reached >= target === upper.reached >= target ? [] : [{ lower, upper }];
	});
	const found: Probe[] = [];
	for (const { lower, upper } of crossings) found.push(yield* crossing(at, lower, upper, target));
	found.sort((a, b) => distance(a.value, present) - distance(b.value, present));
	const met = found.filter(({ reached }) => Math.abs(reached - target) <= CLOSE * Math.max(1, Math.abs(target)));
	if (met.length > 0) return { kind: 'met', ...met[0], several: crossings.length > 1 };
	const [nearest] = [...found, ...probes].sort((a, b) => Math.abs(a.reached - target) - Math.abs(b.reached - target));
	return { kind: 'nearest', value: nearest.value, reached: nearest.reached };
}

interface Probe {
	readonly value: number;
	readonly reached: number;
}

function* crossing(at: (value: number) => number, lower: Probe, upper: Probe, target: number): Generator<number, Probe> {
	const above = lower.reached >= target;
	let low = lower;
	let high = upper;
	for (let i = 0; i < BISECTIONS; i++) {
		const value = (low.value + high.value) / 2;
		const middle = { value, reached: at(value) };
		if (middle.reached >= target === above) low = middle;
		else high = middle;
		if (i % AT_ONCE === 0) yield 1;
	}
	return Math.abs(low.reached - target) < Math.abs(high.reached - target) ? low : high;
}

const distance = (value: number, present: number | null): number => Math.abs(value - (present ?? 0));

export interface BreakEven {
	readonly lever: UncertainLever;
	readonly present: number | null;
	/** Where approaching everyone who comes into question neither earns nor costs; for the returnable share, where a year's margin on it pays the contacts. */
	readonly sought: Sought;
}

/** Break-even of each lever (M2.3, M2.5, M13.12), the others as they stand. Yields the share done. */
export function* breakEvens(aggregates: Aggregates, typed: TypedLevers): Generator<number, BreakEven[]> {
	const { levers } = leversInForce(aggregates.prepared.history, typed);
	const found: BreakEven[] = [];
	for (const lever of UNCERTAIN_LEVERS) {
		const figure = lever === 'returnableShare' ? 'returnable.net' : 'approached.net';
		const steps = partOf(seekGoal(aggregates, typed, lever, figure, 0), found.length / UNCERTAIN_LEVERS.length, (found.length + 1) / UNCERTAIN_LEVERS.length);
		found.push({ lever, present: known(levers[lever].value ?? NaN), sought: yield* steps });
	}
	return found;
}

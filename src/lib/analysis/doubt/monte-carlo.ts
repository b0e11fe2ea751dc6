import { Chance } from '../../kernel/chance.ts';
import { quantilesInPlace } from '../../kernel/quantile.ts';
import { FIGURES_IN_DOUBT, UNCERTAIN_LEVERS, type FigureInDoubt, type LeverRanges } from '../../model/doubt.ts';
import type { TypedLevers } from '../../model/levers.ts';
import type { Aggregates } from './aggregates.ts';
import { DrawnLevers, likelyLevels } from './drawn-levers.ts';
import { figuresOfClients } from './figures-of-clients.ts';
import { known, writeManyFigures } from './under-levers.ts';
import { WRITTEN } from './written-figures.ts';

/** How a figure spreads over the draws, in its unit. Quantiles are null where some draw leaves it unknown: it would be a guess which. */
export interface Spread {
	/** With every lever at its likely value. */
	readonly likely: number | null;
	readonly p10: number | null;
	readonly p50: number | null;
	readonly p90: number | null;
	readonly unknownDraws: number;
	/** Draws by value, `bars` of one width from `from` on; none where quantiles are unknown or all draws are the same. */
	readonly bars: { readonly from: number; readonly width: number; readonly counts: readonly number[] };
}
export type Spreads = Readonly<Record<FigureInDoubt, Spread>>;

export const DRAWS = 5000;
const BARS = 24;

/**
 * Seeded Monte Carlo over the ranges, triangular, levers independent of each other. Yields the share done. Where no range is wider than a point there is
 * nothing to draw, and every quantile is the figure itself.
 */
export function* monteCarlo(aggregates: Aggregates, typed: TypedLevers, ranges: LeverRanges, seed: number, draws = DRAWS): Generator<number, Spreads> {
	const likely = figuresOfClients(aggregates.prepared, { ...typed, ...likelyLevels(ranges) });
	const varies = UNCERTAIN_LEVERS.some((name) => ranges[name] !== undefined && ranges[name].low < ranges[name].high);
	const drawn = varies ? yield* drawFigures(aggregates, typed, ranges, seed, draws) : null;
	return Object.fromEntries(
		FIGURES_IN_DOUBT.map((id, i) => [id, drawn ? spreadOf(drawn[i], known(likely[id])) : point(known(likely[id]))])
	) as unknown as Spreads;
}

/** One column of values per figure in doubt, NaN unknown. */
export function* drawFigures(aggregates: Aggregates, typed: TypedLevers, ranges: LeverRanges, seed: number, draws: number): Generator<number, Float64Array[]> {
	const chance = Chance.seeded(seed);
	const levers = new DrawnLevers(aggregates.prepared.history, typed, ranges);
	const drawn = Array.from({ length: draws }, () => ({ ...levers.draw(chance) }));
	const written = new Float64Array(draws * WRITTEN.length);
	yield* writeManyFigures(aggregates, drawn, levers.cycles, written);
	return FIGURES_IN_DOUBT.map((_, i) => {
		const values = new Float64Array(draws);
		for (let draw = 0; draw < draws; draw++) values[draw] = written[draw * WRITTEN.length + i];
		return values;
	});
}

const NO_BARS = { from: 0, width: 0, counts: [] };

function point(value: number | null): Spread {
	return { likely: value, p10: value, p50: value, p90: value, unknownDraws: 0, bars: NO_BARS };
}

/** Reorders `values`. */
function spreadOf(values: Float64Array, likely: number | null): Spread {
	let unknownDraws = 0;
	for (const value of values) if (!Number.isFinite(value)) unknownDraws++;
	if (unknownDraws > 0) return { likely, p10: null, p50: null, p90: null, unknownDraws, bars: NO_BARS };
	const [p10, p50, p90] = quantilesInPlace(values, [0.1, 0.5, 0.9]);
	return { likely, p10, p50, p90, unknownDraws, bars: barsOf(values) };
}

function barsOf(values: Float64Array): Spread['bars'] {
	let from = Infinity;
	let to = -Infinity;
	for (const value of values) {
		if (value < from) from = value;
		if (value > to) to = value;
	}
	const width = (to - from) / BARS;
	if (!(width > 0)) return NO_BARS;
	const counts = new Array<number>(BARS).fill(0);
	for (const value of values) counts[Math.min(BARS - 1, Math.floor((value - from) / width))]++;
	return { from, width, counts };
}

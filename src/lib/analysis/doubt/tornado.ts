import { FIGURES_IN_DOUBT, UNCERTAIN_LEVERS, type FigureInDoubt, type LeverRange, type LeverRanges, type UncertainLever } from '../../model/doubt.ts';
import type { TypedLevers } from '../../model/levers.ts';
import type { Aggregates } from './aggregates.ts';
import { likelyLevels } from './drawn-levers.ts';
import { figuresUnder, known } from './under-levers.ts';
import type { FiguresInDoubt } from './written-figures.ts';

/** A lever at both ends of its range, all other ranges at their likely value. */
export interface TornadoBar {
	readonly lever: UncertainLever;
	readonly range: LeverRange;
	readonly atLow: number | null;
	readonly atHigh: number | null;
	/** |atHigh − atLow|; null where either is unknown. */
	readonly swing: number | null;
}
export type Tornado = Readonly<Record<FigureInDoubt, readonly TornadoBar[]>>;

/** For each figure the levers under a range, the one it hangs on most first; those whose swing is unknown last. Yields the share done. */
export function* tornado(aggregates: Aggregates, typed: TypedLevers, ranges: LeverRanges): Generator<number, Tornado> {
	const likely = { ...typed, ...likelyLevels(ranges) };
	const ends: { lever: UncertainLever; range: LeverRange; low: FiguresInDoubt; high: FiguresInDoubt }[] = [];
	for (const [done, lever] of UNCERTAIN_LEVERS.entries()) {
		const range = ranges[lever];
		if (!range) continue;
		const low = figuresUnder(aggregates, { ...likely, [lever]: range.low });
		ends.push({ lever, range, low, high: figuresUnder(aggregates, { ...likely, [lever]: range.high }) });
		yield (done + 1) / UNCERTAIN_LEVERS.length;
	}
	const barsOf = (id: FigureInDoubt): TornadoBar[] =>
		ends
			.map(({ lever, range, low, high }) => ({ lever, range, atLow: known(low[id]), atHigh: known(high[id]), swing: known(Math.abs(high[id] - low[id])) }))
			.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1));
	return Object.fromEntries(FIGURES_IN_DOUBT.map((id) => [id, barsOf(id)])) as unknown as Tornado;
}

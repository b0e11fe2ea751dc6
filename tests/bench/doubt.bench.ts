/**
 * 5,000 draws of Monte Carlo at 100,000 clients against plain passes over the same clients: `node tests/bench/doubt.bench.ts [clients]`. Ratios are of the quickest
 * rounds of one run, the sides taking turns (target: draws cost a few passes). `moving` ranges levers that move statuses too, `scaling` only those that do not;
 * `own` is `moving` by own cycles, `ownThresholds` without a range for the common cycle.
 */
import { assessPrepared } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { aggregate } from '../../src/lib/analysis/doubt/aggregates.ts';
import { DRAWS, monteCarlo } from '../../src/lib/analysis/doubt/monte-carlo.ts';
import { tornado } from '../../src/lib/analysis/doubt/tornado.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { prepare } from '../../src/lib/analysis/prepare.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { LeverRanges } from '../../src/lib/model/doubt.ts';
import type { OfferCost } from '../../src/lib/model/library.ts';
import { percentile } from './measure.ts';
import { AS_OF, plainPass, someOrders } from './some-orders.ts';

const clients = Number(process.argv[2] ?? 100_000);
const ROUNDS = 40;

const history = summarize(someOrders(clients, 10 * clients), null, clients, AS_OF);
const judgement = { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) };
const byGroup = Array.from({ length: 9 }, (_, group): OfferCost => (group % 3 === 1 ? { kind: 'shareOfCheck', share: 0.1 } : { kind: 'none' }));
const prepared = prepare(history, judgement, { byGroup, byPosition: new Map() });
const aggregates = aggregate(prepared);
const { levers } = assessPrepared(prepared, {});
const cycle = levers.cycle.value ?? NaN;
const perYear = levers.purchasesPerYear.value ?? NaN;
const contactCost = levers.contactCost.value ?? NaN;

const scaling: LeverRanges = {
	returnableShare: { low: 0.05, likely: 0.2, high: 0.9 },
	returnRate: { low: 0.05, likely: 0.1, high: 0.2 },
	churn: { low: 0.1, likely: 0.2, high: 0.25 },
	margin: { low: 0.2, likely: 0.3, high: 0.4 },
	contactCost: { low: contactCost / 2, likely: contactCost, high: contactCost * 2 }
};
const thresholds: LeverRanges = { ...scaling, lostAfter: { low: 2.5, likely: 3, high: 4 } };
const moving: LeverRanges = { ...thresholds, cycle: { low: 0.7 * cycle, likely: cycle, high: 1.3 * cycle } };

function timed(times: number[], work: () => unknown): void {
	const start = performance.now();
	work();
	times.push(performance.now() - start);
}

const OWN = { ownCycles: 1 };
const OWN_SIDES = [
	['own', moving, { shortest: 0.7 * cycle, longest: 1.3 * cycle }],
	['ownThresholds', thresholds, { shortest: cycle, longest: cycle }]
] as const;

const SIDES = ['aggregate', 'ownAggregate', 'scaling', 'moving', 'own', 'ownThresholds', 'tornado', 'plain', 'ownPass'] as const;
const times = Object.fromEntries(SIDES.map((side) => [side, [] as number[]])) as Record<(typeof SIDES)[number], number[]>;
for (let round = 0; round < ROUNDS; round++) {
	timed(times.plain, () => plainPass(history, judgement, cycle + round, perYear, contactCost));
	timed(times.scaling, () => [...monteCarlo(aggregates, {}, scaling, round)]);
	timed(times.plain, () => plainPass(history, judgement, cycle + round, perYear, contactCost));
	timed(times.moving, () => [...monteCarlo(aggregates, {}, moving, round)]);
	timed(times.tornado, () => finish(tornado(aggregates, {}, moving)));
	timed(times.ownPass, () => assessPrepared(prepared, { ...OWN, cycle: cycle + round }));
	if (round % 8 !== 0) continue;
	timed(times.aggregate, () => aggregate(prepared).ladders(false));
	for (const [side, ranges, cycles] of OWN_SIDES) {
		timed(times.ownAggregate, () => finish(aggregates.makeFor(true, cycles)));
		timed(times[side], () => [...monteCarlo(aggregates, OWN, ranges, round)]);
	}
}
/** Draws take long enough to be interrupted by whatever else runs, a pass hardly ever: the quickest tenth is fair to both. */
const quick = (taken: readonly number[]): number => percentile(taken, 0.1);
const toPass = (side: keyof typeof times): number => Number((quick(times[side]) / quick(times.plain)).toFixed(2));
console.log(
	JSON.stringify(
		{
			clients: history.clientCount,
			draws: DRAWS,
			'monteCarlo.scaling.toPlainPass': toPass('scaling'),
			'monteCarlo.moving.toPlainPass': toPass('moving'),
			'monteCarlo.own.toPlainPass': toPass('own'),
			'monteCarlo.ownThresholds.toPlainPass': toPass('ownThresholds'),
			'tornado.toPlainPass': toPass('tornado'),
			'aggregate.toPlainPass': toPass('aggregate'),
			'ownAggregate.toPlainPass': toPass('ownAggregate'),
			'ownPass.toPlainPass': toPass('ownPass'),
			information: { milliseconds: Object.fromEntries(Object.entries(times).map(([name, taken]) => [name, quick(taken).toFixed(2)])) }
		},
		null,
		'\t'
	)
);

/**
 * A lever's round trip through the worker at 100,000 clients, in Chromium: `node tests/bench/levers.bench.ts [clients] [moves]`.
 * Target: p95 within half a frame (8 ms), no main-thread task over 50 ms, and a cost that grows far slower than the clients.
 */
import { withBenchPage } from './browser-page.ts';
import { percentile } from './measure.ts';
import type { LeverTimes } from './levers/page.ts';

const clients = Number(process.argv[2] ?? 100_000);
const moves = Number(process.argv[3] ?? 300);

const measured = await withBenchPage('levers', ['comlink', 'dexie', 'fflate', 'htmlparser2', 'libphonenumber-js/min'], (page) => {
	const measure = (count: number) =>
		page.evaluate(
			([n, m]) => (globalThis as unknown as { measureLevers(clients: number, moves: number): Promise<LeverTimes> }).measureLevers(n, m),
			[count, moves]
		);
	return measure(clients / 10).then(async (small) => ({ small, large: await measure(clients) }));
});

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const { small, large } = measured;
console.log(
	JSON.stringify(
		{
			clients: large.clients,
			'levers.p95OfHalfAFrame': Number((percentile(large.roundTrips, 0.95) / 8).toFixed(2)),
			'levers.medianToAnEmptyTrip': Number((percentile(large.roundTrips, 0.5) / percentile(large.emptyTrips, 0.5)).toFixed(2)),
			'levers.medianToATenthOfTheClients': Number((percentile(large.roundTrips, 0.5) / percentile(small.roundTrips, 0.5)).toFixed(2)),
			'levers.tasksOver50ms': large.longTasks.length,
			information: {
				median: ms(percentile(large.roundTrips, 0.5)),
				p95: ms(percentile(large.roundTrips, 0.95)),
				worst: ms(percentile(large.roundTrips, 1)),
				emptyTripMedian: ms(percentile(large.emptyTrips, 0.5))
			}
		},
		null,
		'\t'
	)
);

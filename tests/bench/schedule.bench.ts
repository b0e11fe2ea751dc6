/**
 * Planning contacts for 90 days, of 2,000 clients and of 20,000, and again after one of them has changed: `node tests/bench/schedule.bench.ts`.
 * Clients are thought over one by one and days are shared out in one pass, so a client costs about the same among many; after a change one client is thought
 * over and the days are shared out anew.
 */
import { finish } from '../../src/lib/kernel/steps.ts';
import { CATEGORIES } from '../../src/lib/model/standing.ts';
import { Planner } from '../../src/lib/reactivation/schedule/planner.ts';
import { AS_OF, clientOf, person, setupOf } from '../../src/lib/reactivation/schedule/schedule.fixture.ts';
import type { ScheduleClient } from '../../src/lib/reactivation/schedule/types.ts';
import { median, seeded } from './measure.ts';

const FEW = 2_000;
const MANY = 20_000;
const RUNS = 7;

function someClients(count: number): readonly ScheduleClient[] {
	const chance = seeded(5);
	return Array.from({ length: count }, (_, index) => {
		const silent = Math.floor(30 + 900 * chance());
		const status = silent < 60 ? 'active' : silent < 180 ? 'sleeping' : 'lost';
		return clientOf(`client ${index}`, {
			value: Math.floor(100_000 * chance()),
			facts: {
				status,
				category: CATEGORIES[Math.floor(2 * chance())],
				daysSince: silent,
				lastDay: AS_OF - silent,
				firstDay: AS_OF - silent - Math.floor(400 * chance()),
				missedCycles: silent / 60,
				birthday: chance() < 0.5 ? Math.floor(20_000 * chance()) : null,
				hasMessenger: chance() < 0.6,
				hasEmail: chance() < 0.6
			}
		});
	});
}

function timed(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

/** Three people with room for all in the horizon, and days so full that many contacts wait. */
const setup = setupOf({}, [person('a', 150), person('b', 150), person('c', 150)]);
const clients = someClients(MANY);
const planNew = (count: number) => {
	const planner = new Planner(setup);
	return { planner, schedule: finish(planner.plan(count, (index) => clients[index])) };
};
planNew(MANY);
planNew(FEW);
const few = median(Array.from({ length: RUNS * 3 }, () => timed(() => planNew(FEW))));
const many = median(Array.from({ length: RUNS }, () => timed(() => planNew(MANY))));
const { planner, schedule } = planNew(MANY);
const again = median(
	Array.from({ length: RUNS }, (_, run) =>
		timed(() => {
			const changed = clients[run * 997];
			finish(planner.redraft([changed.facts.clientKey], () => ({ ...changed, touches: new Map(), value: 7_000 * run })));
			return finish(planner.share());
		})
	)
);
let longest = 0;
const steps = new Planner(setup).plan(MANY, (index) => clients[index]);
for (let done = false; !done;)
	longest = Math.max(
		longest,
		timed(() => (done = steps.next().done === true))
	);

console.log(
	JSON.stringify(
		{
			'schedule.costOfAClientAmong20000ToAmong2000': Number((many / MANY / (few / FEW)).toFixed(2)),
			'schedule.againAfterOneChangeToAnew': Number((again / many).toFixed(3)),
			'schedule.longestStepToAFrame': Number((longest / 16).toFixed(2)),
			information: { contacts: schedule.touches().length, anew: `${many.toFixed(0)} ms`, again: `${again.toFixed(0)} ms`, few: `${few.toFixed(1)} ms` }
		},
		null,
		'\t'
	)
);

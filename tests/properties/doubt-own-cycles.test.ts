import { describe, expect, it } from 'vitest';
import { aggregate, FEW_CLIENTS, TOLERANCE } from '../../src/lib/analysis/doubt/aggregates.ts';
import { DrawnLevers } from '../../src/lib/analysis/doubt/drawn-levers.ts';
import { figuresOfClients } from '../../src/lib/analysis/doubt/figures-of-clients.ts';
import { drawFigures } from '../../src/lib/analysis/doubt/monte-carlo.ts';
import { prepare, type Prepared } from '../../src/lib/analysis/prepare.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { Chance } from '../../src/lib/kernel/chance.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { FIGURES_IN_DOUBT, type LeverRanges } from '../../src/lib/model/doubt.ts';
import type { LeverNumbers } from '../../src/lib/analysis/worth.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';
import { AS_OF, someOrders } from '../bench/some-orders.ts';
import { judgementOf, NO_OFFERS } from './scenes.ts';

const OWN: TypedLevers = { ownCycles: 1 };
const DRAWS = 120;
const CLIENTS = FEW_CLIENTS + 1000;
/** Nodes between the shortest and the longest cycle drawn, as the table has them. */
const GAPS = 255;

const history = summarize(someOrders(CLIENTS, 8 * CLIENTS), null, CLIENTS, AS_OF);
const prepared = prepare(history, judgementOf(history), {
	...NO_OFFERS,
	byGroup: Array.from({ length: 9 }, (_, group) => (group === 4 ? { kind: 'shareOfCheck', share: 0.1 } : { kind: 'none' }))
});
const withoutOffers = prepare(history, judgementOf(history), NO_OFFERS);

function drawnLevers(ranges: LeverRanges, seed: number): LeverNumbers[] {
	const chance = Chance.seeded(seed);
	const levers = new DrawnLevers(history, OWN, ranges);
	return Array.from({ length: DRAWS }, () => ({ ...levers.draw(chance) }));
}
const typed = (levers: LeverNumbers, others: Partial<LeverNumbers> = {}): TypedLevers =>
	Object.fromEntries(Object.entries({ ...levers, ...others }).filter(([, value]) => !Number.isNaN(value)));

const moneyAndStatus: LeverRanges = {
	returnRate: { low: 0.02, likely: 0.1, high: 0.3 },
	contactCost: { low: 0, likely: 5, high: 60 },
	margin: { low: 0.1, likely: 0.3, high: 0.6 },
	churn: { low: 0.1, likely: 0.2, high: 0.3 },
	sleepingAfter: { low: 0.5, likely: 1, high: 2 },
	lostAfter: { low: 2.5, likely: 3, high: 5 },
	grace: { low: 0, likely: 0.1, high: 0.5 }
};

describe('draws by own cycles, of more clients than each could be asked about (M12.4)', () => {
	it('are what the kernel says where thresholds, grace, rates and costs are drawn, within 10⁻⁹', () => {
		const drawn = finish(drawFigures(aggregate(prepared), OWN, moneyAndStatus, 3, DRAWS));
		for (const [draw, levers] of drawnLevers(moneyAndStatus, 3).entries()) {
			const expected = figuresOfClients(prepared, typed(levers));
			const size = Math.abs(expected['worth.value']) + 2 * expected['campaign.cost'];
			for (const [i, id] of FIGURES_IN_DOUBT.entries()) {
				const tolerance = 1e-9 * (id === 'worth.value' ? size : Math.abs(expected[id]));
				expect(Math.abs(drawn[i][draw] - expected[id]), `${id} of draw ${draw}: ${drawn[i][draw]} against ${expected[id]}`).toBeLessThanOrEqual(tolerance);
			}
		}
		expect(new Set(drawn[3]).size).toBeGreaterThan(DRAWS / 2);
	});

	it('with a drawn common cycle count nobody whose missed cycles are further from a threshold than the tolerance', () => {
		const cycle = { low: 12, likely: 20, high: 40 };
		const ranges = { ...moneyAndStatus, cycle };
		const drawn = finish(drawFigures(aggregate(withoutOffers), OWN, ranges, 5, DRAWS));
		const shifted = (by: number): Prepared => ({
			...withoutOffers,
			rhythms: { ...withoutOffers.rhythms, scaledDays: withoutOffers.rhythms.scaledDays.map((days) => days * by) }
		});
		const [less, more] = [shifted(1 - TOLERANCE), shifted(1 + TOLERANCE)];
		const gap = (cycle.high - cycle.low) / GAPS;
		let exact = 0;
		for (const [draw, levers] of drawnLevers(ranges, 5).entries()) {
			const [fewest, most] = [figuresOfClients(less, typed(levers)), figuresOfClients(more, typed(levers))];
			expect(drawn[3][draw]).toBeGreaterThanOrEqual(fewest['worth.clients']);
			expect(drawn[3][draw]).toBeLessThanOrEqual(most['worth.clients']);
			const least = figuresOfClients(less, typed(levers, { cycle: levers.cycle + gap }))['forgone.byClient'];
			const greatest = figuresOfClients(more, typed(levers, { cycle: levers.cycle - gap }))['forgone.byClient'];
			expect(drawn[2][draw]).toBeGreaterThanOrEqual(least);
			expect(drawn[2][draw]).toBeLessThanOrEqual(greatest);
			const direct = figuresOfClients(withoutOffers, typed(levers));
			expect(Math.abs(drawn[2][draw] / direct['forgone.byClient'] - 1)).toBeLessThan(0.005);
			exact += Number(drawn[3][draw] === direct['worth.clients']);
		}
		// It is an approximation: were it exact, the tolerance would be measured by nothing.
		expect(exact).toBeLessThan(DRAWS);
	});
});

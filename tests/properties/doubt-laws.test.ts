import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../../src/lib/analysis/doubt/aggregates.ts';
import { DrawnLevers } from '../../src/lib/analysis/doubt/drawn-levers.ts';
import { figuresOfClients } from '../../src/lib/analysis/doubt/figures-of-clients.ts';
import { drawFigures, monteCarlo } from '../../src/lib/analysis/doubt/monte-carlo.ts';
import { compareScenarios } from '../../src/lib/analysis/doubt/scenarios.ts';
import { figuresOfNumbers, figuresUnder, known } from '../../src/lib/analysis/doubt/under-levers.ts';
import { prepare, type Prepared } from '../../src/lib/analysis/prepare.ts';
import { Chance } from '../../src/lib/kernel/chance.ts';
import { FIGURES_IN_DOUBT, UNCERTAIN_LEVERS, type LeverRanges, type UncertainLever } from '../../src/lib/model/doubt.ts';
import { LEVERS, type TypedLevers } from '../../src/lib/model/levers.ts';
import { DECISION_EXCLUDE } from '../../src/lib/model/standing.ts';
import { anyAsOf, anyGroupOffers, anyLevers, anyOrders, historyOf, judgementOf, NO_OFFERS } from './scenes.ts';

const preparedOf = (orders: Parameters<typeof historyOf>[0], asOf: number): Prepared => {
	const history = historyOf(orders, asOf);
	return prepare(history, judgementOf(history), NO_OFFERS);
};

function finished<T>(steps: Generator<number, T>): T {
	let step = steps.next();
	let before = 0;
	while (!step.done) {
		expect(step.value).toBeGreaterThan(before);
		before = step.value;
		step = steps.next();
	}
	expect(before).toBeLessThanOrEqual(1);
	return step.value;
}

const near = (actual: number, expected: number, size = Math.abs(expected)): boolean =>
	Number.isNaN(expected) ? Number.isNaN(actual) : Math.abs(actual - expected) <= 1e-9 * Math.max(size, 1e-300);

/** Levels of some levers as a fraction of a plain scale, turned into ranges round the middle one. */
const anyRanges: fc.Arbitrary<LeverRanges> = fc
	.subarray([...UNCERTAIN_LEVERS])
	.chain((levers) =>
		fc.tuple(...levers.map((lever) => fc.tuple(fc.constant(lever), fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }))))
	)
	.map((pairs) =>
		Object.fromEntries(
			pairs.map(([lever, levels]) => {
				const scale = lever === 'cycle' ? 2 : lever === 'averageCheck' ? 10 : LEVERS[lever].max <= 5 ? 0.01 : 0.1;
				const [low, likely, high] = levels.sort((a, b) => a - b).map((level) => level * scale);
				return [lever, { low, likely, high }];
			})
		)
	);

describe('M2.5: forgone revenue from the whole base', () => {
	it('rises with the returnable share, purchases a year and the average check', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, fc.integer({ min: 1, max: 100 }), fc.constantFrom(1.5, 2, 9), (orders, asOf, typed, percent, more) => {
				const aggregates = aggregate(preparedOf(orders, asOf));
				const levers = { ...typed, returnableShare: percent / 1000, purchasesPerYear: 2, averageCheck: 50 };
				const at = (changed: TypedLevers): number => figuresUnder(aggregates, { ...levers, ...changed })['forgone.topDown'];
				expect(Number.isNaN(at({}))).toBe(aggregates.prepared.history.clientCount === 0);
				if (aggregates.prepared.history.clientCount === 0) return;
				expect(at({ returnableShare: (percent / 1000) * more })).toBeGreaterThan(at({}));
				expect(at({ purchasesPerYear: 2 * more })).toBeGreaterThan(at({}));
				expect(at({ averageCheck: 50 * more })).toBeGreaterThan(at({}));
			})
		);
	});
});

describe('M2.3: the gain from returning', () => {
	it('never falls with the return rate and the margin, never rises with the contact cost', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, fc.integer({ min: 1, max: 50 }), fc.constantFrom(1.2, 2), (orders, asOf, typed, percent, more) => {
				const aggregates = aggregate(preparedOf(orders, asOf));
				const levers = { ...typed, returnRate: percent / 100, margin: percent / 100, contactCost: percent };
				const before = figuresUnder(aggregates, levers)['worth.value'];
				if (Number.isNaN(before)) return;
				const slack = 1e-9 * (1 + Math.abs(before));
				expect(figuresUnder(aggregates, { ...levers, returnRate: (percent / 100) * more })['worth.value']).toBeGreaterThanOrEqual(before - slack);
				expect(figuresUnder(aggregates, { ...levers, margin: (percent / 100) * more })['worth.value']).toBeGreaterThanOrEqual(before - slack);
				expect(figuresUnder(aggregates, { ...levers, contactCost: percent * more })['worth.value']).toBeLessThanOrEqual(before + slack);
			})
		);
	});

	it('adds up over groups of clients', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyGroupOffers, (orders, asOf, typed, byGroup) => {
				const history = historyOf(orders, asOf);
				const { category, decision } = judgementOf(history);
				const offers = { byGroup, byPosition: new Map() };
				const only = (wanted: number) => {
					const others = decision.map((_, p) => (category[p] === wanted ? decision[p] : DECISION_EXCLUDE));
					return figuresUnder(aggregate(prepare(history, { category, decision: others }, offers)), typed);
				};
				const whole = figuresUnder(aggregate(prepare(history, { category, decision }, offers)), typed);
				const parts = [0, 1, 2].map(only);
				for (const id of ['worth.clients', 'worth.value', 'campaign.cost'] as const) {
					// A group nobody of whom has a worth that is known adds nothing to those that do.
					const sum = parts.reduce((all, part) => all + (Number.isNaN(part[id]) ? 0 : part[id]), 0);
					if (!Number.isNaN(whole[id])) expect(near(sum, whole[id], whole['worth.value'] + 2 * whole['campaign.cost']), id).toBe(true);
				}
			})
		);
	});
});

/** Levers as ranges no wider than a point, and those that are no numbers in doubt (own cycles, the window of the check) as they are typed. */
function asPoints(typed: TypedLevers): [LeverRanges, TypedLevers] {
	const inDoubt = (lever: string): boolean => UNCERTAIN_LEVERS.some((name) => name === lever);
	const entries = Object.entries(typed);
	const points = entries.filter(([lever]) => inDoubt(lever)).map(([lever, value]) => [lever, { low: value, likely: value, high: value }]);
	return [Object.fromEntries(points) as LeverRanges, Object.fromEntries(entries.filter(([lever]) => !inDoubt(lever)))];
}

describe('Monte Carlo', () => {
	it('with point ranges is the deterministic figure, exactly', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, fc.nat(), (orders, asOf, typed, seed) => {
				const prepared = preparedOf(orders, asOf);
				const [points, choices] = asPoints(typed);
				const figures = figuresOfClients(prepared, typed);
				const spreads = finished(monteCarlo(aggregate(prepared), choices, points, seed, 50));
				const columns = finished(drawFigures(aggregate(prepared), choices, points, seed, 3));
				FIGURES_IN_DOUBT.forEach((id, i) => {
					const value = known(figures[id]);
					expect(spreads[id]).toMatchObject({ likely: value, p10: value, p50: value, p90: value });
					for (const drawn of columns[i])
						expect(near(drawn, figures[id], figures['worth.value'] + 2 * figures['campaign.cost'] || Math.abs(figures[id])), id).toBe(true);
				});
			})
		);
	});

	it('draws what the kernel gives under the levers drawn, those that follow others following them', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyRanges, fc.nat(), (orders, asOf, typed, ranges, seed) => {
				const prepared = preparedOf(orders, asOf);
				const numbers = new DrawnLevers(prepared.history, typed, ranges).draw(Chance.seeded(seed));
				const drawn: Partial<Record<UncertainLever, number>> = {};
				for (const lever of UNCERTAIN_LEVERS) if (ranges[lever]) drawn[lever] = numbers[lever];
				const expected = figuresOfClients(prepared, { ...typed, ...drawn });
				const found = figuresOfNumbers(aggregate(prepared), numbers);
				const turnover = Math.abs(expected['worth.value']) + 2 * expected['campaign.cost'];
				for (const id of FIGURES_IN_DOUBT) expect(near(found[id], expected[id], id === 'worth.value' ? turnover : undefined), id).toBe(true);
				for (const lever of UNCERTAIN_LEVERS) {
					const range = ranges[lever];
					if (range) expect(numbers[lever] >= range.low - 1e-12 && numbers[lever] <= range.high + 1e-12, lever).toBe(true);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('is the same for the same seed, P10 ≤ P50 ≤ P90, all within the ends', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyRanges, fc.nat(), (orders, asOf, ranges, seed) => {
				const aggregates = aggregate(preparedOf(orders, asOf));
				const spreads = finished(monteCarlo(aggregates, {}, ranges, seed, 200));
				expect(finished(monteCarlo(aggregates, {}, ranges, seed, 200))).toEqual(spreads);
				for (const id of FIGURES_IN_DOUBT) {
					const { p10, p50, p90, unknownDraws } = spreads[id];
					if (p10 === null || p50 === null || p90 === null) expect(spreads[id].likely === null || unknownDraws > 0).toBe(true);
					else expect(p10 <= p50 && p50 <= p90).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a scenario', () => {
	it('without overrides is the base, and with them the plan under those levers; ranges and seed are shared', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyRanges, anyLevers, fc.nat(), (orders, asOf, typed, ranges, overrides, seed) => {
				const prepared = preparedOf(orders, asOf);
				const aggregates = aggregate(prepared);
				const nothing = { id: 'base', name: '', overrides: {}, fromMethod: new Set<UncertainLever>() };
				const scenarios = [nothing, { ...nothing, id: 'empty' }, { ...nothing, id: 'own', overrides: overrides as Record<UncertainLever, number> }];
				const [base, empty, own] = finished(compareScenarios(aggregates, typed, ranges, scenarios, seed));
				expect(empty).toEqual(base);
				expect(base.spreads).toEqual(finished(monteCarlo(aggregates, typed, ranges, seed)));
				const expected = figuresOfClients(prepared, { ...typed, ...overrides });
				for (const id of FIGURES_IN_DOUBT) expect(own.figures[id]).toBe(known(expected[id]));
			}),
			{ numRuns: 15 }
		);
	});
});

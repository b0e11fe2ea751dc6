import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseByPeriod, type BaseByPeriod } from '../../src/lib/analysis/base-by-period.ts';
import { calendarPeriods, PERIOD_STEPS, type CalendarPeriods } from '../../src/lib/analysis/calendar-periods.ts';
import { churnByCohort } from '../../src/lib/analysis/churn-cohorts.ts';
import { churnByPeriod } from '../../src/lib/analysis/churn-periods.ts';
import { measureChurn } from '../../src/lib/analysis/churn.ts';
import { purchaseDays, type PurchaseDays } from '../../src/lib/analysis/purchase-days.ts';
import { ownEdges } from '../../src/lib/analysis/own-cycles.ts';
import { daysReaching, raisedBy } from '../../src/lib/analysis/thresholds.ts';
import { worthTerms } from '../../src/lib/analysis/worth.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import type { TypedLevers, ReturnsRule } from '../../src/lib/model/levers.ts';
import { assess } from '../../src/lib/analysis/assess.ts';
import { anyAsOf, anyLevers, anyOrders, anyReturns, CLIENT_CODES, historyOf, judgementOf, NO_OFFERS, rowsOf } from './scenes.ts';
import type { NaiveOrder } from './naive.ts';

interface Scene {
	readonly days: PurchaseDays;
	readonly periods: CalendarPeriods;
	readonly base: BaseByPeriod;
	readonly edges: { readonly sleeping: number; readonly lost: number };
	readonly history: ReturnType<typeof historyOf>;
	readonly assessment: ReturnType<typeof assess>;
}

/** null where nobody bought or no cycle is known: then there is no base to follow. */
function sceneOf(orders: readonly NaiveOrder[], asOf: number, typed: TypedLevers, returns: ReturnsRule, step: (typeof PERIOD_STEPS)[number]): Scene | null {
	const history = historyOf(orders, asOf, returns);
	const assessment = assess(history, judgementOf(history), NO_OFFERS, { ...typed, ownCycles: 0 });
	const { cycle, sleepingAfter, lostAfter, grace } = assessment.levers;
	if (history.firstPurchaseDay === null || cycle.value === null) return null;
	const reached = (threshold: number): number => daysReaching(raisedBy(threshold, grace.value ?? 0), cycle.value ?? 0);
	const edges = { sleeping: reached(sleepingAfter.value ?? 1), lost: reached(lostAfter.value ?? 3) };
	const days = purchaseDays(rowsOf(orders), CLIENT_CODES, asOf, returns);
	const periods = calendarPeriods(history.firstPurchaseDay, asOf, step);
	return { days, periods, base: baseByPeriod(days, periods, edges), edges, history, assessment };
}

const anyStep = fc.constantFrom(...PERIOD_STEPS);

function everyScene(check: (scene: Scene) => void): void {
	fc.assert(
		fc.property(anyOrders, anyAsOf, anyLevers, anyReturns, anyStep, (orders, asOf, typed, returns, step) => {
			const scene = sceneOf(orders, asOf, typed, returns, step);
			if (scene) check(scene);
		})
	);
}
const sum = (values: Int32Array): number => values.reduce((a, b) => a + b, 0);

describe('the base by period', () => {
	it('adds up to the clients won by then', () => {
		everyScene(({ base }) => {
			let won = 0;
			for (let i = 0; i < base.won.length; i++) {
				won += base.won[i];
				expect(base.active[i] + base.sleeping[i] + base.lost[i]).toBe(won);
			}
		});
	});

	it('ends with the figures of as-of, and wins every client once', () => {
		everyScene(({ base, assessment: { figures } }) => {
			const last = base.active.length - 1;
			expect([base.active[last], base.sleeping[last], base.lost[last]]).toEqual([
				figures['clients.active'],
				figures['clients.sleeping'],
				figures['clients.lost']
			]);
			expect(sum(base.won)).toBe(figures['clients.total']);
		});
	});

	it('by own cycles ends with the figures of as-of too, whenever they differ (M12.4)', () => {
		let differ = 0;
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, anyReturns, anyStep, (orders, asOf, typed, returns, step) => {
				const history = historyOf(orders, asOf, returns);
				const { figures, levers } = assess(history, judgementOf(history), NO_OFFERS, { ...typed, ownCycles: 1 });
				if (history.firstPurchaseDay === null || levers.cycle.value === null) return;
				const days = purchaseDays(rowsOf(orders), CLIENT_CODES, asOf, returns);
				const edges = finish(ownEdges(history, worthTerms(levers)));
				const base = baseByPeriod(days, calendarPeriods(history.firstPurchaseDay, asOf, step), edges);
				const last = base.active.length - 1;
				expect([base.active[last], base.sleeping[last], base.lost[last]]).toEqual([
					figures['clients.active'],
					figures['clients.sleeping'],
					figures['clients.lost']
				]);
				differ += Number(new Set(edges.lost).size > 1);
			})
		);
		expect(differ).toBeGreaterThan(0);
	});

	it('is at each end what a count of the clients one by one says', () => {
		everyScene(({ base, days, periods, edges }) => {
			periods.ends.forEach((end, i) => {
				const counts = [0, 0, 0];
				for (let c = 0; c < CLIENT_CODES; c++) {
					const own = [...days.day.subarray(days.start[c], days.start[c + 1])].filter((day) => day <= end);
					if (own.length === 0) continue;
					const silent = end - Math.max(...own);
					counts[silent >= edges.lost ? 2 : silent >= edges.sleeping ? 1 : 0]++;
				}
				expect([base.active[i], base.sleeping[i], base.lost[i]]).toEqual(counts);
			});
		});
	});
});

describe('churn by period', () => {
	it('has the churn of M13.8 for the last year, both forms', () => {
		everyScene(({ history, edges, assessment }) => {
			const { levers } = assessment;
			const measured = measureChurn(history, levers.cycle.value, raisedBy(levers.lostAfter.value ?? 3, levers.grace.value ?? 0));
			const { all, simple } = churnByPeriod(history, edges.lost, 'year').at(-1)!;
			expect(all).toEqual({ gone: measured.gone, base: measured.base, rate: measured.rate });
			expect(simple).toEqual({ gone: measured.simpleGone, base: measured.simpleBase, rate: measured.simpleRate });
		});
	});

	it('never loses more than were there, and starts each period with those the one before left', () => {
		everyScene(({ history, edges }) => {
			const periods = churnByPeriod(history, edges.lost, 'quarter').filter(({ all }) => all.base !== null);
			periods.forEach(({ all, simple, average }, i) => {
				expect(all.gone).toBeLessThanOrEqual(all.base!);
				expect(simple.gone).toBeLessThanOrEqual(simple.base!);
				expect(average.base! * 2).toBe(simple.base! + all.base! - all.gone!);
				if (i > 0) expect(simple.base).toBe(periods[i - 1].all.base! - periods[i - 1].all.gone!);
			});
		});
	});
});

describe('churn by cohort', () => {
	it('takes every client once, and the years of a cohort one after another', () => {
		everyScene(({ history, edges, assessment: { figures } }) => {
			const cohorts = churnByCohort(history, edges.lost, 'quarter')!;
			const total = (of: (cohort: (typeof cohorts)[number]) => number): number => cohorts.reduce((all, cohort) => all + of(cohort), 0);
			expect(total(({ won }) => won)).toBe(figures['clients.total']);
			expect(total(({ here }) => here)).toBe((figures['clients.active'] ?? 0) + (figures['clients.sleeping'] ?? 0));
			for (const { won, here, years } of cohorts) {
				let base = won;
				for (const year of years) {
					if (year === null) break;
					expect(year.base).toBe(base);
					base -= year.gone;
				}
				expect(base).toBeGreaterThanOrEqual(here);
			}
		});
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compounded } from '../../src/lib/analysis/churn-periods.ts';
import { forgoneWays } from '../../src/lib/analysis/forgone-ways.ts';
import { survivorsOf } from '../../src/lib/analysis/lifetime.ts';
import { anyAsOf, anyLevers, anyOrders, assessOrders } from './scenes.ts';

const anyShare = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);

describe('forgone revenue', () => {
	it('has the money of the strip in each way, and in the share in force', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, (orders, asOf, typed) => {
				const assessment = assessOrders(orders, asOf, typed);
				const ways = forgoneWays(assessment);
				expect([ways.topDown.money, ways.churn.money, ways.byClient.money]).toEqual([
					assessment.figures['forgone.topDown'],
					assessment.figures['forgone.churn'],
					assessment.figures['forgone.byClient']
				]);
				const inForce = ways.shares.find(({ kind }) => kind === 'inForce');
				expect(inForce?.share).toBe(assessment.levers.returnableShare.value);
				if (ways.topDown.money === null) expect(inForce?.money).toBeNull();
				else expect(inForce?.money).toBeCloseTo(ways.topDown.money, 6);
			})
		);
	});

	it('rises with the share, and never is NaN, infinite or negative', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyLevers, (orders, asOf, typed) => {
				const { shares, gain, ...ways } = forgoneWays(assessOrders(orders, asOf, typed));
				for (let i = 1; i < shares.length; i++) {
					expect(shares[i].share).toBeGreaterThan(shares[i - 1].share);
					if (shares[i].money !== null) expect(shares[i].money).toBeGreaterThanOrEqual(shares[i - 1].money!);
				}
				const numbers = [ways.yearOfAll, ...[ways.topDown, ways.churn, ways.byClient].flatMap(({ money, ofYear }) => [money, ofYear])];
				for (const value of [...numbers, ...Object.values(gain), ...shares.flatMap(({ money, ofSilent }) => [money, ofSilent])]) {
					if (value !== null) expect(Number.isFinite(value) && value >= 0, String(value)).toBe(true);
				}
			})
		);
	});
});

describe('churn over several periods', () => {
	it('is what is not left, and comes back by as many parts', () => {
		fc.assert(
			fc.property(anyShare, fc.integer({ min: 1, max: 24 }), (rate, periods) => {
				expect(compounded(rate, periods)).toBeCloseTo(1 - (1 - rate) ** periods, 12);
				expect(1 - (1 - compounded(rate, 1 / periods)) ** periods).toBeCloseTo(rate, 9);
				expect(survivorsOf(rate)?.left[10]).toBeCloseTo(1 - compounded(rate, 10), 12);
			})
		);
	});
});

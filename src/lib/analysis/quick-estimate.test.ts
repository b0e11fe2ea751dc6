import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickEstimate, type QuickInputs } from './quick-estimate.ts';

const SHOP: QuickInputs = {
	clients: 1000,
	purchasesPerYear: 4,
	averageCheck: 500,
	rate: 0.2,
	base: 'all',
	dormantShare: 0.5,
	margin: 0.3,
	churn: 0.25,
	contactCost: 20
};

describe('quick estimate', () => {
	it('M2.5: clients of all time × 20 % × purchases a year × average check', () => {
		expect(quickEstimate(SHOP).forgone).toBe(400_000);
		// "Why not 5, or 90?"
		expect(quickEstimate({ ...SHOP, rate: 0.05 }).forgone).toBe(100_000);
		expect(quickEstimate({ ...SHOP, rate: 0.9, dormantShare: 0.95 }).forgone).toBe(1_800_000);
	});

	it('M11: of 1,000 clients, half of them dormant, 20 % of all are 200 and 10 % of the dormant 50', () => {
		expect(quickEstimate(SHOP)).toMatchObject({ returned: 200, shareOfDormant: 0.4, approached: 500 });
		expect(quickEstimate({ ...SHOP, rate: 0.1, base: 'dormant' })).toMatchObject({ returned: 50, shareOfAll: 0.05, forgone: 100_000 });
	});

	it('M2.1–2.3: worth of a client over four years, and what returning brings over its cost', () => {
		const { worth, lifetimeYears, cost, value, breakEvenRate, profit } = quickEstimate(SHOP);
		expect(lifetimeYears).toBe(4);
		expect(worth).toBe(2400);
		expect(profit).toBe(120_000);
		expect(cost).toBe(10_000);
		expect(value).toBe(200 * 2400 - 10_000);
		expect(breakEvenRate).toBeCloseTo(20 / 2400, 12);
	});

	it('M2.7: churn in money', () => {
		expect(quickEstimate(SHOP).churnMoney).toBe(500_000);
		expect(quickEstimate({ ...SHOP, churn: 0.03, purchasesPerYear: 1 }).churnMoney).toBe(15_000);
		expect(quickEstimate({ ...SHOP, churn: 0.03, purchasesPerYear: 1, averageCheck: 10_000 }).churnMoney).toBe(300_000);
	});

	it('M13.11: a contact costs 2 % of the average check until it is typed', () => {
		expect(quickEstimate({ ...SHOP, contactCost: null }).contactCost).toBe(10);
		expect(quickEstimate({ ...SHOP, contactCost: 0 })).toMatchObject({ contactCost: 0, cost: 0, breakEvenRate: 0 });
	});

	it('leaves unknown what rests on an unknown number, and nothing else', () => {
		expect(quickEstimate({ ...SHOP, averageCheck: null })).toMatchObject({ forgone: null, worth: null, value: null, returned: 200 });
		expect(quickEstimate({ ...SHOP, churn: 0 })).toMatchObject({ lifetimeYears: null, worth: null, value: null, churnMoney: 0, forgone: 400_000 });
		expect(quickEstimate({ ...SHOP, margin: null })).toMatchObject({ profit: null, worth: null, forgone: 400_000 });
	});

	it('says when more would return than have stopped', () => {
		expect(quickEstimate({ ...SHOP, rate: 0.6 })).toMatchObject({ contradiction: true, value: null, forgone: 1_200_000 });
		expect(quickEstimate({ ...SHOP, rate: 0.5 })).toMatchObject({ contradiction: false });
	});

	it('rises with share, purchases and check, and the share means the same on either base', () => {
		const amount = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
		fc.assert(
			fc.property(
				amount(1e6),
				amount(100),
				amount(1e5),
				amount(0.4),
				amount(1),
				amount(2),
				(clients, purchasesPerYear, averageCheck, rate, dormantShare, more) => {
					const inputs = { ...SHOP, clients, purchasesPerYear, averageCheck, rate, dormantShare };
					const forgone = quickEstimate(inputs).forgone!;
					for (const raised of [{ rate: rate * (1 + more) }, { purchasesPerYear: purchasesPerYear + more }, { averageCheck: averageCheck + more }]) {
						expect(quickEstimate({ ...inputs, ...raised }).forgone).toBeGreaterThan(forgone);
					}
					const { shareOfDormant } = quickEstimate(inputs);
					expect(quickEstimate({ ...inputs, rate: shareOfDormant, base: 'dormant' }).forgone! / forgone).toBeCloseTo(1, 9);
				}
			)
		);
	});
});

import { describe, expect, it } from 'vitest';
import { digamma, logGamma } from './gamma.ts';
import { hypergeometricSlope } from './hypergeometric.ts';
import { minimize } from './minimize.ts';
import { wilsonInterval } from './wilson.ts';

describe('ln Γ and its slope', () => {
	it('know factorials, halves and what is close to 0', () => {
		expect(logGamma(1)).toBeCloseTo(0, 13);
		expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
		expect(logGamma(1e-6)).toBeCloseTo(-Math.log(1e-6) - 0.5772156649e-6, 11);
		expect(logGamma(1000)).toBeCloseTo(5905.220423209181, 8);
	});

	it('ψ(1) is less than 0 by Euler’s constant, and ψ(x + 1) = ψ(x) + 1 / x', () => {
		expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
		for (const x of [0.01, 0.5, 3.7, 12, 400]) expect(digamma(x + 1)).toBeCloseTo(digamma(x) + 1 / x, 11);
	});
});

describe('2F1 less its 1, over b', () => {
	it('is known in closed form for some', () => {
		for (const z of [0.1, 0.5, 0.97]) {
			// 2F1(1, 1; 2; z) = −ln(1 − z) / z, 2F1(a, b; b; z) = (1 − z)^−a
			expect(1 + hypergeometricSlope(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 10);
			expect(1 + 0.7 * hypergeometricSlope(1.5, 0.7, 0.7, z)).toBeCloseTo((1 - z) ** -1.5, 8);
		}
		// b → 0: Σ (1)ₙ (n − 1)! / ((1)ₙ n!) zⁿ = −ln(1 − z)
		expect(hypergeometricSlope(1, 0, 1, 0.5)).toBeCloseTo(Math.log(2), 13);
	});

	it('is not a number where the series does not settle', () => {
		expect(hypergeometricSlope(1.5, 2, 1, 1)).toBeNaN();
	});
});

describe('the way down', () => {
	function descend(objective: (x: number, y: number) => readonly [value: number, byX: number, byY: number], start: readonly number[]) {
		const steps = minimize(
			function* (point, gradient) {
				const [value, byX, byY] = objective(point[0], point[1]);
				gradient.set([byX, byY]);
				return value;
			},
			start,
			1e-10,
			() => {}
		);
		let step = steps.next();
		while (!step.done) step = steps.next();
		return step.value;
	}

	it('finds the bottom of a bent valley (Rosenbrock)', () => {
		const found = descend((x, y) => [(1 - x) ** 2 + 100 * (y - x * x) ** 2, -2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)], [-1.2, 1]);
		expect(found.converged).toBe(true);
		expect(found.point[0]).toBeCloseTo(1, 6);
		expect(found.point[1]).toBeCloseTo(1, 6);
	});

	it('says that there is no bottom', () => {
		expect(descend((x) => [x, 1, 0], [0, 0]).converged).toBe(false);
		expect(descend(() => [NaN, 0, 0], [0, 0]).converged).toBe(false);
	});
});

describe('the interval of a share', () => {
	it('is Wilson’s', () => {
		// Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
		expect(wilsonInterval(81, 263)!.low).toBeCloseTo(0.2553, 4);
		expect(wilsonInterval(81, 263)!.high).toBeCloseTo(0.3662, 4);
		expect(wilsonInterval(15, 148)!.low).toBeCloseTo(0.0624, 4);
		expect(wilsonInterval(15, 148)!.high).toBeCloseTo(0.1605, 4);
		expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
		expect(wilsonInterval(1, 29)!.high).toBeCloseTo(0.1718, 4);
	});

	it('of nobody is unknown, of everybody ends at 1', () => {
		expect(wilsonInterval(0, 0)).toBeNull();
		expect(wilsonInterval(20, 20)!.high).toBe(1);
	});
});

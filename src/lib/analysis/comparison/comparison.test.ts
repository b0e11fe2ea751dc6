import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../kernel/wilson.ts';
import { detectableRise } from './detectable.ts';
import { rateDifference } from './newcombe.ts';

const returns = (returned: number, clients: number) => ({ clients, returned });

describe('M12.2 the difference of two shares', () => {
	// Newcombe RG (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17:873–890, table II, method 10.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])('is %i of %i less %i of %i within the published limits', (a, n, b, k, low, high) => {
		const found = rateDifference(returns(a, n), returns(b, k))!;
		expect(found.difference).toBeCloseTo(a / n - b / k, 12);
		expect([found.low, found.high].map((limit) => Number(limit.toFixed(4)))).toEqual([low, high]);
	});

	it('is not known without clients on either side', () => {
		expect(rateDifference(returns(0, 0), returns(1, 2))).toBeNull();
		expect(rateDifference(returns(1, 2), returns(0, 0))).toBeNull();
	});

	it('holds its own point, as each share holds its own, and changes sign with the sides', () => {
		const side = fc
			.integer({ min: 1, max: 500 })
			.chain((clients) => fc.record({ clients: fc.constant(clients), returned: fc.integer({ min: 0, max: clients }) }));
		fc.assert(
			fc.property(side, side, (a, b) => {
				const found = rateDifference(a, b)!;
				expect(found.low).toBeLessThanOrEqual(found.difference);
				expect(found.high).toBeGreaterThanOrEqual(found.difference);
				expect(Math.min(found.low + 1, 1 - found.high)).toBeGreaterThanOrEqual(0);
				const turned = rateDifference(b, a)!;
				expect(turned.low).toBeCloseTo(-found.high, 12);
				const interval = wilsonInterval(a.returned, a.clients)!;
				expect(interval.low).toBeLessThanOrEqual(a.returned / a.clients);
				expect(interval.high).toBeGreaterThanOrEqual(a.returned / a.clients);
			})
		);
	});
});

describe('M12.3 the smallest rise that shows', () => {
	const Z_POWER_90 = 1.2815515655446004;

	it('is that of R’s power.prop.test: 50 a group, 0.50 against 0.8026, power 0.90', () => {
		expect(0.5 + detectableRise(0.5, 50, 50, Z_POWER_90)!).toBeCloseTo(0.8026, 4);
	});

	it('needs 58 a group for 0.50 against 0.75 at power 0.80, as R says (57.7)', () => {
		expect(detectableRise(0.5, 57, 57)).toBeGreaterThan(0.25);
		expect(detectableRise(0.5, 58, 58)).toBeLessThan(0.25);
	});

	it('is none where even everyone’s return would not show', () => {
		expect(detectableRise(0.5, 3, 3)).toBeNull();
		expect(detectableRise(0.1, 100, 0)).toBeNull();
		expect(detectableRise(1, 100, 100)).toBeNull();
	});

	it('shrinks with more clients on either side', () => {
		const size = fc.integer({ min: 30, max: 5000 });
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 0.6, noNaN: true }), size, size, (base, contacted, control) => {
				const rise = detectableRise(base, contacted, control) ?? Infinity;
				expect(detectableRise(base, contacted * 2, control) ?? Infinity).toBeLessThanOrEqual(rise + 1e-8);
				expect(detectableRise(base, contacted, control * 2) ?? Infinity).toBeLessThanOrEqual(rise + 1e-8);
			})
		);
	});
});

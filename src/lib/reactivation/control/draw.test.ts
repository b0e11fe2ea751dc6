import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawControl, isDrawnAlone, quotas, type DrawCandidate } from './draw.ts';

const many = (count: number, strata: number): DrawCandidate[] => Array.from({ length: count }, (_, i) => ({ clientKey: `client ${i}`, stratum: i % strata }));

const plan = fc.array(fc.record({ clientKey: fc.uuid(), stratum: fc.integer({ min: 0, max: 8 }) }), { maxLength: 200 });
const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const seed = fc.integer({ min: 0, max: 4_294_967_295 });

describe('M12.3 the control group', () => {
	it('takes its share of all, and of every stratum within one client', () => {
		fc.assert(
			fc.property(plan, share, seed, (candidates, part, number) => {
				const drawn = drawControl(candidates, part, number);
				expect(drawn.size).toBe(Math.round(candidates.length * part));
				for (let stratum = 0; stratum <= 8; stratum++) {
					const of = candidates.filter((candidate) => candidate.stratum === stratum);
					const alone = of.filter(({ clientKey }) => drawn.has(clientKey)).length;
					expect(Math.abs(alone - of.length * part)).toBeLessThan(1);
				}
			})
		);
	});

	it('is the same for the same seed, in whatever order the clients come', () => {
		fc.assert(
			fc.property(plan, share, seed, (candidates, part, number) => {
				const drawn = drawControl(candidates, part, number);
				const turned = drawControl([...candidates].reverse(), part, number);
				expect([...turned].sort()).toEqual([...drawn].sort());
			})
		);
	});

	it('only grows with the share', () => {
		const candidates = many(900, 9);
		const few = drawControl(candidates, 0.1, 7);
		const more = drawControl(candidates, 0.2, 7);
		expect([...few].every((key) => more.has(key))).toBe(true);
		expect([few.size, more.size]).toEqual([90, 180]);
	});

	it('is another one for another seed', () => {
		const candidates = many(1000, 6);
		const [one, other] = [drawControl(candidates, 0.1, 1), drawControl(candidates, 0.1, 2)];
		const shared = [...one].filter((key) => other.has(key)).length;
		// Of 100, ten are expected in both; five standard deviations are fifteen more.
		expect(shared).toBeLessThan(25);
	});

	it('is nobody at a share of 0', () => {
		expect(drawControl(many(50, 3), 0, 1).size).toBe(0);
		expect(isDrawnAlone('client 1', 0, 1)).toBe(false);
	});

	it('gives what is left over to the largest remainders: 7, 5 and 3 at a fifth are 1.4, 1 and 0.6', () => {
		expect(quotas([7, 5, 3], 0.2)).toEqual([1, 1, 1]);
		expect(quotas([7, 5, 0, 2], 0.2)).toEqual([2, 1, 0, 0]);
	});

	it('draws those who join later about as often', () => {
		const alone = many(10_000, 1).filter(({ clientKey }) => isDrawnAlone(clientKey, 0.1, 1)).length;
		// 1,000 expected, a standard deviation of 30.
		expect(Math.abs(alone - 1000)).toBeLessThan(150);
	});
});

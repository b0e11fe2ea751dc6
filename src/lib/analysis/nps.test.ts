import { expect, it } from 'vitest';
import { netPromoters } from './nps.ts';

it('M4.2: of the marks 10, 9, 8, 7, 6 and 0 two promote, two are passive, two detract: 0 points', () => {
	expect(netPromoters([10, 9, 8, 7, 6, 0])).toEqual({ promoters: 2, passives: 2, detractors: 2, base: 6, score: 0 });
});

it('M4.2: 5 promoters, 2 passives and 1 detractor of 8 are 50 points', () => {
	expect(netPromoters([9, 9, 10, 10, 9, 7, 8, 3])?.score).toBe(50);
});

it('M4.2: without a mark nothing is known, not 0', () => {
	expect(netPromoters([])).toBeNull();
});

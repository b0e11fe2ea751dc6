import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discrimination, errorOfDifference } from './auc.ts';
import { calibration } from './calibration.ts';
import { rfmScores } from './rfm-score.ts';
import { finish } from '../../kernel/steps.ts';

const scoresOf = (...scores: number[]): Float64Array => Float64Array.from(scores);
const boughtOf = (...bought: number[]): Uint8Array => Uint8Array.from(bought);
const anyClients = fc.array(fc.record({ score: fc.integer({ min: 0, max: 6 }).map((n) => n / 6), bought: fc.boolean() }), { minLength: 2, maxLength: 60 });
const columns = (clients: readonly { score: number; bought: boolean }[]): [Float64Array, Uint8Array] => [
	Float64Array.from(clients, ({ score }) => score),
	Uint8Array.from(clients, ({ bought }) => Number(bought))
];

describe('the area under the curve', () => {
	it('is 1 for a perfect ranking, 0 for the reverse, a half where all are equal', () => {
		const bought = boughtOf(0, 0, 1, 1, 1);
		expect(discrimination(scoresOf(1, 2, 3, 4, 5), bought).auc).toBe(1);
		expect(discrimination(scoresOf(5, 4, 3, 2, 1), bought).auc).toBe(0);
		expect(discrimination(scoresOf(7, 7, 7, 7, 7), bought).auc).toBe(0.5);
	});

	it('counts a pair of equal scores half', () => {
		expect(discrimination(scoresOf(1, 2, 2, 3), boughtOf(0, 0, 1, 1)).auc).toBe(3.5 / 4);
	});

	it('is unknown where nobody or everybody bought', () => {
		expect(discrimination(scoresOf(1, 2), boughtOf(0, 0)).auc).toBeNull();
		expect(discrimination(scoresOf(1, 2), boughtOf(1, 1)).auc).toBeNull();
	});

	it('is the share of pairs put right, and turns over with the order', () => {
		fc.assert(
			fc.property(anyClients, (clients) => {
				const [scores, bought] = columns(clients);
				const { auc } = discrimination(scores, bought);
				const pairs = clients.flatMap((hit) => (hit.bought ? clients.filter((miss) => !miss.bought).map((miss) => [hit.score, miss.score]) : []));
				if (pairs.length === 0) {
					expect(auc).toBeNull();
					return;
				}
				const right = pairs.reduce((sum, [hit, miss]) => sum + (hit > miss ? 1 : hit === miss ? 0.5 : 0), 0);
				expect(auc).toBeCloseTo(right / pairs.length, 12);
				const reversed = discrimination(
					scores.map((score) => -score),
					bought
				).auc;
				expect(auc! + reversed!).toBeCloseTo(1, 12);
			})
		);
	});

	it('of two orders that agree differs by nothing, of two that do not by an error that shrinks with the clients', () => {
		const one = scoresOf(1, 2, 3, 4, 5, 6);
		const other = scoresOf(2, 1, 4, 3, 6, 5);
		const bought = boughtOf(0, 1, 0, 1, 1, 0);
		const error = (times: number): number => {
			const repeated = (values: Float64Array) => Float64Array.from({ length: times * 6 }, (_, i) => values[i % 6]);
			const hits = Uint8Array.from({ length: times * 6 }, (_, i) => bought[i % 6]);
			return errorOfDifference(discrimination(repeated(one), hits).placements, discrimination(repeated(other), hits).placements, hits);
		};
		const same = discrimination(one, bought).placements;
		expect(errorOfDifference(same, same, bought)).toBe(0);
		expect(error(25) / error(100)).toBeCloseTo(2, 1);
	});
});

describe('calibration', () => {
	it('holds every client once, the least likely first, equal chances together', () => {
		fc.assert(
			fc.property(anyClients, (clients) => {
				const [scores, bought] = columns(clients);
				const bands = calibration(scores, bought);
				expect(bands.length).toBeLessThanOrEqual(10);
				expect(bands.reduce((sum, band) => sum + band.clients, 0)).toBe(clients.length);
				expect(bands.reduce((sum, band) => sum + band.bought, 0)).toBe(clients.filter((client) => client.bought).length);
				for (let i = 1; i < bands.length; i++) expect(bands[i].foretold).toBeGreaterThan(bands[i - 1].foretold);
			})
		);
	});

	it('has ten bands of ten where a hundred chances differ', () => {
		const chances = Float64Array.from({ length: 100 }, (_, i) => i / 100);
		const bands = calibration(
			chances,
			Uint8Array.from(chances, (chance) => Number(chance >= 0.5))
		);
		expect(bands.map(({ clients }) => clients)).toEqual(new Array(10).fill(10));
		expect(bands[0].foretold).toBeCloseTo(0.045, 12);
		expect(bands.map(({ bought }) => bought)).toEqual([0, 0, 0, 0, 0, 10, 10, 10, 10, 10]);
	});
});

describe('the RFM score', () => {
	it('adds up the fifths of last purchase, number and total; equal values share the lower one', () => {
		const history = {
			lastDay: Int32Array.of(50, 40, 30, 20, 10),
			purchaseCount: Int32Array.of(1, 1, 1, 1, 9),
			total: Float64Array.of(10, 20, 30, 40, 50)
		};
		expect([...finish(rfmScores(history))]).toEqual([5 + 1 + 1, 4 + 1 + 2, 3 + 1 + 3, 2 + 1 + 4, 1 + 5 + 5]);
	});
});

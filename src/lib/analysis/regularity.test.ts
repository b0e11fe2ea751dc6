import { describe, expect, it } from 'vitest';
import { FEWEST_PAIRS, regularity } from './regularity.ts';

/** Mulberry32: the same numbers at every run. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Clients who buy `purchases` times at gamma intervals of shape k (a sum of k exponentials) and a rate of their own, in whole days. */
function simulate(k: number, clients: number, meanDays: number, seed: number) {
	const chance = seeded(seed);
	const start = [0];
	const day: number[] = [];
	for (let c = 0; c < clients; c++) {
		const mean = meanDays * (0.3 + 1.4 * chance());
		let time = 1000 * chance();
		for (let purchase = 0; purchase < 5; purchase++) {
			day.push(Math.floor(time));
			for (let part = 0; part < k; part++) time += (-Math.log(1 - chance()) * mean) / k;
		}
		start.push(day.length);
	}
	return { start: Uint32Array.from(start), day: Int32Array.from(day) };
}

const grouped = (...clients: readonly (readonly number[])[]) => {
	const start = [0];
	for (const days of clients) start.push(start.at(-1)! + days.length);
	return { start: Uint32Array.from(start), day: Int32Array.from(clients.flat()) };
};

describe('regularity of purchases', () => {
	it.each([1, 2, 4, 8])('finds the shape %i that clients of different rates were made with', (k) => {
		const found = regularity(simulate(k, 6000, 120, 17 + k));
		expect(found.pairs).toBeGreaterThan(5500);
		expect(found.k! / k).toBeGreaterThan(0.92);
		expect(found.k! / k).toBeLessThan(1.08);
	});

	it('is taken from the two latest intervals, days and not rows', () => {
		const clients = Array.from({ length: FEWEST_PAIRS }, () => [1, 5, 5, 100, 130, 130, 140]);
		// M = 30 / 40, so s² = 1/16 and k = (1 − 1/4) / (1/2).
		expect(regularity(grouped(...clients))).toEqual({ pairs: FEWEST_PAIRS, ties: 0, k: 1.5 });
	});

	it('has no bound where every pair is a tie', () => {
		expect(regularity(grouped(...Array.from({ length: 40 }, () => [0, 30, 60])))).toEqual({ pairs: 40, ties: 40, k: Infinity });
	});

	it('grows with ties where intervals are a few days long', () => {
		const found = regularity(simulate(1, 6000, 3, 5));
		expect(found.ties / found.pairs).toBeGreaterThan(0.1);
		expect(found.k!).toBeGreaterThan(1.1);
	});

	it('is unknown with few pairs, and two purchase days make none', () => {
		expect(regularity(grouped([1, 5], [3, 3, 9], [], [7]))).toEqual({ pairs: 0, ties: 0, k: null });
		expect(regularity(grouped(...Array.from({ length: FEWEST_PAIRS - 1 }, () => [0, 10, 40]))).k).toBeNull();
	});
});

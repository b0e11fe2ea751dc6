import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { writeTotalsLink } from '../../share/totals/totals-link.ts';
import { SHOP } from '../../share/totals/totals.fixture.ts';
import { squaresOf, type Squares } from './qr-squares.ts';

const ADDRESS = `https://rouse.example.org/board/#${writeTotalsLink(SHOP)}`;
const PIXELS = 4;

/** The outline as a camera would see it: black squares on white. */
function photograph({ size, path }: Squares): { width: number; height: number; data: Uint8ClampedArray } {
	const width = size * PIXELS;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g).map((found) => found.map(Number)))
		for (let row = y * PIXELS; row < (y + 1) * PIXELS; row++)
			for (let column = x * PIXELS; column < (x + run) * PIXELS; column++) data.set([0, 0, 0], (row * width + column) * 4);
	return { width, height: width, data };
}

describe('a code of squares', () => {
	it('is read by a camera as what it holds', () => {
		expect(decodeQR(photograph(squaresOf(ADDRESS)!))).toBe(ADDRESS);
	});

	it('keeps a light border of four squares, and is coarse enough for a room', () => {
		const { size, path } = squaresOf(ADDRESS)!;
		for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g).map((found) => found.map(Number)))
			expect(Math.min(x, y, size - 1 - y, size - x - run)).toBeGreaterThanOrEqual(4);
		expect(size - 8).toBeLessThanOrEqual(65);
	});

	it('is none of a text that no code can hold', () => {
		expect(squaresOf('a'.repeat(4000))).toBeNull();
	});
});

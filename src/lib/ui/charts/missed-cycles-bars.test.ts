import { describe, expect, it } from 'vitest';
import { barsOf, filterRange, placeOf, roundedUp, valueAt } from './missed-cycles-bars.ts';

const histogram = { binWidth: 0.5, counts: [10, 8, 6, 4, 2, 2, 30] };

describe('barsOf', () => {
	it('colours each bar by where it stands between the thresholds', () => {
		const bars = barsOf(histogram, { sleeping: 1, lost: 3 });
		expect(bars.map(({ pieces }) => pieces.map(({ status }) => status).join())).toEqual([
			'active',
			'active',
			'sleeping',
			'sleeping',
			'sleeping',
			'sleeping',
			'lost'
		]);
		expect(bars.map(({ from, to }) => [from, to]).at(-1)).toEqual([3, null]);
	});

	it('splits a bar a threshold falls into', () => {
		const [, , third] = barsOf(histogram, { sleeping: 1.25, lost: 3 });
		expect(third.pieces).toEqual([
			{ status: 'active', until: 0.5 },
			{ status: 'sleeping', until: 1 }
		]);
	});

	it('splits a bar that holds both thresholds into three', () => {
		const [first] = barsOf({ binWidth: 5, counts: [9, 1] }, { sleeping: 1, lost: 3 });
		expect(first.pieces).toEqual([
			{ status: 'active', until: 0.2 },
			{ status: 'sleeping', until: 0.6 },
			{ status: 'lost', until: 1 }
		]);
	});

	it('leaves sleeping out where both thresholds are one', () => {
		const bars = barsOf(histogram, { sleeping: 1, lost: 1 });
		expect(bars.flatMap(({ pieces }) => pieces.map(({ status }) => status))).not.toContain('sleeping');
	});

	it('has no bars without a cycle', () => {
		expect(barsOf({ binWidth: 0.25, counts: [] }, { sleeping: 1, lost: 3 })).toEqual([]);
	});
});

describe('the axis', () => {
	it('places a value and reads it back', () => {
		expect(placeOf(1.75, histogram)).toBe(0.5);
		expect(valueAt(0.5, histogram, 0.1)).toBe(1.8);
		expect(valueAt(placeOf(0.7, histogram), histogram, 0.1)).toBe(0.7);
	});
	it('keeps what lies beyond at its ends', () => {
		expect(placeOf(99, histogram)).toBe(1);
		expect(valueAt(1.4, histogram, 0.1)).toBe(3.5);
		expect(valueAt(-1, histogram, 0.1)).toBe(0);
		expect(placeOf(1, { binWidth: 1, counts: [] })).toBe(0);
	});
	it.each([
		[0, 1],
		[1, 1],
		[7, 10],
		[1000, 1000],
		[1001, 2000],
		[43, 50]
	])('rounds %i up to %i', (largest, end) => {
		expect(roundedUp(largest)).toBe(end);
	});
});

describe('filterRange', () => {
	it('takes the lower end in and leaves the upper one to the next bar', () => {
		const bars = barsOf(histogram, { sleeping: 1, lost: 3 });
		expect(filterRange(bars[0]).from).toBeNull();
		const { from, to } = filterRange(bars[1]);
		expect(from).toBe(0.5);
		expect(to).toBeLessThan(1);
		expect(filterRange(bars.at(-1)!)).toEqual({ from: 3, to: null });
	});
});

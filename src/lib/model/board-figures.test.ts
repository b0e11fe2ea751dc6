import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESTIMATE, SHOP } from '../share/totals/totals.fixture.ts';
import type { Participant } from './board.ts';
import { BOARD_COLUMN_IDS, boardValue, byCurrency, columnSpreads, inOrder, spreadOf, statusShares } from './board-figures.ts';
import type { RoomTotals } from './room-totals.ts';

const of = (...all: readonly RoomTotals[]): Participant[] => all.map((totals, place) => ({ number: place + 1, name: '', totals }));

describe('the spread of a room', () => {
	it('has a median, a middle half and ends', () => {
		expect(spreadOf([4, 1, 3, 2, 5])).toEqual({ known: 5, unknown: 0, never: 0, median: 3, quartiles: [2, 4], ends: [1, 5] });
		expect(spreadOf([1, 2, 3, 4])).toMatchObject({ median: 2.5, quartiles: [1.75, 3.25] });
	});

	it('counts apart what is not known and what never comes', () => {
		expect(spreadOf([null, 6, 'never', 8, null])).toEqual({ known: 2, unknown: 2, never: 1, median: 7, quartiles: null, ends: [6, 8] });
	});

	it('says nothing of nobody', () => {
		const nothing = { median: null, quartiles: null, ends: null };
		expect(spreadOf([])).toEqual({ known: 0, unknown: 0, never: 0, ...nothing });
		expect(spreadOf([null, 'never'])).toEqual({ known: 0, unknown: 1, never: 1, ...nothing });
	});

	it('is that of the sorted values, in whatever order they come', () => {
		const value = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(null), fc.constant('never' as const));
		fc.assert(
			fc.property(fc.array(value, { maxLength: 40 }), (values) => {
				const { known, unknown, never, median, quartiles, ends } = spreadOf(values);
				const sorted = values.filter((each) => typeof each === 'number').sort((a, b) => a - b);
				expect([known + unknown + never, known]).toEqual([values.length, sorted.length]);
				if (sorted.length === 0) return;
				const at = (sorted.length - 1) / 2;
				expect(median).toBeCloseTo((sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2, 3);
				expect(ends).toEqual([sorted[0], sorted.at(-1)]);
				if (quartiles) {
					expect(quartiles[0]).toBeLessThanOrEqual(median! + 1e-6);
					expect(quartiles[1]).toBeGreaterThanOrEqual(median! - 1e-6);
				}
			})
		);
	});
});

describe('columns of a board', () => {
	it('are shares of the clients, and not known where statuses are not', () => {
		expect(statusShares(SHOP)).toEqual([229 / 2357, 285 / 2357, 1843 / 2357]);
		expect(statusShares(ESTIMATE)).toBeNull();
		expect(boardValue('lost', { ...SHOP, figures: { ...SHOP.figures, 'clients.total': 0, 'clients.lost': 0 } })).toBeNull();
		expect(boardValue('payback', { ...SHOP, payback: 'never' })).toBe('never');
	});

	it('have a spread over those that count: nobody with invented clients, and those of whom it is not known', () => {
		const [all, some] = (['all', 'some'] as const).map((sample, place) => ({ ...SHOP, sample, id: `${place}`.repeat(16), payback: 600 }));
		const older = { ...SHOP, sample: null, payback: 16 };
		expect(columnSpreads('payback', of(SHOP, all, older, some))).toEqual([{ currency: null, spread: spreadOf([14, 16]) }]);
		expect(columnSpreads('forgone', of(all))).toEqual([{ currency: 'UAH', spread: spreadOf([]) }]);
	});

	it('of money are never put over several currencies, the others are', () => {
		const room = of(SHOP, ESTIMATE, { ...SHOP, id: 'a'.repeat(16), currency: '' }, { ...SHOP, id: 'b'.repeat(16) });
		expect(byCurrency(room).map(({ currency, participants }) => [currency, participants.length])).toEqual([
			['UAH', 2],
			['RUB', 1],
			['', 1]
		]);
		for (const id of BOARD_COLUMN_IDS) {
			const spreads = columnSpreads(id, room);
			const bases = spreads.map(({ spread }) => spread.known + spread.unknown + spread.never);
			if (id === 'forgone' || id === 'worthValue') expect(bases).toEqual([2, 1, 1]);
			else expect([spreads[0].currency, bases]).toEqual([null, [4]]);
		}
	});
});

describe('the order of a board', () => {
	const shop = (payback: RoomTotals['payback'], currency: string, forgone: number | null): RoomTotals => ({
		...{ ...SHOP, payback, currency },
		figures: { ...SHOP.figures, 'forgone.topDown': forgone }
	});
	const room = of(shop(3, 'UAH', 10), shop(null, 'RUB', 900), shop('never', 'UAH', 20), shop(3, 'UAH', null));
	const numbers = (order: Parameters<typeof inOrder>[1]) => inOrder(room, order).map(({ number }) => number);

	it('is that of arrival, or the largest first, what is not known last', () => {
		expect(numbers('arrival')).toEqual([1, 2, 3, 4]);
		expect(numbers('payback')).toEqual([3, 1, 4, 2]);
	});

	it('never mixes currencies', () => expect(numbers('forgone')).toEqual([3, 1, 4, 2]));
});

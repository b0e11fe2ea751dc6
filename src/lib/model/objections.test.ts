import { describe, expect, it } from 'vitest';
import type { Outcome } from './contacts.ts';
import { countObjections } from './objections.ts';
import { SPARSE_OUTCOME } from './outcomes.fixture.ts';

const noted = (...outcomes: Partial<Outcome>[]): Outcome[] => outcomes.map((outcome, place) => ({ ...SPARSE_OUTCOME, day: place, ...outcome }));

describe('countObjections', () => {
	it('M8.7: counts over contacts that were answered, the frequent ones first, however they are written', () => {
		const { all, objections } = countObjections(
			noted(
				{ result: 'refused', objection: 'Дорого' },
				{ result: 'interested', objection: 'Нет времени.' },
				{ result: 'askedToStop', objection: ' дорого ' },
				{ result: 'returned' },
				{ result: 'noAnswer', objection: 'Дорого' },
				{ result: 'sent' },
				{ result: 'wrongNumber' }
			)
		);
		expect(all).toEqual({ answered: 4, objected: 3, refused: 2 });
		expect(objections.map(({ id, times, refused }) => [id, times, refused])).toEqual([
			['дорого', 2, 2],
			['нет времени', 1, 0]
		]);
	});

	it('M8.7: tells wordings apart, each with its own base', () => {
		const { byVariant, objections } = countObjections(
			noted(
				{ result: 'refused', objection: 'too far', variant: 'a' },
				{ result: 'interested', variant: 'a' },
				{ result: 'refused', objection: 'too far', variant: 'b' },
				{ result: 'refused', objection: 'too far' }
			)
		);
		expect(byVariant.a).toEqual({ answered: 2, objected: 1, refused: 1 });
		expect(byVariant.b).toEqual({ answered: 1, objected: 1, refused: 1 });
		expect(objections[0].byVariant).toEqual({ a: 1, b: 1, none: 1 });
	});

	it('M8.7: nothing noted is nothing counted', () => {
		expect(countObjections([])).toMatchObject({ all: { answered: 0 }, objections: [] });
	});
});

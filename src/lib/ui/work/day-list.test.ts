import { describe, expect, it } from 'vitest';
import { SPARSE_OUTCOME } from '../../model/outcomes.fixture.ts';
import type { TouchRow } from '../../state/contract.ts';
import { clientAfter, dayList, progressByPerson } from './day-list.ts';

const touch = (clientKey: string, day: number, person: string | null = null): TouchRow => ({
	...{ clientKey, day, person, ordinal: 0, lane: 'wake', channel: 'call', contactReason: null, returnReason: null, message: null, variant: null },
	...{ sells: false, byHand: [], name: clientKey, status: 'sleeping', category: 'A', phone: '', email: '', messenger: '' }
});
const keys = (rows: readonly TouchRow[]): string[] => rows.map(({ clientKey }) => clientKey);

describe('dayList', () => {
	it('parts what is overdue, due and coming, a client once with its first contact', () => {
		const list = dayList([touch('A', 8), touch('B', 10), touch('A', 10), touch('C', 12), touch('B', 14)], [], 10);
		expect([keys(list.overdue), keys(list.today), keys(list.coming)]).toEqual([['A'], ['B'], ['C']]);
	});

	it('M6.4: a client contacted today does not come up again today, one contacted before does', () => {
		const outcomes = [
			{ ...SPARSE_OUTCOME, clientKey: 'A', day: 10 },
			{ ...SPARSE_OUTCOME, clientKey: 'B', day: 9 }
		];
		expect(keys(dayList([touch('A', 10), touch('B', 10)], outcomes, 10).today)).toEqual(['B']);
	});
});

describe('progressByPerson', () => {
	it('counts what is done and left of the day by whose it is', () => {
		const outcomes = [
			{ ...SPARSE_OUTCOME, clientKey: 'X', day: 10, person: 'p' },
			{ ...SPARSE_OUTCOME, clientKey: 'Y', day: 9, person: 'p' }
		];
		const list = dayList([touch('A', 8, 'p'), touch('B', 10), touch('C', 11, 'q')], outcomes, 10);
		expect([...progressByPerson(list, outcomes, 10)]).toEqual([
			['p', { done: 1, left: 1 }],
			[null, { done: 0, left: 1 }]
		]);
	});
});

describe('clientAfter', () => {
	it('goes down the list, at its end back to the first left, and ends with the last', () => {
		const rows = [touch('A', 1), touch('B', 2)];
		expect(clientAfter(rows, 'A')).toBe('B');
		expect(clientAfter(rows, 'B')).toBe('A');
		expect(clientAfter([touch('A', 1)], 'A')).toBeNull();
	});

	it('passes over a client nobody can reach while there are others', () => {
		const closed = { ...touch('B', 2), channel: null };
		expect(clientAfter([touch('A', 1), closed, touch('C', 3)], 'A')).toBe('C');
		expect(clientAfter([touch('A', 1), closed], 'A')).toBe('B');
	});
});

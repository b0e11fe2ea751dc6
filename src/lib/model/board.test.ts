import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESTIMATE, SHOP } from '../share/totals/totals.fixture.ts';
import { applyBoardChanges, arrive, MAX_PARTICIPANTS, shownNames, type Board, type BoardChange, type Participant } from './board.ts';

const EMPTY: Board = { id: 'b', name: 'Room', changedAt: 0, participants: [] };
const idOf = (place: number): string => place.toString(16).padStart(16, '0');
const participant = (place: number, plan = SHOP.plan, name = ''): Participant => ({ number: place, name, totals: { ...SHOP, id: idOf(place), plan } });
const coming = (...participants: readonly Participant[]) => participants.map(({ name, totals }) => ({ name, totals }));
const numbered = (number: number): string => `Participant ${number}`;

describe('changes of a board', () => {
	it('are all taken back by their inverse, whatever they are', () => {
		const ids = fc.integer({ min: 1, max: 5 });
		const change = fc.oneof(
			fc.string().map((name): BoardChange => ({ kind: 'name', name })),
			fc.tuple(ids, fc.boolean(), fc.string(), fc.nat(6)).map(([id, there, name, place]): BoardChange => ({
				...{ kind: 'participant', id: idOf(id), place },
				value: there ? participant(id, 'Shop', name) : null
			}))
		);
		fc.assert(
			fc.property(fc.array(change), fc.array(change), (before, changes) => {
				const { board } = applyBoardChanges(EMPTY, before);
				const changed = applyBoardChanges(board, changes);
				expect(applyBoardChanges(changed.board, changed.inverse).board).toEqual(board);
			})
		);
	});

	it('put whoever left back where they stood, with their number', () => {
		const board = { ...EMPTY, participants: [participant(1), participant(2), participant(3)] };
		const { board: without, inverse } = applyBoardChanges(board, [{ kind: 'participant', id: idOf(2), value: null, place: 0 }]);
		expect(without.participants.map(({ number }) => number)).toEqual([1, 3]);
		expect(applyBoardChanges(without, inverse).board).toEqual(board);
	});
});

describe('arriving on a board', () => {
	const take = (board: Board, ...participants: readonly Participant[]) => {
		const { changes, ...counts } = arrive(board, coming(...participants));
		return { board: applyBoardChanges(board, changes).board, ...counts };
	};

	it('is once for each, newer totals in the place of older ones, with the name typed here', () => {
		const first = take(EMPTY, participant(1), participant(2)).board;
		const typed = { ...first, participants: [first.participants[0], { ...first.participants[1], name: 'Row 2' }] };
		const newer = { ...participant(2), totals: { ...participant(2).totals, madeAt: SHOP.madeAt + 1, plan: 'Renamed' } };
		const { board, ...counts } = take(typed, participant(1), newer);
		expect(counts).toEqual({ added: 0, replaced: 1, known: 1, refused: 0 });
		expect(board.participants).toEqual([typed.participants[0], { number: 2, name: 'Row 2', totals: newer.totals }]);
	});

	it('of older totals changes nothing', () => {
		const { board } = take(EMPTY, participant(1));
		const older = { ...participant(1), totals: { ...participant(1).totals, madeAt: 5 } };
		expect(take(board, older)).toMatchObject({ board, known: 1 });
	});

	it('twice in one file is once, and a whole board again changes nothing', () => {
		const { board, ...counts } = take(EMPTY, participant(1), participant(1));
		expect(counts).toMatchObject({ added: 1, known: 1 });
		expect(take(board, ...board.participants)).toEqual({ board, added: 0, replaced: 0, known: 1, refused: 0 });
	});

	it('gives nobody the number of one who is there', () => {
		const { board } = take({ ...EMPTY, participants: [participant(1), participant(3)] }, participant(9));
		expect(board.participants.map(({ number }) => number)).toEqual([1, 3, 4]);
	});

	it('ends where the board is full, and says for how many', () => {
		const many = Array.from({ length: MAX_PARTICIPANTS + 3 }, (_, place) => participant(place + 1));
		const { board, ...counts } = take(EMPTY, ...many);
		expect(board.participants).toHaveLength(MAX_PARTICIPANTS);
		expect(counts).toEqual({ added: MAX_PARTICIPANTS, replaced: 0, known: 0, refused: 3 });
	});
});

describe('names on a board', () => {
	it('tell two of one name apart, whoever typed it', () => {
		const participants = [participant(1, 'Flowers'), participant(2, 'Bakery'), participant(3, 'x', 'Flowers')];
		expect(shownNames(participants, false, numbered)).toEqual(['Flowers (1)', 'Bakery', 'Flowers (2)']);
	});

	it('are numbers where nothing is known, or names are hidden', () => {
		const participants = [participant(1, 'Flowers'), { ...participant(4), totals: ESTIMATE }];
		expect(shownNames(participants, false, numbered)).toEqual(['Flowers', 'Participant 4']);
		expect(shownNames(participants, true, numbered)).toEqual(['Participant 1', 'Participant 4']);
	});

	it('may be those of a prototype', () => {
		expect(shownNames([participant(1, '__proto__'), participant(2, 'constructor')], false, numbered)).toEqual(['__proto__', 'constructor']);
	});
});

import { expect, it } from 'vitest';
import type { BoardChange } from './board.ts';
import { NO_BOARD_HISTORY, remember, type BoardHistory } from './board-history.ts';

const change: BoardChange = { kind: 'name', name: 'Room' };
const done = (history: BoardHistory, id: string, changes = 1): BoardHistory =>
	remember(
		history,
		{ kind: 'do', id, label: 'add' },
		Array.from({ length: changes }, () => change)
	);
const ids = ({ undo, redo }: BoardHistory) => [undo.map(({ id }) => id), redo.map(({ id }) => id)];

it('remembers what is done, taken back and made again, in its order; a new step ends what could be made again', () => {
	const two = done(done(NO_BOARD_HISTORY, 'a'), 'b');
	const back = remember(two, { kind: 'undo', id: 'b' }, [change]);
	expect(ids(back)).toEqual([['a'], ['b']]);
	expect(ids(remember(back, { kind: 'redo', id: 'b' }, [change]))).toEqual([['a', 'b'], []]);
	expect(ids(done(back, 'c'))).toEqual([['a', 'c'], []]);
});

it('stays as it is where nothing was changed, or a step is not known', () => {
	const one = done(NO_BOARD_HISTORY, 'a');
	expect(done(one, 'b', 0)).toBe(one);
	expect(remember(one, { kind: 'undo', id: 'b' }, [change])).toBe(one);
});

it('lets the oldest steps go, and never the newest', () => {
	let history = NO_BOARD_HISTORY;
	for (let step = 0; step < 205; step++) history = done(history, String(step));
	expect([history.undo.length, history.undo[0].id, history.undo.at(-1)!.id]).toEqual([200, '5', '204']);
	expect(ids(done(done(history, 'large', 1999), 'more', 1))).toEqual([['large', 'more'], []]);
	expect(ids(done(history, 'huge', 5000))).toEqual([['huge'], []]);
});

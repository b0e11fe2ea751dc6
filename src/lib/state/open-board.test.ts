import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../kernel/result.ts';
import { ESTIMATE, SHOP } from '../share/totals/totals.fixture.ts';
import { ROOM_FORMAT } from '../share/totals/read-totals.ts';
import { closeDatabase, database } from '../storage/database.ts';
import { putBoard } from '../storage/boards.ts';
import { arrive } from '../model/board.ts';
import { changeBoard, createBoard, readBoard } from './boards.ts';
import { openBoard, type OpenBoard } from './open-board.svelte.ts';

beforeEach(async () => {
	await closeDatabase();
	indexedDB.deleteDatabase('rouse');
});

async function opened(id?: string): Promise<OpenBoard> {
	const made = id === undefined ? await createBoard('Room') : ok(id);
	if (!made.ok) throw new Error(made.error);
	const board = await openBoard(made.value);
	if (!board.ok) throw new Error(board.error);
	return board.value;
}
const saved = (board: OpenBoard) => vi.waitFor(() => expect(board.save.kind).toBe('saved'));
const ids = ({ board }: OpenBoard) => board.participants.map(({ totals }) => totals.id);

describe('an open board', () => {
	it('is saved when the device has everything, and is there again', async () => {
		const board = await opened();
		board.add([{ name: '', totals: SHOP }]);
		board.add([{ name: '', totals: ESTIMATE }]);
		expect(board.save.kind).toBe('saving');
		await saved(board);
		expect(ids(await opened(board.id))).toEqual([SHOP.id, ESTIMATE.id]);
	});

	it('takes back and makes again every step, on the device too', async () => {
		const board = await opened();
		board.add([
			{ name: '', totals: SHOP },
			{ name: '', totals: ESTIMATE }
		]);
		board.rename(board.board.participants[1], 'Row 2');
		board.remove(board.board.participants[0]);
		board.renameBoard('Hall');
		expect([board.board.name, ids(board), board.undoLabel]).toEqual(['Hall', [ESTIMATE.id], 'renameBoard']);
		for (let step = 0; step < 3; step++) board.undo();
		expect([board.board.name, ids(board), board.board.participants[1].name]).toEqual(['Room', [SHOP.id, ESTIMATE.id], '']);
		board.redo();
		board.redo();
		expect([ids(board), board.redoLabel]).toEqual([[ESTIMATE.id], 'renameBoard']);
		await saved(board);
		const kept = await readBoard(board.id);
		expect(kept.ok && kept.value.board.participants).toEqual(board.board.participants);
	});

	it('takes back and makes again what was done before it was closed, and whatever came by a link meanwhile', async () => {
		const first = await opened();
		first.add([{ name: '', totals: SHOP }]);
		first.renameBoard('Hall');
		first.undo();
		await saved(first);
		first.close();
		const coming = arrive(first.board, [{ name: '', totals: ESTIMATE }]);
		const again = await opened(first.id);
		expect([again.undoLabel, again.redoLabel]).toEqual(['add', 'renameBoard']);
		again.redo();
		again.undo();
		again.undo();
		expect([again.board.name, ids(again), again.undoLabel, again.redoLabel]).toEqual(['Room', [], null, 'add']);
		await saved(again);
		again.close();
		await changeBoard(first.id, coming.changes, { kind: 'do', id: 'link', label: 'add' });
		const last = await opened(first.id);
		expect([ids(last), last.undoLabel, last.redoLabel]).toEqual([[ESTIMATE.id], 'add', null]);
		last.undo();
		expect(ids(last)).toEqual([]);
		await saved(last);
	});

	it('of before, or with steps that cannot be read, is opened without any', async () => {
		const participants = [{ format: ROOM_FORMAT, number: 1, name: '', totals: SHOP }];
		const newer = { undo: [{ id: 's', label: 'remove', changes: [{ kind: 'participant', id: SHOP.id, value: { format: 99 }, place: 0 }] }], redo: [] };
		for (const history of [undefined, 'x', newer]) {
			await putBoard({ id: 'b', name: 'Room', changedAt: 1, participants, history });
			const board = await opened('b');
			expect([ids(board), board.undoLabel]).toEqual([[SHOP.id], null]);
		}
	});

	it('takes a name together with those who came, and gives both back in one step', async () => {
		const board = await opened();
		board.add([{ name: '', totals: SHOP }], 'Hall');
		expect([board.board.name, ids(board)]).toEqual(['Hall', [SHOP.id]]);
		board.undo();
		expect([board.board.name, ids(board), board.undoLabel]).toEqual(['Room', [], null]);
		board.redo();
		await saved(board);
		expect(await readBoard(board.id)).toMatchObject({ ok: true, value: { board: { name: 'Hall', participants: [{ totals: { id: SHOP.id } }] } } });
	});

	it('takes back the very step it is asked to, whatever was done since', async () => {
		const board = await opened();
		const { takeBack } = board.add([{ name: '', totals: SHOP }]);
		board.add([{ name: '', totals: ESTIMATE }]);
		takeBack();
		expect(ids(board)).toEqual([ESTIMATE.id]);
		const putBack = board.remove(board.board.participants[0]);
		putBack();
		putBack();
		expect(ids(board)).toEqual([ESTIMATE.id]);
		board.undo();
		expect(ids(board)).toEqual([SHOP.id, ESTIMATE.id]);
		await saved(board);
	});

	it('shows what another page puts on it, and takes nothing of it away', async () => {
		const one = await opened();
		const second = await opened(one.id);
		one.add([{ name: '', totals: SHOP }]);
		second.add([{ name: '', totals: ESTIMATE }]);
		await vi.waitFor(() => expect([ids(one).length, ids(second).length]).toEqual([2, 2]));
		one.undo();
		await vi.waitFor(() => expect(ids(second)).toEqual([ESTIMATE.id]));
		one.close();
		second.close();
	});

	it('offers nothing to be made again once another page has gone on: it would stand in no history', async () => {
		const one = await opened();
		one.renameBoard('Hall');
		one.undo();
		await saved(one);
		expect(one.redoLabel).toBe('renameBoard');
		const second = await opened(one.id);
		second.add([{ name: '', totals: SHOP }]);
		await vi.waitFor(() => expect(ids(one)).toEqual([SHOP.id]));
		expect(one.redoLabel).toBeNull();
		one.close();
		second.close();
	});

	it('that cannot be saved says so, keeps what is owed, and saves it when asked again', async () => {
		const board = await opened();
		const { boards } = await database();
		const put = vi.spyOn(boards, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
		board.add([{ name: '', totals: SHOP }]);
		await vi.waitFor(() => expect(board.save).toEqual({ kind: 'failed', code: 'storage.full' }));
		put.mockRestore();
		board.saveAgain();
		await saved(board);
		expect(ids(await opened(board.id))).toEqual([SHOP.id]);
	});

	it('is not shown in part when something on it cannot be read', async () => {
		await putBoard({ id: 'b', name: 'Room', changedAt: 1, participants: [{ format: ROOM_FORMAT, number: 1, name: '', totals: SHOP }, { format: 99 }] });
		expect(await openBoard('b')).toEqual({ ok: false, error: 'board.damaged' });
		expect(await openBoard('none')).toEqual({ ok: false, error: 'storage.missing' });
	});
});

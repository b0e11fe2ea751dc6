import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyDocument } from '../model/document.ts';
import { NO_HISTORY } from '../model/history.ts';
import { deleteBoard, getBoard, listBoards, putBoard, type StoredBoard } from './boards.ts';
import { closeDatabase, DATABASE_NAME } from './database.ts';
import { deletePlanForever, saveDocument } from './plans.ts';

const board = (id: string, changedAt: number, ...participants: unknown[]): StoredBoard => ({ id, name: `Room ${id}`, changedAt, participants });

afterEach(async () => {
	await closeDatabase();
	await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
});

describe('boards', () => {
	it('come back as they were put, also after the database was closed', async () => {
		const first = board('a', 5, { name: 'Olena', figures: { 'clients.lost': 12, 'payback.months': null } }, { name: 'Olena' });
		expect(await putBoard(first)).toEqual({ ok: true, value: undefined });
		await closeDatabase();
		expect(await getBoard('a')).toStrictEqual({ ok: true, value: first });
	});

	it('are listed with the number of their participants, the last changed first', async () => {
		for (const one of [board('b', 7), board('a', 7, 1, 2), board('c', 9, 1)]) await putBoard(one);
		expect(await listBoards()).toEqual({
			ok: true,
			value: [
				{ id: 'c', name: 'Room c', changedAt: 9, participantCount: 1 },
				{ id: 'a', name: 'Room a', changedAt: 7, participantCount: 2 },
				{ id: 'b', name: 'Room b', changedAt: 7, participantCount: 0 }
			]
		});
	});

	it('stand in for what was under their id', async () => {
		await putBoard(board('a', 1, 'former'));
		await putBoard(board('a', 2));
		expect(await getBoard('a')).toEqual({ ok: true, value: board('a', 2) });
	});

	it('are missing once deleted, and deleting again is no failure', async () => {
		await putBoard(board('a', 1));
		await putBoard(board('b', 1));
		expect(await deleteBoard('a')).toMatchObject({ ok: true });
		expect(await deleteBoard('a')).toMatchObject({ ok: true });
		expect(await getBoard('a')).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
		expect(await getBoard('b')).toMatchObject({ ok: true });
	});

	it('stay when a plan goes for good', async () => {
		await saveDocument(emptyDocument('p1', 'copy', 0, 'Shop', 'EUR'), NO_HISTORY, 1, { rowCount: 0, clientCount: 0 });
		await putBoard(board('p1', 1));
		await deletePlanForever('p1');
		expect(await getBoard('p1')).toMatchObject({ ok: true });
	});
});

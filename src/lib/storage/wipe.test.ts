import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { TextColumnBuilder } from '../kernel/columns.ts';
import { emptyDocument } from '../model/document.ts';
import { NO_HISTORY } from '../model/history.ts';
import { putBoard } from './boards.ts';
import { DATABASE_NAME } from './database.ts';
import { FILES_DATABASE, keepFile, keptFile } from './file-handles.ts';
import { loadLayer, saveLayer } from './layers.ts';
import { listPlans, saveDocument } from './plans.ts';
import { takeSnapshot } from './snapshots.ts';
import { wipeDatabase } from './wipe.ts';

const COUNTS = { rowCount: 0, clientCount: 0 };

async function twoPlans(): Promise<void> {
	const client = new TextColumnBuilder();
	client.push('Anna');
	await saveLayer('rows', { table: { rowCount: 1, columns: new Map([['client', client.finish()]]) }, issues: [], patch: null }, null, 1);
	for (const id of ['shop', 'garage']) {
		const document = emptyDocument(id, 'copy', 0, id, 'UAH');
		await saveDocument(document, NO_HISTORY, 1, COUNTS);
		if (id === 'shop') await takeSnapshot(document, { at: 1, reason: 'byHand', name: '', ...COUNTS });
	}
	await putBoard({ id: 'room', name: 'Room', changedAt: 1, participants: [] });
	await keepFile('shop', { handle: { name: 'shop.rouse' } as FileSystemFileHandle, fingerprint: '0' });
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

it('leaves neither plans nor what they were saved to, and tells what there was', async () => {
	await twoPlans();
	expect(await databases()).toEqual(expect.arrayContaining([DATABASE_NAME, FILES_DATABASE]));
	expect(await wipeDatabase()).toEqual({ ok: true, value: { plans: 2, snapshots: 1, imports: 1, boards: 1 } });
	expect(await databases()).toEqual([]);
	// A new beginning works at once.
	expect(await listPlans()).toEqual({ ok: true, value: [] });
	expect(await loadLayer('rows')).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	expect(await keptFile('shop')).toBeNull();
	expect(await wipeDatabase()).toEqual({ ok: true, value: { plans: 0, snapshots: 0, imports: 0, boards: 0 } });
});

it('says so when another page does not let go', async () => {
	await twoPlans();
	const [{ version }] = (await indexedDB.databases()).filter(({ name }) => name === DATABASE_NAME);
	const other = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open(DATABASE_NAME, version);
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	expect(await wipeDatabase(20)).toEqual({ ok: false, error: 'storage.blocked' });
	other.close();
	expect(await wipeDatabase()).toMatchObject({ ok: true });
	expect(await databases()).toEqual([]);
});

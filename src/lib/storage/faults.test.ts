import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpDatabase, restoreDump, type DatabaseDump } from '../../../tests/migrations/database-dump.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { PlanDocument } from '../model/fields.ts';
import { NO_HISTORY } from '../model/history.ts';
import { closeDatabase, database, DATABASE_NAME, onOutdated } from './database.ts';
import { saveLayer } from './layers.ts';
import { deletePlanForever, listPlans, loadDocument, saveDocument } from './plans.ts';
import { rawCopy } from './raw-copy.ts';
import { listSnapshots, takeSnapshot } from './snapshots.ts';

const NOW = 1_790_000_000_000;
const COUNTS = { rowCount: 0, clientCount: 0 };
const WISH = { at: NOW, reason: 'byHand', name: '', ...COUNTS } as const;
const cycle = (document: PlanDocument, value: number): PlanDocument => applyChanges(document, [{ group: 'lever', key: 'cycle', value }]).document;
const save = (document: PlanDocument) => saveDocument(document, NO_HISTORY, NOW, COUNTS);
const first = cycle(emptyDocument('p1', 'copy', NOW, 'Shop', 'EUR'), 30);
const second = cycle(first, 60);
const dropDatabase = () => new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));

/** Makes writes to one store fail as a browser's own would, from the `after`th on. */
function failWrites(store: string, error: Error, after = 0): void {
	const put = IDBObjectStore.prototype.put;
	let written = 0;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
		if (this.name === store && written++ >= after) throw error;
		return put.apply(this, record);
	});
}

/** Each browser's word for no room left. */
const QUOTA: readonly (readonly [string, Error])[] = [
	['Chromium and Safari', new DOMException('The quota has been exceeded.', 'QuotaExceededError')],
	['Firefox of old', Object.assign(new Error('reached'), { name: 'NS_ERROR_DOM_QUOTA_REACHED' })],
	[
		'Safari on a full disk',
		Object.assign(new Error('Error committing transaction', { cause: new DOMException('', 'QuotaExceededError') }), { name: 'AbortError' })
	]
];

beforeEach(async () => {
	expect(await save(first)).toMatchObject({ ok: true });
});
afterEach(async () => {
	vi.restoreAllMocks();
	await deletePlanForever('p1');
	await closeDatabase();
	await dropDatabase();
});

describe('when there is no room left', () => {
	it.each(QUOTA)('%s: the save says so, what was saved stays whole, and it is saved once there is room', async (_, error) => {
		failWrites('fields', error);
		expect(await save(second)).toMatchObject({ ok: false, error: { code: 'storage.full' } });
		vi.restoreAllMocks();
		expect(await loadDocument('p1')).toStrictEqual({ ok: true, value: first });
		expect(await save(second)).toMatchObject({ ok: true });
		expect(await loadDocument('p1')).toStrictEqual({ ok: true, value: second });
	});

	it('an import is kept whole or not at all, and so is a snapshot', async () => {
		const table = { rowCount: 1, columns: new Map([['amount', { kind: 'number' as const, values: Float64Array.of(1) }]]) };
		failWrites('chunks', QUOTA[0][1]);
		expect(await saveLayer('l1', { table, issues: [], patch: null }, null, NOW)).toMatchObject({ ok: false, error: { code: 'storage.full' } });
		failWrites('snapshotFields', QUOTA[0][1], 1);
		expect(await takeSnapshot(first, WISH)).toMatchObject({ ok: false, error: { code: 'storage.full' } });
		vi.restoreAllMocks();
		const db = await database();
		expect([await db.layers.count(), await db.snapshots.count(), await db.snapshotFields.count()]).toEqual([0, 0, 0]);
	});
});

describe('when the database goes away under an open page', () => {
	it('a write aborted half way leaves what was there, and goes through the next time', async () => {
		failWrites('plans', new DOMException('aborted', 'AbortError'));
		expect((await save(second)).ok).toBe(false);
		vi.restoreAllMocks();
		expect(await loadDocument('p1')).toStrictEqual({ ok: true, value: first });
		expect((await save(second)).ok).toBe(true);
	});

	it('closed by the browser, it is opened again by the next save', async () => {
		(await database()).backendDB().close();
		expect((await save(second)).ok).toBe(true);
		expect(await loadDocument('p1')).toStrictEqual({ ok: true, value: second });
	});

	it('wiped, no save brings a plan back by halves: it is refused, with the plan still in memory', async () => {
		await dropDatabase();
		expect(await save(second)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
		expect(await listPlans()).toEqual({ ok: true, value: [] });
	});

	it('taken over by a newer version, whoever writes is told before anything else is tried', async () => {
		const told = vi.fn();
		const forget = onOutdated(told);
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.open(DATABASE_NAME, 10_000);
			request.onsuccess = () => (request.result.close(), resolve());
			request.onblocked = () => reject(new Error('blocked'));
		});
		expect(told).toHaveBeenCalledTimes(1);
		expect(await save(second)).toMatchObject({ ok: false, error: { code: 'storage.newerVersion' } });
		forget();
		await closeDatabase();
		await dropDatabase();
	});
});

describe('when a record is damaged', () => {
	it('the plan says so, others open, and its snapshots are still there', async () => {
		const other = cycle(emptyDocument('p2', 'copy', NOW, 'Other', 'EUR'), 30);
		await save(other);
		await takeSnapshot(first, WISH);
		await (await database()).fields.update(['p1', 'lever'], { counters: new Float64Array(9) });
		expect(await loadDocument('p1')).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
		expect((await loadDocument('p2')).ok).toBe(true);
		expect(await listSnapshots('p1')).toMatchObject({ ok: true, value: [{ number: 0 }] });
		await deletePlanForever('p2');
	});
});

describe('when what is there cannot be brought up to this version', () => {
	const damaged = (): DatabaseDump => {
		const dump = JSON.parse(readFileSync(new URL('../../../tests/fixtures/databases/version-3.json', import.meta.url), 'utf8')) as DatabaseDump;
		const stores = dump.stores.map((store) =>
			store.name === 'fields' ? { ...store, records: store.records.map((record) => ({ ...(record as object), keys: null })) } : store
		);
		return { ...dump, stores };
	};

	it('it stays as it was, says so each time, and can be taken out as a file from which the same comes back', async () => {
		await closeDatabase();
		await dropDatabase();
		await restoreDump(DATABASE_NAME, damaged());
		for (let attempt = 0; attempt < 2; attempt++) expect(await listPlans()).toMatchObject({ ok: false, error: { code: 'storage.migrationFailed' } });
		const before = await dumpDatabase(DATABASE_NAME);
		expect(before).toEqual(damaged());
		const copy = await rawCopy();
		const file = JSON.parse(copy.ok ? await copy.value.text() : '') as DatabaseDump;
		expect(file).toEqual(before);
		await restoreDump('again', file);
		expect(await dumpDatabase('again')).toEqual(before);
		await dropDatabase();
	});
});

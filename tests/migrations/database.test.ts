import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deleteBoard, getBoard, listBoards } from '../../src/lib/storage/boards.ts';
import { DATABASE_NAME, closeDatabase } from '../../src/lib/storage/database.ts';
import { loadLayer, loadSource } from '../../src/lib/storage/layers.ts';
import { MIGRATIONS } from '../../src/lib/storage/migrations/index.ts';
import { deletePlanForever, listPlans, loadDocument, loadHistory } from '../../src/lib/storage/plans.ts';
import { sweepLayers } from '../../src/lib/storage/removal.ts';
import { listSnapshots, loadSnapshot } from '../../src/lib/storage/snapshots.ts';
import { dumpDatabase, restoreDump } from './database-dump.ts';
import type { DatabaseDump } from './database-dump.ts';
import { applyChanges } from '../../src/lib/model/document.ts';
import { NO_HISTORY } from '../../src/lib/model/history.ts';
import { FIRST_PLAN, FIRST_ROWS } from './first-plan.ts';
import { NOTES, PASTE, SALES, SALES_SOURCE, SECOND_HISTORY, SECOND_PLAN } from './second-plan.ts';
import { FOURTH_PLAN } from './fourth-plan.ts';
import { THIRD_PLAN } from './third-plan.ts';

const frozen = (version: number) => JSON.parse(readFileSync(new URL(`../fixtures/databases/version-${version}.json`, import.meta.url), 'utf8')) as DatabaseDump;

/** What each frozen database holds, as today's code has it. */
const HELD = [
	{
		version: 1,
		entry: { id: 'plan-1', name: 'Квіти «Ромашка»', createdAt: 1_760_000_000_000, updatedAt: 1_760_000_200_000, trashedAt: null, rowCount: 3, clientCount: 2 },
		document: FIRST_PLAN,
		history: NO_HISTORY,
		layers: [{ id: 'layer-orders', content: FIRST_ROWS, source: null }]
	},
	{
		version: 2,
		entry: { id: 'plan-2', name: 'Barber & Söhne', createdAt: 1_770_000_000_000, updatedAt: 1_770_000_400_000, trashedAt: null, rowCount: 5, clientCount: 3 },
		document: SECOND_PLAN,
		history: SECOND_HISTORY,
		layers: [
			{ id: 'layer-sales', content: SALES, source: SALES_SOURCE },
			{ id: 'layer-paste', content: PASTE, source: null },
			{ id: 'layer-notes', content: NOTES, source: null }
		]
	},
	{
		version: 3,
		entry: { id: 'plan-3', name: 'Barber & Söhne', createdAt: 1_790_000_000_000, updatedAt: 1_790_000_400_000, trashedAt: null, rowCount: 4, clientCount: 3 },
		document: THIRD_PLAN,
		history: SECOND_HISTORY,
		layers: [
			{ id: 'layer-sales', content: SALES, source: SALES_SOURCE },
			{ id: 'layer-paste', content: PASTE, source: null }
		]
	},
	{
		version: 4,
		entry: { id: 'plan-4', name: 'Barber & Söhne', createdAt: 1_790_000_000_000, updatedAt: 1_790_000_600_000, trashedAt: null, rowCount: 4, clientCount: 3 },
		document: FOURTH_PLAN,
		history: SECOND_HISTORY,
		layers: [
			{ id: 'layer-sales', content: SALES, source: SALES_SOURCE },
			{ id: 'layer-paste', content: PASTE, source: null }
		]
	},
	{
		version: 5,
		entry: { id: 'plan-4', name: 'Barber & Söhne', createdAt: 1_790_000_000_000, updatedAt: 1_790_000_600_000, trashedAt: null, rowCount: 4, clientCount: 3 },
		document: FOURTH_PLAN,
		history: SECOND_HISTORY,
		layers: [
			{ id: 'layer-sales', content: SALES, source: SALES_SOURCE },
			{ id: 'layer-paste', content: PASTE, source: null }
		]
	},
	{
		version: 6,
		entry: { id: 'plan-4', name: 'Barber & Söhne', createdAt: 1_790_000_000_000, updatedAt: 1_790_000_600_000, trashedAt: null, rowCount: 4, clientCount: 3 },
		document: FOURTH_PLAN,
		history: SECOND_HISTORY,
		layers: [
			{ id: 'layer-sales', content: SALES, source: SALES_SOURCE },
			{ id: 'layer-paste', content: PASTE, source: null }
		]
	}
];

/** Kept in the fifth database by hand, besides the one its migration made. */
const BY_HAND = {
	number: 1,
	at: 1_790_000_700_000,
	reason: 'byHand',
	name: 'Перед знижками',
	counter: 25,
	planName: 'Barber & Söhne',
	rowCount: 4,
	clientCount: 3
};

/** Kept in the sixth. */
const BOARD = {
	id: 'board-1',
	name: 'Зал «Дніпро»',
	changedAt: 1_790_000_800_000,
	participants: [{ name: 'Олена', figures: { 'clients.lost': 12, 'payback.month': null } }, { name: 'Олена' }]
};

describe('databases of every past version', () => {
	it.each(HELD)('version $version opens with everything in it', async ({ version, entry, document, history, layers }) => {
		await restoreDump(DATABASE_NAME, frozen(version));
		expect(await listPlans()).toEqual({ ok: true, value: [entry] });
		expect(await loadDocument(document.id)).toStrictEqual({ ok: true, value: document });
		expect(await loadHistory(document.id)).toStrictEqual({ ok: true, value: history });
		const { id: planId, name: planName, updatedAt: at, rowCount, clientCount } = entry;
		const migrated = { planId, number: 0, at, reason: 'migration', name: '', counter: document.counter, planName, rowCount, clientCount };
		expect(await listSnapshots(planId)).toStrictEqual({ ok: true, value: version < 5 ? [migrated] : [{ planId, ...BY_HAND }, migrated] });
		expect(await loadSnapshot(planId, 0)).toStrictEqual({ ok: true, value: document });
		for (const { id, content, source } of layers) {
			expect(await loadLayer(id)).toStrictEqual({ ok: true, value: content });
			expect(await loadSource(id)).toStrictEqual({ ok: true, value: source });
		}
		// The stores and their indexes are those a new database gets, so the next step starts from the same place.
		await deletePlanForever(document.id);
		await deleteBoard(BOARD.id);
		await sweepLayers(Infinity);
		await closeDatabase();
		const emptied = await dumpDatabase(DATABASE_NAME);
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
		await listPlans();
		await closeDatabase();
		expect(emptied).toEqual(await dumpDatabase(DATABASE_NAME));
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
	});

	it('the fifth holds a snapshot that differs from the plan, and gives it back', async () => {
		await restoreDump(DATABASE_NAME, frozen(5));
		const changed = applyChanges(FOURTH_PLAN, [{ group: 'lever', key: 'cycle', value: 45 }]).document;
		expect(await loadSnapshot('plan-4', 1)).toStrictEqual({ ok: true, value: changed });
		await closeDatabase();
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
	});

	it('boards came with the sixth, and are given back', async () => {
		await restoreDump(DATABASE_NAME, frozen(5));
		expect(await listBoards()).toEqual({ ok: true, value: [] });
		await closeDatabase();
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
		await restoreDump(DATABASE_NAME, frozen(6));
		expect(await getBoard(BOARD.id)).toStrictEqual({ ok: true, value: BOARD });
		await closeDatabase();
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
	});

	it('each step raises the version by one, and each version is frozen', () => {
		expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
		expect(HELD.map(({ version }) => version)).toEqual(MIGRATIONS.map(({ version }) => version));
	});
});

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { TextColumnBuilder } from '../kernel/columns.ts';
import type { Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument, planName } from '../model/document.ts';
import type { ImportLayer, LayerContent } from '../model/layer.ts';
import { DATABASE_NAME, closeDatabase, database } from './database.ts';
import { admitLayers, loadLayer, saveLayer, sweepLayers } from './layers.ts';
import { changePlan, countClientsOnce, deletePlanForever, duplicatePlan, listPlans, loadDocument, restorePlan, saveDocument, trashPlan } from './plans.ts';

const NOW = 1_760_000_000_000;
const COUNTS = { rowCount: 3, clientCount: 2 };

function text(...texts: string[]): Column {
	const builder = new TextColumnBuilder();
	for (const one of texts) builder.push(one);
	return builder.finish();
}

function content(client: string): LayerContent {
	return {
		table: {
			rowCount: 3,
			columns: new Map<string, Column>([
				['sourceRow', { kind: 'int', values: Int32Array.of(2, 3, -0x8000_0000) }],
				['client', text(client, '', `${client}\ud800 lone`)],
				['date', { kind: 'day', values: Int32Array.of(20_000, -5, -0x8000_0000) }],
				['amount', { kind: 'number', values: Float64Array.of(0.1 + 0.2, -0, NaN) }],
				['attribute:__proto__', text('a', 'a', 'b')]
			])
		},
		issues: [
			{ row: 5, column: 2, code: 'date.impossible', raw: '31.02.2025', effect: 'rejected' },
			{ row: 6, column: null, code: 'row.short', raw: '', effect: 'rejected' }
		],
		patch: null
	};
}

const ledger = (id: string): ImportLayer => ({
	id,
	shape: 'orders',
	sourceName: 'a.csv',
	sheetName: '',
	importedAt: NOW,
	headers: ['a', 'b', 'c'],
	mapping: { client: 0, date: 1, amount: 2 },
	encoding: 'utf-8',
	delimiter: ';',
	rowCount: 3,
	rejectedCount: 2,
	kind: 'import',
	rules: null,
	fingerprint: '',
	changedCount: 0
});

async function value<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
	const settled = await result;
	if (!settled.ok) throw new Error(JSON.stringify(settled.error));
	return settled.value;
}

async function savedPlan(id: string, ...layers: string[]) {
	let document = emptyDocument(id, `copy-${id}`, NOW, `Plan ${id}`, 'UAH');
	for (const layerId of layers) {
		await value(saveLayer(layerId, content(layerId), NOW));
		document = applyChanges(document, [{ group: 'layer', key: layerId, value: ledger(layerId) }]).document;
	}
	await value(saveDocument(document, NOW, COUNTS));
	return document;
}

afterEach(async () => {
	for (const { id } of await value(listPlans())) await value(deletePlanForever(id));
	const db = await database();
	await Promise.all([db.fields.clear(), db.layers.clear(), db.chunks.clear()]);
});

it('counts the clients of a plan that nobody had counted, once, and leaves its time', async () => {
	const document = emptyDocument('from-a-file', 'copy', NOW, 'Shop', 'EUR');
	await saveDocument(document, NOW, { rowCount: 3, clientCount: null });
	for (const clientCount of [7, 8]) expect((await countClientsOnce('from-a-file', clientCount)).ok).toBe(true);
	const listed = await listPlans();
	expect(listed.ok && listed.value).toMatchObject([{ id: 'from-a-file', rowCount: 3, clientCount: 7, updatedAt: NOW }]);
});

describe('layers', () => {
	it('come back bit by bit', async () => {
		await value(saveLayer('l1', content('Анна'), NOW));
		const loaded = await value(loadLayer('l1'));
		expect(loaded).toStrictEqual(content('Анна'));
		expect(Object.is((loaded.table.columns.get('amount') as { values: Float64Array }).values[1], -0)).toBe(true);
	});

	it('store a column of a wider buffer without the rest of it', async () => {
		const wide = new Float64Array(1000).fill(7);
		const table = { rowCount: 2, columns: new Map<string, Column>([['amount', { kind: 'number', values: wide.subarray(4, 6) }]]) };
		await value(saveLayer('l1', { table, issues: [], patch: null }, NOW));
		const loaded = (await value(loadLayer('l1'))).table.columns.get('amount') as { values: Float64Array };
		expect([loaded.values.length, loaded.values.buffer.byteLength]).toEqual([2, 16]);
	});

	it('leave nothing behind when saved again with fewer columns', async () => {
		await value(saveLayer('l1', content('A'), NOW));
		await value(saveLayer('l1', { table: { rowCount: 0, columns: new Map() }, issues: [], patch: null }, NOW));
		expect((await value(loadLayer('l1'))).table.columns.size).toBe(0);
		expect(await (await database()).chunks.where('[layerId+column+part]').between(['l1', 't0', 0], ['l1', 't9', 9]).count()).toBe(0);
	});

	it('that are missing or do not fit together are told apart', async () => {
		await value(saveLayer('l1', content('A'), NOW));
		await (await database()).chunks.delete(['l1', 't3', 0]);
		expect(await loadLayer('l1')).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
		expect(await loadLayer('l2')).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});

	it('from a file share what is here already and never write over something else', async () => {
		await value(saveLayer('l1', content('A'), NOW));
		const ids = await value(
			admitLayers(
				new Map([
					['l1', content('stranger')],
					['l2', content('B')]
				]),
				NOW,
				() => 'fresh'
			)
		);
		expect([...ids]).toEqual([
			['l1', 'fresh'],
			['l2', 'l2']
		]);
		expect(await value(loadLayer('l1'))).toStrictEqual(content('A'));
		expect(await value(loadLayer('fresh'))).toStrictEqual(content('stranger'));
		expect([...(await value(admitLayers(new Map([['l1', content('A')]]), NOW, () => 'unwanted')))]).toEqual([['l1', 'l1']]);
	});
});

describe('sweeping', () => {
	it('takes layers nobody speaks of, once they are old, and no others', async () => {
		await savedPlan('p1', 'used');
		await value(saveLayer('old', content('A'), NOW - 2));
		await value(saveLayer('fresh', content('A'), NOW));
		expect(await value(sweepLayers(NOW - 1))).toBe(1);
		expect([(await loadLayer('used')).ok, (await loadLayer('old')).ok, (await loadLayer('fresh')).ok]).toEqual([true, false, true]);
		expect(await (await database()).chunks.filter(({ layerId }) => layerId === 'old').count()).toBe(0);
	});
});

describe('plans', () => {
	it('come back with every stamp, a field emptied too', async () => {
		const saved = await savedPlan('p1', 'l1');
		const { document } = applyChanges(saved, [
			{ group: 'lever', key: 'cycle', value: 60 },
			{ group: 'client', key: 'name/__proto__', value: 'Рита' },
			{ group: 'layer', key: 'l1', value: null }
		]);
		await value(saveDocument(document, NOW + 1, COUNTS));
		expect(await value(loadDocument('p1'))).toStrictEqual(document);
		expect(await value(listPlans())).toEqual([{ id: 'p1', name: 'Plan p1', createdAt: NOW, updatedAt: NOW + 1, trashedAt: null, ...COUNTS }]);
	});

	it('write only the groups that changed', async () => {
		const saved = await savedPlan('p1');
		const db = await database();
		await db.fields.delete(['p1', 'plan']);
		await value(saveDocument(applyChanges(saved, [{ group: 'lever', key: 'cycle', value: 60 }]).document, NOW, COUNTS));
		expect(await db.fields.get(['p1', 'plan'])).toBeUndefined();
		expect((await db.fields.get(['p1', 'lever']))?.values).toEqual([60]);
	});

	it('refuse a save on top of one of another page', async () => {
		const saved = await savedPlan('p1');
		const db = await database();
		await db.plans.update('p1', { revision: 9 });
		expect(await saveDocument(saved, NOW, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.changedElsewhere' } });
		const reread = await value(loadDocument('p1'));
		await value(saveDocument(reread, NOW, COUNTS));
		expect((await db.plans.get('p1'))?.revision).toBe(10);
	});

	it('do not come back to life by a late save', async () => {
		const saved = await savedPlan('gone');
		await (await database()).plans.delete('gone');
		expect(await saveDocument(saved, NOW, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});

	it('go to the bin and back, and stay there when saved', async () => {
		const saved = await savedPlan('p1');
		await value(trashPlan('p1', NOW + 5));
		await value(saveDocument(saved, NOW + 6, COUNTS));
		expect((await value(listPlans()))[0].trashedAt).toBe(NOW + 5);
		await value(restorePlan('p1'));
		expect((await value(listPlans()))[0].trashedAt).toBeNull();
		expect(await trashPlan('nobody', NOW)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});

	it('share layers with their duplicate, and the last one takes them along', async () => {
		await savedPlan('p1', 'l1', 'l2');
		const copy = await value(duplicatePlan('p1', 'p2', 'copy-2', 'Second', NOW + 7));
		expect([copy.id, copy.copy, planName(copy), copy.createdAt]).toEqual(['p2', 'copy-2', 'Second', NOW + 7]);
		expect(await value(loadDocument('p2'))).toStrictEqual(copy);
		await value(deletePlanForever('p1'));
		expect((await loadDocument('p1')).ok).toBe(false);
		expect(await value(loadLayer('l2'))).toStrictEqual(content('l2'));
		await value(deletePlanForever('p2'));
		const db = await database();
		expect([await db.plans.count(), await db.fields.count(), await db.layers.count(), await db.chunks.count()]).toEqual([0, 0, 0, 0]);
	});

	it('are renamed while closed, and whoever has them open finds out', async () => {
		const open = await savedPlan('p1');
		await value(changePlan('p1', [{ group: 'plan', key: 'name', value: 'Нова назва' }], NOW + 1));
		expect((await value(listPlans()))[0]).toMatchObject({ name: 'Нова назва', ...COUNTS });
		expect(await saveDocument(open, NOW + 2, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.changedElsewhere' } });
	});
});

describe('the database', () => {
	it('of a newer version is left alone and named', async () => {
		await closeDatabase();
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.open(DATABASE_NAME, 10_000);
			request.onsuccess = () => (request.result.close(), resolve());
			request.onerror = () => reject(request.error);
		});
		expect(await listPlans()).toMatchObject({ ok: false, error: { code: 'storage.newerVersion' } });
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
	});

	it('steps aside when a newer version in another tab opens it, and says so', async () => {
		await savedPlan('p1');
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.open(DATABASE_NAME, 10_000);
			request.onsuccess = () => (request.result.close(), resolve());
			request.onerror = () => reject(request.error);
			request.onblocked = () => reject(new Error('blocked'));
		});
		expect(await listPlans()).toMatchObject({ ok: false, error: { code: 'storage.newerVersion' } });
		await closeDatabase();
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
	});

	it('deleted under an open page is begun anew, without bringing a plan back by halves', async () => {
		const saved = await savedPlan('wiped');
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
		expect(await listPlans()).toEqual({ ok: true, value: [] });
		const { document } = applyChanges(saved, [{ group: 'lever', key: 'cycle', value: 60 }]);
		expect(await saveDocument(document, NOW, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});
});

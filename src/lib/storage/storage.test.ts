import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { TextColumnBuilder } from '../kernel/columns.ts';
import type { Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument, planName } from '../model/document.ts';
import { NO_HISTORY, withRedone, withStep, withUndone } from '../model/history.ts';
import type { ChangeHistory } from '../model/history.ts';
import type { ImportLayer, KeptSource, LayerContent } from '../model/layer.ts';
import { DATABASE_NAME, closeDatabase, database } from './database.ts';
import { admitLayers } from './admit-layers.ts';
import { loadLayer, loadSource, saveLayer } from './layers.ts';
import { sweepLayers } from './removal.ts';
import { restoreSource, storeSource } from './stored-source.ts';
import {
	changePlan,
	countClientsOnce,
	deletePlanForever,
	duplicatePlan,
	listPlans,
	loadDocument,
	loadHistory,
	restorePlan,
	saveDocument,
	trashPlan
} from './plans.ts';

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

const arriving = (client: string) => ({ content: content(client), source: null });

const source = (...bytes: number[]): KeptSource => ({ kind: 'file', bytes: Uint8Array.from(bytes) });

function patchOf(...layers: string[]): LayerContent['patch'] {
	const columns = new Map<string, Column>([
		['layer', text(...layers)],
		['row', { kind: 'int', values: Int32Array.from(layers, (_, row) => row) }],
		['column', text(...layers.map(() => 'amount'))],
		['text', text(...layers.map(() => ''))],
		['number', { kind: 'number', values: Float64Array.from(layers, () => 5.5) }]
	]);
	return { rowCount: layers.length, columns };
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
		await value(saveLayer(layerId, content(layerId), null, NOW));
		document = applyChanges(document, [{ group: 'layer', key: layerId, value: ledger(layerId) }]).document;
	}
	await value(saveDocument(document, NO_HISTORY, NOW, COUNTS));
	return document;
}

afterEach(async () => {
	for (const { id } of await value(listPlans())) await value(deletePlanForever(id));
	const db = await database();
	await Promise.all([db.fields.clear(), db.steps.clear(), db.layers.clear(), db.chunks.clear()]);
});

it('counts the clients of a plan that nobody had counted, once, and leaves its time', async () => {
	const document = emptyDocument('from-a-file', 'copy', NOW, 'Shop', 'EUR');
	await saveDocument(document, NO_HISTORY, NOW, { rowCount: 3, clientCount: null });
	for (const clientCount of [7, 8]) expect((await countClientsOnce('from-a-file', clientCount)).ok).toBe(true);
	const listed = await listPlans();
	expect(listed.ok && listed.value).toMatchObject([{ id: 'from-a-file', rowCount: 3, clientCount: 7, updatedAt: NOW }]);
});

describe('layers', () => {
	it('come back bit by bit', async () => {
		await value(saveLayer('l1', content('Анна'), null, NOW));
		const loaded = await value(loadLayer('l1'));
		expect(loaded).toStrictEqual(content('Анна'));
		expect(Object.is((loaded.table.columns.get('amount') as { values: Float64Array }).values[1], -0)).toBe(true);
	});

	it('store a column of a wider buffer without the rest of it', async () => {
		const wide = new Float64Array(1000).fill(7);
		const table = { rowCount: 2, columns: new Map<string, Column>([['amount', { kind: 'number', values: wide.subarray(4, 6) }]]) };
		await value(saveLayer('l1', { table, issues: [], patch: null }, null, NOW));
		const loaded = (await value(loadLayer('l1'))).table.columns.get('amount') as { values: Float64Array };
		expect([loaded.values.length, loaded.values.buffer.byteLength]).toEqual([2, 16]);
	});

	it('leave nothing behind when saved again with fewer columns', async () => {
		await value(saveLayer('l1', content('A'), null, NOW));
		await value(saveLayer('l1', { table: { rowCount: 0, columns: new Map() }, issues: [], patch: null }, null, NOW));
		expect((await value(loadLayer('l1'))).table.columns.size).toBe(0);
		expect(await (await database()).chunks.where('[layerId+column+part]').between(['l1', 't0', 0], ['l1', 't9', 9]).count()).toBe(0);
	});

	it('that are missing or do not fit together are told apart', async () => {
		await value(saveLayer('l1', content('A'), null, NOW));
		await (await database()).chunks.delete(['l1', 't3', 0]);
		expect(await loadLayer('l1')).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
		expect(await loadLayer('l2')).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});

	it('keep what they change in other layers', async () => {
		const changed: LayerContent = { ...content('A'), patch: patchOf('other', 'l1') };
		await value(saveLayer('l1', changed, null, NOW));
		expect(await value(loadLayer('l1'))).toStrictEqual(changed);
	});

	it('keep their source byte for byte, apart from the rows', async () => {
		await value(saveLayer('l1', content('A'), source(1, 2, 255, 0), NOW));
		await value(saveLayer('l2', content('A'), null, NOW));
		expect(await value(loadSource('l1'))).toStrictEqual(source(1, 2, 255, 0));
		expect(await value(loadSource('l2'))).toBeNull();
		expect(await loadSource('l3')).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
		await (await database()).chunks.delete(['l1', 's', 0]);
		expect(await loadSource('l1')).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
	});

	it('keep a large source in parts, without the rest of a wider buffer', () => {
		const wide = Uint8Array.from({ length: 100 }, (_, byte) => byte);
		const kept: KeptSource = { kind: 'text', bytes: wide.subarray(10, 20) };
		const { stored, chunks } = storeSource('l1', kept, 4);
		expect(chunks.map(({ data }) => (data as Uint8Array).buffer.byteLength)).toEqual([4, 4, 2]);
		expect([...restoreSource(stored, chunks).bytes]).toEqual([...kept.bytes]);
		expect(storeSource('l1', { kind: 'text', bytes: new Uint8Array() }).stored.parts).toBe(1);
	});

	it('from a file share what is here already and never write over something else', async () => {
		await value(saveLayer('l1', content('A'), null, NOW));
		const ids = await value(
			admitLayers(
				new Map([
					['l1', arriving('stranger')],
					['l2', arriving('B')]
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
		expect([...(await value(admitLayers(new Map([['l1', arriving('A')]]), NOW, () => 'unwanted')))]).toEqual([['l1', 'l1']]);
	});
});

it('layers of invented clients stay known as such under another id', async () => {
	await value(saveLayer('sample-1', content('A'), null, NOW));
	const ids = await value(admitLayers(new Map([['sample-1', arriving('stranger')]]), NOW, () => 'fresh'));
	expect([...ids]).toEqual([['sample-1', 'sample-fresh']]);
});

describe('layers of a file that change others', () => {
	const changing = (id: string): LayerContent => ({ ...content('changes'), patch: patchOf(id) });

	it('follow those under their new ids, and leave alone the layers of the same id that are here', async () => {
		await value(saveLayer('l1', content('mine'), null, NOW));
		await value(saveLayer('l2', changing('l1'), null, NOW));
		await value(saveLayer('l3', changing('l2'), null, NOW));
		const fresh = ['a', 'b', 'c'];
		const arrivals = new Map([
			['l3', { content: changing('l2'), source: null }],
			['l2', { content: changing('l1'), source: null }],
			['l1', arriving('stranger')],
			['l4', { content: changing('l1'), source: null }]
		]);
		const ids = await value(admitLayers(arrivals, NOW, () => fresh.shift()!));
		expect(Object.fromEntries(ids)).toEqual({ l1: 'a', l2: 'b', l3: 'c', l4: 'l4' });
		expect(await value(loadLayer('b'))).toStrictEqual(changing('a'));
		expect(await value(loadLayer('c'))).toStrictEqual(changing('b'));
		expect(await value(loadLayer('l4'))).toStrictEqual(changing('a'));
		expect(await value(loadLayer('l2'))).toStrictEqual(changing('l1'));
	});

	it('bring the source that a layer here is without, and take none away', async () => {
		await value(saveLayer('bare', content('A'), null, NOW));
		await value(saveLayer('full', content('A'), source(7), NOW));
		const arrivals = new Map([
			['bare', { content: content('A'), source: source(1) }],
			['full', { content: content('A'), source: source(2) }]
		]);
		await value(admitLayers(arrivals, NOW, () => 'unwanted'));
		expect(await value(loadSource('bare'))).toStrictEqual(source(1));
		expect(await value(loadSource('full'))).toStrictEqual(source(7));
		expect(await value(loadLayer('bare'))).toStrictEqual(content('A'));
	});
});

describe('what can be undone', () => {
	const step = (label: string, cycle: number) => ({
		label,
		changes: [
			{ group: 'lever', key: 'cycle', value: cycle },
			{ group: 'client', key: 'name/Анна', value: null }
		] as const
	});

	it('comes back with the plan, step by step', async () => {
		let document = await savedPlan('p1');
		let history: ChangeHistory = NO_HISTORY;
		const keep = async (next: ChangeHistory, cycle: number) => {
			history = next;
			document = applyChanges(document, [{ group: 'lever', key: 'cycle', value: cycle }]).document;
			await value(saveDocument(document, history, NOW, COUNTS));
			document = await value(loadDocument('p1'));
			expect(await value(loadHistory('p1'))).toStrictEqual(history);
		};
		await keep(withStep(withStep(history, step('a', 1)), step('b', 2)), 1);
		await keep(withUndone(history, step('x', 3).changes), 2);
		await keep(withUndone(history, step('x', 4).changes), 3);
		await keep(withRedone(history, step('x', 5).changes), 4);
		await keep(withStep(history, step('c', 6)), 5);
		await keep({ ...withStep(history, step('d', 7)), first: 2, undo: [step('d', 7)] }, 6);
		expect((await (await database()).steps.toArray()).map(({ index, label }) => [index, label])).toEqual([[2, 'd']]);
	});

	it('is written by the step, not as a whole', async () => {
		const document = await savedPlan('p1');
		const first = withStep(NO_HISTORY, step('a', 1));
		await value(saveDocument(document, first, NOW, COUNTS));
		const db = await database();
		await db.steps.update(['p1', 0], { label: 'untouched' });
		await value(saveDocument(document, withStep(first, step('b', 2)), NOW, COUNTS));
		expect((await db.steps.toArray()).map(({ label }) => label)).toEqual(['untouched', 'b']);
	});

	it('is empty when another page has saved since, and says when it is damaged', async () => {
		const document = await savedPlan('p1');
		await value(saveDocument(document, withStep(NO_HISTORY, step('a', 1)), NOW, COUNTS));
		const db = await database();
		await db.plans.update('p1', { revision: 9 });
		expect(await value(loadHistory('p1'))).toEqual(NO_HISTORY);
		await value(loadDocument('p1'));
		await db.steps.clear();
		expect(await loadHistory('p1')).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
	});

	it('includes what was changed while the plan was closed', async () => {
		const document = await savedPlan('p1');
		await value(saveDocument(document, withStep(NO_HISTORY, step('a', 1)), NOW, COUNTS));
		await value(changePlan('p1', [{ group: 'plan', key: 'name', value: 'Нова' }], 'rename', NOW));
		await value(loadDocument('p1'));
		expect((await value(loadHistory('p1'))).undo).toEqual([step('a', 1), { label: 'rename', changes: [{ group: 'plan', key: 'name', value: 'Plan p1' }] }]);
	});

	it('goes with the plan, and is not the duplicate’s', async () => {
		const document = await savedPlan('p1');
		await value(saveDocument(document, withStep(NO_HISTORY, step('a', 1)), NOW, COUNTS));
		await value(duplicatePlan('p1', 'p2', 'copy-2', 'Second', NOW));
		await value(loadDocument('p2'));
		expect(await value(loadHistory('p2'))).toEqual(NO_HISTORY);
		await value(deletePlanForever('p1'));
		expect(await (await database()).steps.count()).toBe(0);
	});
});

describe('sweeping', () => {
	it('takes layers nobody speaks of, once they are old, and no others', async () => {
		await savedPlan('p1', 'used');
		await value(saveLayer('old', content('A'), null, NOW - 2));
		await value(saveLayer('fresh', content('A'), null, NOW));
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
		await value(saveDocument(document, NO_HISTORY, NOW + 1, COUNTS));
		expect(await value(loadDocument('p1'))).toStrictEqual(document);
		expect(await value(listPlans())).toEqual([{ id: 'p1', name: 'Plan p1', createdAt: NOW, updatedAt: NOW + 1, trashedAt: null, ...COUNTS }]);
	});

	it('write only the groups that changed', async () => {
		const saved = await savedPlan('p1');
		const db = await database();
		await db.fields.delete(['p1', 'plan']);
		await value(saveDocument(applyChanges(saved, [{ group: 'lever', key: 'cycle', value: 60 }]).document, NO_HISTORY, NOW, COUNTS));
		expect(await db.fields.get(['p1', 'plan'])).toBeUndefined();
		expect((await db.fields.get(['p1', 'lever']))?.values).toEqual([60]);
	});

	it('refuse a save on top of one of another page', async () => {
		const saved = await savedPlan('p1');
		const db = await database();
		await db.plans.update('p1', { revision: 9 });
		expect(await saveDocument(saved, NO_HISTORY, NOW, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.changedElsewhere' } });
		const reread = await value(loadDocument('p1'));
		await value(saveDocument(reread, NO_HISTORY, NOW, COUNTS));
		expect((await db.plans.get('p1'))?.revision).toBe(10);
	});

	it('do not come back to life by a late save', async () => {
		const saved = await savedPlan('gone');
		await (await database()).plans.delete('gone');
		expect(await saveDocument(saved, NO_HISTORY, NOW, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});

	it('go to the bin and back, and stay there when saved', async () => {
		const saved = await savedPlan('p1');
		await value(trashPlan('p1', NOW + 5));
		await value(saveDocument(saved, NO_HISTORY, NOW + 6, COUNTS));
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

	it('share the source of an import with their duplicate, and the last one takes it along', async () => {
		let document = await savedPlan('p1');
		await value(saveLayer('l1', content('A'), source(1, 2), NOW));
		document = applyChanges(document, [{ group: 'layer', key: 'l1', value: ledger('l1') }]).document;
		await value(saveDocument(document, NO_HISTORY, NOW, COUNTS));
		await value(duplicatePlan('p1', 'p2', 'copy-2', 'Second', NOW));
		await value(deletePlanForever('p1'));
		expect(await value(loadSource('l1'))).toStrictEqual(source(1, 2));
		await value(deletePlanForever('p2'));
		expect(await (await database()).chunks.count()).toBe(0);
	});

	it('keep the layers their history speaks of: imports and pasted blocks taken back may be wanted again', async () => {
		let document = await savedPlan('p1', 'l1', 'l2');
		const taken = applyChanges(document, [
			{ group: 'layer', key: 'l1', value: null },
			{ group: 'layer', key: 'l2', value: null }
		]);
		document = taken.document;
		await value(saveDocument(document, withUndone(withStep(NO_HISTORY, { label: 'paste', changes: [] }), taken.inverse), NOW, COUNTS));
		expect(await value(sweepLayers(Infinity))).toBe(0);
	});

	it('are renamed while closed, and whoever has them open finds out', async () => {
		const open = await savedPlan('p1');
		await value(changePlan('p1', [{ group: 'plan', key: 'name', value: 'Нова назва' }], 'rename', NOW + 1));
		expect((await value(listPlans()))[0]).toMatchObject({ name: 'Нова назва', ...COUNTS });
		expect(await saveDocument(open, NO_HISTORY, NOW + 2, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.changedElsewhere' } });
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
		expect(await saveDocument(document, NO_HISTORY, NOW, COUNTS)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});
});

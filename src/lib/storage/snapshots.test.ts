import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument, planName } from '../model/document.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import { NO_HISTORY } from '../model/history.ts';
import { NO_SOURCE, type ImportLayer } from '../model/layer.ts';
import { closeDatabase, database, DATABASE_NAME } from './database.ts';
import { loadLayer, saveLayer } from './layers.ts';
import { deletePlanForever, listPlans, loadDocument, saveDocument } from './plans.ts';
import { sweepLayers } from './removal.ts';
import { KEPT_SNAPSHOTS } from './snapshot-retention.ts';
import { deleteSnapshot, listSnapshots, loadSnapshot, planOfSnapshot, takeSnapshot, takeSnapshotOfStored, type SnapshotReason } from './snapshots.ts';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const ROWS = { table: { rowCount: 0, columns: new Map() }, issues: [], patch: null };

async function value<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
	const settled = await result;
	if (!settled.ok) throw new Error(JSON.stringify(settled.error));
	return settled.value;
}

const wish = (reason: SnapshotReason, at = NOW, name = '') => ({ at, reason, name, rowCount: 3, clientCount: 2 });
const changed = (document: PlanDocument, ...changes: FieldChange[]): PlanDocument => applyChanges(document, changes).document;
const withCycle = (document: PlanDocument, cycle: number) => changed(document, { group: 'lever', key: 'cycle', value: cycle });
const layer = (id: string): FieldChange => {
	const ledger: ImportLayer = { ...NO_SOURCE, id, kind: 'import', shape: 'orders', importedAt: NOW, mapping: {}, rowCount: 0, changedCount: 0 };
	return { group: 'layer', key: id, value: ledger };
};

let plan: PlanDocument;
beforeEach(async () => {
	plan = changed(emptyDocument('p1', 'copy', NOW, 'Shop', 'EUR'), layer('l1'), { group: 'client', key: 'name/Анна', value: 'Аня' });
	await value(saveLayer('l1', ROWS, null, NOW));
	await value(saveDocument(plan, NO_HISTORY, NOW, { rowCount: 3, clientCount: 2 }));
});
afterEach(async () => {
	await value(deletePlanForever('p1'));
	await closeDatabase();
	await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
});

describe('snapshots', () => {
	it('give every field back as it was', async () => {
		const before = withCycle(plan, 60);
		await value(takeSnapshot(before, wish('import')));
		await value(takeSnapshot(withCycle(before, 90), wish('byHand', NOW + 1, 'Sale')));
		expect(await value(loadSnapshot('p1', 0))).toStrictEqual(before);
		expect((await value(listSnapshots('p1'))).map(({ number, reason, name, at }) => [number, reason, name, at])).toEqual([
			[1, 'byHand', 'Sale', NOW + 1],
			[0, 'import', '', NOW]
		]);
		expect(await loadSnapshot('p1', 7)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});

	it('are taken of a plan that is not open, as it lies there', async () => {
		expect(await value(takeSnapshotOfStored('p1', 'merge', NOW + 7))).toMatchObject({ number: 0, reason: 'merge', at: NOW + 7, rowCount: 3, clientCount: 2 });
		expect(await value(loadSnapshot('p1', 0))).toStrictEqual(plan);
		expect(await takeSnapshotOfStored('nobody', 'merge', NOW)).toMatchObject({ ok: false, error: { code: 'storage.missing' } });
	});

	it('store again only the fields that changed', async () => {
		await value(takeSnapshot(plan, wish('daily')));
		const db = await database();
		const first = await db.snapshotFields.count();
		await value(takeSnapshot(withCycle(plan, 60), wish('import')));
		await value(takeSnapshot(withCycle(plan, 60), wish('byHand')));
		expect(await db.snapshotFields.count()).toBe(first + 1);
		await value(deleteSnapshot('p1', 0));
		await value(deleteSnapshot('p1', 1));
		expect(await value(loadSnapshot('p1', 2))).toStrictEqual(withCycle(plan, 60));
		await value(deleteSnapshot('p1', 2));
		expect(await db.snapshotFields.count()).toBe(0);
	});

	it('made by themselves of a state that is kept already are that one', async () => {
		await value(takeSnapshot(plan, wish('import')));
		expect((await value(takeSnapshot(plan, wish('daily', NOW + DAY)))).number).toBe(0);
		expect((await value(takeSnapshot(plan, wish('byHand', NOW + DAY, 'Mine')))).number).toBe(1);
	});

	it('are fourteen at most, the newest ones, also when the clock was set back', async () => {
		let document = plan;
		for (let made = 0; made < KEPT_SNAPSHOTS + 3; made++) {
			document = withCycle(document, 30 + made);
			await value(takeSnapshot(document, wish('daily', NOW - made * DAY)));
		}
		expect((await value(listSnapshots('p1'))).map(({ number }) => number)).toEqual(Array.from({ length: KEPT_SNAPSHOTS }, (_, at) => KEPT_SNAPSHOTS + 2 - at));
		expect(await value(loadSnapshot('p1', KEPT_SNAPSHOTS + 2))).toStrictEqual(document);
	});

	it('keep the layers they need, though the plan no longer had them', async () => {
		await value(takeSnapshot(plan, wish('byHand')));
		await (await database()).plans.update('p1', { layerIds: [] });
		expect(await value(sweepLayers(Infinity))).toBe(0);
		await value(deleteSnapshot('p1', 0));
		expect(await value(sweepLayers(Infinity))).toBe(1);
	});

	it('become a plan of their own, whatever has become of the plan they are of', async () => {
		await value(takeSnapshot(plan, wish('daily')));
		await (await database()).fields.update(['p1', 'client'], { counters: new Float64Array(9) });
		expect(await loadDocument('p1')).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
		const made = await value(planOfSnapshot('p1', 0, { id: 'p2', copy: 'copy-2', name: 'Shop again', now: NOW + 5 }));
		expect(await value(loadDocument('p2'))).toStrictEqual(made);
		expect([planName(made), made.fields.client, made.copy]).toEqual(['Shop again', plan.fields.client, 'copy-2']);
		expect((await value(listPlans())).find(({ id }) => id === 'p2')).toMatchObject({ rowCount: 3, clientCount: 2, trashedAt: null });
		await value(deletePlanForever('p1'));
		expect((await loadLayer('l1')).ok).toBe(true);
	});

	it('say when they are damaged, and go with their plan', async () => {
		await value(takeSnapshot(plan, wish('daily')));
		const db = await database();
		await db.snapshotFields.delete(['p1', 'client', 0]);
		expect(await loadSnapshot('p1', 0)).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
		await value(deletePlanForever('p1'));
		expect([await db.snapshots.count(), await db.snapshotFields.count(), await db.layers.count()]).toEqual([0, 0, 0]);
	});
});

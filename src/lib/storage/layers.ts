import { fail } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { LayerContent } from '../model/layer.ts';
import { database } from './database.ts';
import type { Database } from './database.ts';
import { StorageFault, guarded } from './errors.ts';
import type { StorageError } from './errors.ts';
import { issuesOf, issuesTable } from './issues-table.ts';
import { sameContent } from './same-content.ts';
import { restoreTable, storeTable } from './stored-table.ts';

const TABLE = 't';
const ISSUES = 'i';

/** Keeps one import, whole or not at all. Layers never change: an id that is already there is written over only by the same save tried again. */
export function saveLayer(layerId: string, content: LayerContent, savedAt: number): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		const db = await database();
		const table = storeTable(layerId, TABLE, content.table);
		const issues = storeTable(layerId, ISSUES, issuesTable(content.issues));
		await db.transaction('rw', [db.layers, db.chunks], async () => {
			await deleteChunks(db, layerId);
			await Promise.all([
				db.layers.put({ id: layerId, savedAt, table: table.stored, issues: issues.stored }),
				...[...table.chunks, ...issues.chunks].map((chunk) => db.chunks.put(chunk))
			]);
		});
	});
}

export function loadLayer(layerId: string): Promise<Result<LayerContent, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('r', [db.layers, db.chunks], async () => {
			const layer = await db.layers.get(layerId);
			if (!layer) throw new StorageFault('storage.missing', layerId);
			const chunksOf = (column: string) => db.chunks.where('[layerId+column+part]').between([layerId, column, 0], [layerId, column, Infinity]).toArray();
			const [table, issues] = await Promise.all([restoreTable(TABLE, layer.table, chunksOf), restoreTable(ISSUES, layer.issues, chunksOf)]);
			return { table, issues: issuesOf(issues), patch: null };
		});
	});
}

/**
 * Keeps the layers of a plan file. A layer this device already has under the same id is shared when its content is the same;
 * otherwise the file's goes in under an id of `newId`. Returns the id each layer has here, by the id it has in the file.
 */
export async function admitLayers(
	layers: ReadonlyMap<string, LayerContent>,
	savedAt: number,
	newId: () => string
): Promise<Result<ReadonlyMap<string, string>, StorageError>> {
	const ids = new Map<string, string>();
	for (const [fileId, content] of layers) {
		const present = await loadLayer(fileId);
		if (!present.ok && present.error.code !== 'storage.missing') return present;
		const differs = present.ok && !sameContent(present.value, content);
		const id = differs ? newId() : fileId;
		ids.set(fileId, id);
		if (present.ok && !differs) continue;
		const saved = await saveLayer(id, content, savedAt);
		if (!saved.ok) return fail(saved.error);
	}
	return { ok: true, value: ids };
}

/**
 * Removes layers no plan speaks of: an import whose plan was never saved, because the browser was closed in between. Only those kept before
 * `savedBefore` (milliseconds since the epoch), so that an import under way in another tab is not taken for one.
 */
export function sweepLayers(savedBefore: number): Promise<Result<number, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('rw', [db.plans, db.layers, db.chunks], async () => {
			const used = new Set(await db.plans.orderBy('layerIds').uniqueKeys());
			const left = (await db.layers.toArray()).filter(({ id, savedAt }) => savedAt < savedBefore && !used.has(id)).map(({ id }) => id);
			await deleteLayers(db, left);
			return left.length;
		});
	});
}

/** Must run inside a transaction over layers and chunks. */
export async function deleteLayers(db: Database, layerIds: readonly string[]): Promise<void> {
	for (const layerId of layerIds) {
		await db.layers.delete(layerId);
		await deleteChunks(db, layerId);
	}
}

async function deleteChunks(db: Database, layerId: string): Promise<void> {
	await db.chunks.where('[layerId+column+part]').between([layerId, '', 0], [layerId, '\uffff', Infinity]).delete();
}

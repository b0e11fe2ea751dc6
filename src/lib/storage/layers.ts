import type { Result } from '../kernel/result.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import { database } from './database.ts';
import type { Database } from './database.ts';
import { StorageFault, guarded } from './errors.ts';
import type { StorageError } from './errors.ts';
import { issuesOf, issuesTable } from './issues-table.ts';
import type { ChunkRecord, LayerRecord } from './records.ts';
import { deleteChunks } from './removal.ts';
import { restoreSource, SOURCE, storeSource } from './stored-source.ts';
import { restoreTable, storeTable } from './stored-table.ts';

const TABLE = 't';
const ISSUES = 'i';
const PATCH = 'p';

/**
 * Keeps one layer, its source beside it, whole or not at all. Layers never change: an id that is already there is written over only by the same
 * save tried again. `savedAt` in milliseconds since the epoch.
 */
export function saveLayer(layerId: string, content: LayerContent, source: KeptSource | null, savedAt: number): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		const db = await database();
		const records = layerRecords(layerId, content, source, savedAt);
		await db.transaction('rw', [db.layers, db.chunks], () => putLayer(db, records));
	});
}

export interface LayerRecords {
	readonly record: LayerRecord;
	readonly chunks: readonly ChunkRecord[];
}

/** What a layer is stored as, made before the transaction that writes it. */
export function layerRecords(layerId: string, content: LayerContent, source: KeptSource | null, savedAt: number): LayerRecords {
	const table = storeTable(layerId, TABLE, content.table);
	const issues = storeTable(layerId, ISSUES, issuesTable(content.issues));
	const patch = content.patch && storeTable(layerId, PATCH, content.patch);
	const kept = source && storeSource(layerId, source);
	const record = { id: layerId, savedAt, table: table.stored, issues: issues.stored, patch: patch && patch.stored, source: kept && kept.stored };
	return { record, chunks: [...table.chunks, ...issues.chunks, ...(patch?.chunks ?? []), ...(kept?.chunks ?? [])] };
}

/** Must run inside a transaction over layers and chunks. */
export async function putLayer(db: Database, { record, chunks }: LayerRecords): Promise<void> {
	await deleteChunks(db, record.id);
	await Promise.all([db.layers.put(record), ...chunks.map((chunk) => db.chunks.put(chunk))]);
}

export function loadLayer(layerId: string): Promise<Result<LayerContent, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('r', [db.layers, db.chunks], async () => {
			const layer = await layerRecord(db, layerId);
			const ofColumn = (column: string) => chunksOf(db, layerId, column);
			const [table, issues, patch] = await Promise.all([
				restoreTable(TABLE, layer.table, ofColumn),
				restoreTable(ISSUES, layer.issues, ofColumn),
				layer.patch && restoreTable(PATCH, layer.patch, ofColumn)
			]);
			return { table, issues: issuesOf(issues), patch };
		});
	});
}

/** The source of a layer as it came; null when none was kept. */
export function loadSource(layerId: string): Promise<Result<KeptSource | null, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('r', [db.layers, db.chunks], async () => {
			const { source } = await layerRecord(db, layerId);
			return source && restoreSource(source, await chunksOf(db, layerId, SOURCE));
		});
	});
}

async function layerRecord(db: Database, layerId: string) {
	const layer = await db.layers.get(layerId);
	if (!layer) throw new StorageFault('storage.missing', layerId);
	return layer;
}

/** The records of one column in order. */
const chunksOf = (db: Database, layerId: string, column: string) =>
	db.chunks.where('[layerId+column+part]').between([layerId, column, 0], [layerId, column, Infinity]).toArray();

import type { Result } from '../kernel/result.ts';
import { FIELD_GROUPS } from '../model/fields.ts';
import { database, type Database } from './database.ts';
import { guarded, type StorageError } from './errors.ts';

/** Everything that takes something away from this device for good stands here, and nowhere else. */

/** Removes the plan with its fields, its history and its snapshots, and the layers that nothing else speaks of. */
export async function removePlan(db: Database, planId: string): Promise<void> {
	await db.transaction('rw', db.tables, async () => {
		const plan = await db.plans.get(planId);
		const snapshots = await db.snapshots.where('[planId+number]').between([planId, 0], [planId, Infinity]).toArray();
		const layerIds = new Set([...(plan?.layerIds ?? []), ...snapshots.flatMap((snapshot) => snapshot.layerIds)]);
		await db.plans.delete(planId);
		await db.fields.bulkDelete(FIELD_GROUPS.map((group): [string, string] => [planId, group]));
		await deleteSteps(db, planId);
		await db.snapshots.where('[planId+number]').between([planId, 0], [planId, Infinity]).delete();
		await db.snapshotFields.where('[planId+group+number]').between([planId, '', 0], [planId, '\uffff', Infinity]).delete();
		const used = await layersInUse(db);
		await deleteLayers(
			db,
			[...layerIds].filter((layerId) => !used.has(layerId))
		);
	});
}

/** Removes snapshots of a plan, and the fields that none of those left shares. Must run inside a transaction over both stores. */
export async function deleteSnapshots(db: Database, planId: string, numbers: readonly number[]): Promise<void> {
	await db.snapshots.bulkDelete(numbers.map((number): [string, number] => [planId, number]));
	const left = await db.snapshots.where('[planId+number]').between([planId, 0], [planId, Infinity]).toArray();
	const shared = new Set(left.flatMap(({ parts }) => Object.entries(parts).map(([group, number]) => `${group}/${number}`)));
	const stored = await db.snapshotFields.where('[planId+group+number]').between([planId, '', 0], [planId, '\uffff', Infinity]).primaryKeys();
	await db.snapshotFields.bulkDelete(stored.filter(([, group, number]) => !shared.has(`${group}/${number}`)));
}

/**
 * Removes layers no plan and no snapshot speaks of: an import whose plan was never saved, because the browser was closed in between. Only those kept
 * before `savedBefore` (milliseconds since the epoch), so that an import under way in another tab is not taken for one.
 */
export function sweepLayers(savedBefore: number): Promise<Result<number, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('rw', [db.plans, db.snapshots, db.layers, db.chunks], async () => {
			const used = await layersInUse(db);
			const left = (await db.layers.toArray()).filter(({ id, savedAt }) => savedAt < savedBefore && !used.has(id)).map(({ id }) => id);
			await deleteLayers(db, left);
			return left.length;
		});
	});
}

/** Steps `from`…`to` − 1 of a plan's history; by default all. Must run inside a transaction over steps. */
export async function deleteSteps(db: Database, planId: string, from = 0, to = Infinity): Promise<void> {
	await db.steps.where('[planId+index]').between([planId, from], [planId, to]).delete();
}

/** There is no way back; one that is not there is gone already. */
export function deleteBoard(id: string): Promise<Result<void, StorageError>> {
	return guarded(async () => (await database()).boards.delete(id));
}

/** Rows, issues, changes and source of a layer. Must run inside a transaction over chunks. */
export async function deleteChunks(db: Database, layerId: string): Promise<void> {
	await db.chunks.where('[layerId+column+part]').between([layerId, '', 0], [layerId, '\uffff', Infinity]).delete();
}

async function deleteLayers(db: Database, layerIds: readonly string[]): Promise<void> {
	for (const layerId of layerIds) {
		await db.layers.delete(layerId);
		await deleteChunks(db, layerId);
	}
}

async function layersInUse(db: Database): Promise<ReadonlySet<unknown>> {
	return new Set([...(await db.plans.orderBy('layerIds').uniqueKeys()), ...(await db.snapshots.orderBy('layerIds').uniqueKeys())]);
}

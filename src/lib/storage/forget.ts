import type { Result } from '../kernel/result.ts';
import type { Fields, PlanDocument } from '../model/fields.ts';
import { NO_HISTORY } from '../model/history.ts';
import type { LayerContent } from '../model/layer.ts';
import { database, type Database } from './database.ts';
import { guarded, StorageFault, type StorageError } from './errors.ts';
import { packFields, unpackFields } from './fields-record.ts';
import { layerRecords, putLayer } from './layers.ts';
import { readDocument, writeDocument } from './plans.ts';
import type { SnapshotRecord } from './records.ts';
import { deleteSteps } from './removal.ts';
import { storedHistory } from './steps.ts';
import { SOURCE } from './stored-source.ts';

/** A plan with those that share its imports (its copies, those in the bin too), as they are stored. */
export interface RelatedPlans {
	readonly plans: readonly { readonly document: PlanDocument; readonly revision: number }[];
	/** Plans as they were: fields only, each under its plan's id. */
	readonly snapshots: readonly Fields[];
	/** Every import any of them speaks of, or spoke of when a snapshot was made. */
	readonly layerIds: readonly string[];
}

export function readRelated(planId: string): Promise<Result<RelatedPlans, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('r', [db.plans, db.fields, db.snapshots, db.snapshotFields, db.layers], async () => {
			const ids = await relatedIds(db, planId);
			const plans = await Promise.all(ids.map((id) => readDocument(db, id)));
			const snapshots = await snapshotsOf(db, ids);
			const named = new Set([...plans.flatMap(({ document }) => [...document.fields.layer.keys()]), ...snapshots.flatMap(({ layerIds }) => layerIds)]);
			const stored = new Set(await db.layers.toCollection().primaryKeys());
			const fields = (await Promise.all(ids.map((id) => fieldsOfSnapshots(db, id)))).flat();
			return { plans, snapshots: fields.map((record) => unpackFields([record])), layerIds: [...named].filter((id) => stored.has(id)) };
		});
	});
}

/** Ids of the plans that share an import with this one, or will once it has those of `arriving`, itself first. */
export function relatedPlanIds(planId: string, arriving: Iterable<string> = []): Promise<Result<readonly string[], StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('r', [db.plans, db.snapshots], () => relatedIds(db, planId, arriving));
	});
}

export interface Forgetting {
	/** As they are to be written; `revision`: as they were read. */
	readonly plans: readonly { readonly document: PlanDocument; readonly revision: number }[];
	/** Layers that hold something else now, by id. */
	readonly contents: ReadonlyMap<string, LayerContent>;
	/** Layers that keep no source any more. */
	readonly layerIds: readonly string[];
	/** Takes the client out of a snapshot's fields. */
	readonly scrub: (fields: Fields) => Fields;
	readonly at: number;
}

/**
 * Writes plans, snapshots and imports without a client, whole or not at all. What could be undone is gone with it, and the sources of the imports.
 * `storage.changedElsewhere` where a plan was saved since it was read.
 */
export function writeForgetting({ plans, contents, layerIds, scrub, at }: Forgetting): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		const db = await database();
		const layers = [...contents].map(([id, content]) => layerRecords(id, content, null, at));
		await db.transaction('rw', db.tables, async () => {
			for (const { document, revision } of plans) {
				const stored = await db.plans.get(document.id);
				if (stored?.revision !== revision) throw new StorageFault('storage.changedElsewhere', document.id);
				const { rowCount, trashedAt } = stored;
				await deleteSteps(db, document.id);
				const entry = { rowCount, clientCount: null, trashedAt, updatedAt: at, revision: revision + 1, history: storedHistory(NO_HISTORY) };
				await writeDocument(db, document, entry, undefined);
				for (const record of await fieldsOfSnapshots(db, document.id)) {
					const { planId, group, number } = record;
					await db.snapshotFields.put({ ...packFields(planId, group, scrub(unpackFields([record]))[group]), number });
				}
			}
			for (const layer of layers) await putLayer(db, layer);
			for (const id of layerIds) {
				const record = await db.layers.get(id);
				if (!record?.source) continue;
				await db.layers.put({ ...record, source: null });
				await db.chunks.where('[layerId+column+part]').between([id, SOURCE, 0], [id, SOURCE, Infinity]).delete();
			}
		});
	});
}

async function relatedIds(db: Database, planId: string, arriving: Iterable<string> = []): Promise<readonly string[]> {
	const plan = await db.plans.get(planId);
	if (!plan) throw new StorageFault('storage.missing', planId);
	const own = new Set([...plan.layerIds, ...arriving, ...(await snapshotsOf(db, [planId])).flatMap(({ layerIds }) => layerIds)]);
	const others = await db.plans.toArray();
	const ofSnapshots = await db.snapshots.toArray();
	const shares = (layerIds: readonly string[]): boolean => layerIds.some((id) => own.has(id));
	const found = others.filter(
		({ id, layerIds }) => id !== planId && (shares(layerIds) || ofSnapshots.some((one) => one.planId === id && shares(one.layerIds)))
	);
	return [planId, ...found.map(({ id }) => id)];
}

async function snapshotsOf(db: Database, planIds: readonly string[]): Promise<readonly SnapshotRecord[]> {
	return (await db.snapshots.toArray()).filter((snapshot) => planIds.includes(snapshot.planId));
}

const fieldsOfSnapshots = (db: Database, planId: string) =>
	db.snapshotFields.where('[planId+group+number]').between([planId, '', 0], [planId, '\uffff', Infinity]).toArray();

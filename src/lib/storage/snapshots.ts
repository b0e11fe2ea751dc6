import type { Result } from '../kernel/result.ts';
import { applyChanges, planName } from '../model/document.ts';
import { FIELD_GROUPS, type FieldGroup, type PlanDocument } from '../model/fields.ts';
import { NO_HISTORY } from '../model/history.ts';
import { database, type Database } from './database.ts';
import { guarded, StorageFault, type StorageError } from './errors.ts';
import { packFields, unpackFields } from './fields-record.ts';
import { readDocument, writeDocument } from './plans.ts';
import type { FieldsRecord, SnapshotFieldsRecord, SnapshotReason, SnapshotRecord } from './records.ts';
import { deleteSnapshots } from './removal.ts';
import { snapshotsToLetGo } from './snapshot-retention.ts';
import { storedHistory } from './steps.ts';

export type { SnapshotReason } from './records.ts';

/** A snapshot in the list. Times in milliseconds since the epoch. */
export type Snapshot = Pick<SnapshotRecord, 'planId' | 'number' | 'at' | 'reason' | 'name' | 'counter' | 'planName' | 'rowCount' | 'clientCount'>;

export interface SnapshotWish {
	readonly at: number;
	readonly reason: SnapshotReason;
	/** '' unless a person made it. */
	readonly name: string;
	readonly rowCount: number | null;
	readonly clientCount: number | null;
}

/**
 * Keeps the plan as it stands in `document`, and lets go of the oldest ones there are too many of. One made by itself of a state that is the newest
 * snapshot already is that snapshot.
 */
export function takeSnapshot(document: PlanDocument, wish: SnapshotWish): Promise<Result<Snapshot, StorageError>> {
	return guarded(async () => {
		const db = await database();
		const { id: planId, copy, counter, createdAt, fields } = document;
		return db.transaction('rw', [db.snapshots, db.snapshotFields], async () => {
			const others = await recordsOf(db, planId);
			const newest = others.at(-1);
			if (newest && wish.reason !== 'byHand' && newest.counter === counter && newest.copy === copy) return entryOf(newest);
			const number = (newest?.number ?? -1) + 1;
			const parts: Partial<Record<FieldGroup, number>> = {};
			for (const group of FIELD_GROUPS) {
				if (fields[group].size === 0) continue;
				const packed = packFields(planId, group, fields[group]);
				const former = newest?.parts[group];
				const same = former !== undefined && sameStamps(packed, await db.snapshotFields.get([planId, group, former]));
				parts[group] = same ? former : number;
				if (!same) await db.snapshotFields.put({ ...packed, number });
			}
			const about = { copy, counter, createdAt, planName: planName(document), layerIds: [...fields.layer.keys()], parts };
			const record: SnapshotRecord = { ...wish, planId, number, ...about };
			await db.snapshots.put(record);
			await deleteSnapshots(db, planId, snapshotsToLetGo([...others, record], wish.at));
			return entryOf(record);
		});
	});
}

/** The same for a plan that is not open, before it is changed where it lies. */
export async function takeSnapshotOfStored(planId: string, reason: SnapshotReason, at: number): Promise<Result<Snapshot, StorageError>> {
	const read = await guarded(async () => {
		const db = await database();
		return db.transaction('r', [db.plans, db.fields], () => readDocument(db, planId));
	});
	if (!read.ok) return read;
	const { document, rowCount, clientCount } = read.value;
	return takeSnapshot(document, { at, reason, name: '', rowCount, clientCount });
}

/** The newest first. */
export function listSnapshots(planId: string): Promise<Result<readonly Snapshot[], StorageError>> {
	return guarded(async () => (await recordsOf(await database(), planId)).map(entryOf).reverse());
}

/** The plan as it was, under its own id. */
export function loadSnapshot(planId: string, number: number): Promise<Result<PlanDocument, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return (await readSnapshot(db, planId, number)).document;
	});
}

/** Removes one a person no longer wants. */
export function deleteSnapshot(planId: string, number: number): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		const db = await database();
		await db.transaction('rw', [db.snapshots, db.snapshotFields], () => deleteSnapshots(db, planId, [number]));
	});
}

/** Makes a new plan of a snapshot, under new ids and a name, without a history; the plan it is of stays as it is, whatever state it is in. */
export function planOfSnapshot(
	planId: string,
	number: number,
	{ id, copy, name, now }: { readonly id: string; readonly copy: string; readonly name: string; readonly now: number }
): Promise<Result<PlanDocument, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('rw', [db.plans, db.fields, db.snapshots, db.snapshotFields], async () => {
			const { document, record } = await readSnapshot(db, planId, number);
			const named = applyChanges({ ...document, id, copy, createdAt: now }, [{ group: 'plan', key: 'name', value: name }]).document;
			const counts = { rowCount: record.rowCount ?? 0, clientCount: record.clientCount };
			await writeDocument(db, named, { ...counts, updatedAt: now, trashedAt: null, revision: 1, history: storedHistory(NO_HISTORY) }, undefined);
			return named;
		});
	});
}

async function readSnapshot(db: Database, planId: string, number: number): Promise<{ document: PlanDocument; record: SnapshotRecord }> {
	const record = await db.snapshots.get([planId, number]);
	if (!record) throw new StorageFault('storage.missing', `snapshot ${number} of ${planId}`);
	const keys = Object.entries(record.parts).map(([group, part]): [string, string, number] => [planId, group, part]);
	const parts = await db.snapshotFields.bulkGet(keys);
	if (parts.some((part) => part === undefined)) throw new StorageFault('storage.damaged', `snapshot ${number} of ${planId}`);
	const { copy, counter, createdAt } = record;
	return { document: { id: planId, copy, counter, createdAt, fields: unpackFields(parts as SnapshotFieldsRecord[]) }, record };
}

const recordsOf = (db: Database, planId: string): PromiseLike<SnapshotRecord[]> =>
	db.snapshots.where('[planId+number]').between([planId, 0], [planId, Infinity]).toArray();

const entryOf = ({ planId, number, at, reason, name, counter, planName, rowCount, clientCount }: SnapshotRecord): Snapshot => ({
	planId,
	number,
	at,
	reason,
	name,
	counter,
	planName,
	rowCount,
	clientCount
});

/** A field that was changed has another stamp: fields of the same keys and stamps are the same. */
function sameStamps(a: FieldsRecord, b: FieldsRecord | undefined): boolean {
	return (
		b !== undefined &&
		a.keys.joined === b.keys.joined &&
		a.counters.length === b.counters.length &&
		a.keys.ends.every((end, index) => end === b.keys.ends[index]) &&
		a.counters.every((counter, index) => counter === b.counters[index]) &&
		a.copyCodes.every((code, index) => a.copies[code] === b.copies[b.copyCodes[index]])
	);
}

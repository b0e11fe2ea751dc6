import type { Result } from '../kernel/result.ts';
import { asCopy } from '../model/copies.ts';
import { applyChanges, planName } from '../model/document.ts';
import { FIELD_GROUPS } from '../model/fields.ts';
import type { FieldChange, Fields, PlanDocument } from '../model/fields.ts';
import { NO_HISTORY, withStep } from '../model/history.ts';
import type { ChangeHistory } from '../model/history.ts';
import { database } from './database.ts';
import type { Database } from './database.ts';
import { StorageFault, guarded } from './errors.ts';
import type { StorageError } from './errors.ts';
import { packFields, unpackFields } from './fields-record.ts';
import type { PlanRecord } from './records.ts';
import { removePlan } from './removal.ts';
import { readSteps, storedHistory, writeSteps } from './steps.ts';

/** A plan in the list of plans. Times in milliseconds since the epoch. */
export interface PlanEntry {
	readonly id: string;
	readonly name: string;
	readonly createdAt: number;
	readonly updatedAt: number;
	/** When it was put into the bin; null: it is not there. */
	readonly trashedAt: number | null;
	readonly rowCount: number;
	/** null while nobody has counted. */
	readonly clientCount: number | null;
}

/** What the list shows of a plan that only its figures know. */
export type PlanCounts = Pick<PlanEntry, 'rowCount' | 'clientCount'>;

interface Known {
	readonly revision: number;
	readonly fields: Fields;
	/** Absent where it has not been read. */
	readonly history?: ChangeHistory;
}

/** What this page last read or wrote of each plan: unchanged groups and steps need no writing, and a save on top of another page's is refused. */
const known = new Map<string, Known>();

/** All plans, those in the bin too, the last changed first. */
export function listPlans(): Promise<Result<readonly PlanEntry[], StorageError>> {
	return guarded(async () => {
		const records = await (await database()).plans.toArray();
		return records
			.map(({ id, name, createdAt, updatedAt, trashedAt, rowCount, clientCount }) => ({ id, name, createdAt, updatedAt, trashedAt, rowCount, clientCount }))
			.sort((a, b) => b.updatedAt - a.updatedAt);
	});
}

export function loadDocument(id: string): Promise<Result<PlanDocument, StorageError>> {
	return guarded(async () => {
		const db = await database();
		const { document, revision } = await db.transaction('r', [db.plans, db.fields], () => readDocument(db, id));
		known.set(id, { revision, fields: document.fields });
		return document;
	});
}

/** What can be undone in a plan as it was last loaded here; nothing, when another page has saved it since. */
export function loadHistory(id: string): Promise<Result<ChangeHistory, StorageError>> {
	return guarded(async () => {
		const db = await database();
		const read = await db.transaction('r', [db.plans, db.steps], async () => {
			const plan = await db.plans.get(id);
			return plan && { revision: plan.revision, history: await readSteps(db, id, plan.history) };
		});
		const last = known.get(id);
		if (!read || read.revision !== last?.revision) return NO_HISTORY;
		known.set(id, { ...last, history: read.history });
		return read.history;
	});
}

/** When the plan was last written, in milliseconds since the epoch. */
export function lastSavedAt(id: string): Promise<Result<number, StorageError>> {
	return guarded(async () => {
		const stored = await (await database()).plans.get(id);
		if (!stored) throw new StorageFault('storage.missing', id);
		return stored.updatedAt;
	});
}

/**
 * Writes the plan with its history, new or as it was last read here, in one transaction: only the groups and steps that changed since. Once it
 * resolves with ok the plan is on the disk. Refused with `storage.changedElsewhere` when another page saved in between, and with `storage.missing` when it was deleted.
 */
export function saveDocument(document: PlanDocument, history: ChangeHistory, updatedAt: number, counts: PlanCounts): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		const db = await database();
		const last = known.get(document.id);
		let revision = 0;
		await db.transaction('rw', [db.plans, db.fields, db.steps], async () => {
			const stored = await db.plans.get(document.id);
			if (last && !stored) throw new StorageFault('storage.missing', document.id);
			if (stored && stored.revision !== last?.revision) throw new StorageFault('storage.changedElsewhere', document.id);
			revision = (stored?.revision ?? 0) + 1;
			const entry = { ...counts, updatedAt, trashedAt: stored?.trashedAt ?? null, revision, history: storedHistory(history) };
			await Promise.all([writeDocument(db, document, entry, last?.fields), writeSteps(db, document.id, history, last?.history)]);
		});
		known.set(document.id, { revision, fields: document.fields, history });
	});
}

/**
 * Reads a plan that is not open, changes it and writes it back, in one transaction: one more step that can be undone there, under `label`. Whoever
 * has it open must be asked first (its lock).
 */
export function changePlan(id: string, changes: readonly FieldChange[], label: string, updatedAt: number): Promise<Result<void, StorageError>> {
	return rewritePlan(id, (document) => applyChanges(document, changes), label, updatedAt);
}

/** The same for a change that is more than fields set: `rewrite` gives the plan as it is to be, and what takes that back. */
export function rewritePlan(
	id: string,
	rewrite: (document: PlanDocument) => { readonly document: PlanDocument; readonly inverse: readonly FieldChange[] },
	label: string,
	updatedAt: number
): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		const db = await database();
		await db.transaction('rw', [db.plans, db.fields, db.steps], async () => {
			const { document, ...entry } = await readDocument(db, id);
			const { document: changed, inverse } = rewrite(document);
			if (changed === document) return;
			const written = await readSteps(db, id, entry.history);
			const history = inverse.length > 0 ? withStep(written, { label, changes: inverse }) : written;
			await writeDocument(db, changed, { ...entry, updatedAt, revision: entry.revision + 1, history: storedHistory(history) }, document.fields);
			await writeSteps(db, id, history, written);
		});
		known.delete(id);
	});
}

export function trashPlan(id: string, now: number): Promise<Result<void, StorageError>> {
	return updateEntry(id, { trashedAt: now });
}

/** Counts the clients of a plan that nobody had counted, as one from a file. Opening it is no change: its time and content stay. */
export function countClientsOnce(id: string, clientCount: number | null): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		const db = await database();
		await db.plans
			.where('id')
			.equals(id)
			.and((plan) => plan.clientCount === null)
			.modify({ clientCount });
	});
}

export function restorePlan(id: string): Promise<Result<void, StorageError>> {
	return updateEntry(id, { trashedAt: null });
}

/** Removes the plan with its history and its snapshots, and the layers nothing else has. There is no way back. */
export function deletePlanForever(id: string): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		await removePlan(await database(), id);
		known.delete(id);
	});
}

/** A second plan with the same content under a new id, copy id and name, without a history. Layers never change, so both share them. */
export function duplicatePlan(id: string, newId: string, newCopy: string, name: string, now: number): Promise<Result<PlanDocument, StorageError>> {
	return guarded(async () => {
		const db = await database();
		return db.transaction('rw', [db.plans, db.fields], async () => {
			const { document, rowCount, clientCount } = await readDocument(db, id);
			const copied: PlanDocument = { ...asCopy(document, newId, newCopy), createdAt: now };
			const renamed = applyChanges(copied, [{ group: 'plan', key: 'name', value: name }]).document;
			await writeDocument(db, renamed, { rowCount, clientCount, updatedAt: now, trashedAt: null, revision: 1, history: storedHistory(NO_HISTORY) }, undefined);
			return renamed;
		});
	});
}

type Entry = Pick<PlanRecord, 'rowCount' | 'clientCount' | 'updatedAt' | 'trashedAt' | 'revision' | 'history'>;

/** Must run inside a transaction over plans and fields. */
export async function readDocument(db: Database, id: string): Promise<Entry & { document: PlanDocument }> {
	const plan = await db.plans.get(id);
	if (!plan) throw new StorageFault('storage.missing', id);
	const fields = unpackFields(await db.fields.where('[planId+group]').between([id, ''], [id, '\uffff']).toArray());
	const { copy, counter, createdAt, rowCount, clientCount, updatedAt, trashedAt, revision, history } = plan;
	return { rowCount, clientCount, updatedAt, trashedAt, revision, history, document: { id, copy, counter, createdAt, fields } };
}

/** Must run inside a transaction over plans and fields. */
export async function writeDocument(db: Database, document: PlanDocument, entry: Entry, written: Fields | undefined): Promise<void> {
	const { id, copy, counter, createdAt, fields } = document;
	const changed = FIELD_GROUPS.filter((group) => fields[group] !== written?.[group]);
	await Promise.all([
		db.plans.put({ ...entry, id, copy, counter, createdAt, name: planName(document), layerIds: [...fields.layer.keys()] }),
		...changed.map((group) => db.fields.put(packFields(id, group, fields[group])))
	]);
}

function updateEntry(id: string, change: Pick<PlanRecord, 'trashedAt'>): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		if ((await (await database()).plans.update(id, change)) === 0) throw new StorageFault('storage.missing', id);
	});
}

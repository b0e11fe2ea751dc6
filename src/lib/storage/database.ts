import type { Dexie, Table } from 'dexie';
import { StorageFault, storageErrorOf } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { BoardRecord, ChunkRecord, FieldsRecord, LayerRecord, PlanRecord, SnapshotFieldsRecord, SnapshotRecord, StepRecord } from './records.ts';

export const DATABASE_NAME = 'rouse';

export interface Database extends Dexie {
	readonly plans: Table<PlanRecord, string>;
	readonly fields: Table<FieldsRecord, [string, string]>;
	readonly steps: Table<StepRecord, [string, number]>;
	readonly layers: Table<LayerRecord, string>;
	readonly chunks: Table<ChunkRecord, [string, string, number]>;
	readonly snapshots: Table<SnapshotRecord, [string, number]>;
	readonly snapshotFields: Table<SnapshotFieldsRecord, [string, string, number]>;
	readonly boards: Table<BoardRecord, string>;
}

const NEWEST_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));

let opening: Promise<Database> | undefined;
let outdated = false;
const whenOutdated = new Set<() => void>();

/** Calls back when a newer version of the application takes the database over: nothing can be saved from then on. The returned function takes it back. */
export function onOutdated(tell: () => void): () => void {
	whenOutdated.add(tell);
	return () => whenOutdated.delete(tell);
}

/** The open database. Dexie itself is loaded when the first record is asked for, after the page is on screen. */
export function database(): Promise<Database> {
	if (outdated) return Promise.reject(new StorageFault('storage.newerVersion'));
	opening ??= open().catch((error: unknown) => {
		// What failed once may succeed when it is tried again: another tab closed, room made.
		opening = undefined;
		throw error;
	});
	return opening;
}

/** All steps up to the newest version are one transaction: a failure leaves everything as it was. */
async function open(): Promise<Database> {
	if (!globalThis.indexedDB) throw new StorageFault('storage.unavailable', 'no IndexedDB');
	const { Dexie } = await import('dexie');
	await refuseNewerVersion();
	const db = new Dexie(DATABASE_NAME, {
		// "Saved" is said when it is true, after a power cut too (decision 0011).
		chromeTransactionDurability: 'strict',
		cache: 'disabled'
	}) as Database;
	let failedStep: unknown;
	for (const { version, stores, upgrade } of MIGRATIONS) {
		const step = db.version(version).stores({ ...stores });
		if (upgrade)
			step.upgrade(async (transaction) => {
				try {
					await upgrade(transaction);
				} catch (error) {
					failedStep = error;
					throw error;
				}
			});
	}
	db.on('versionchange', ({ newVersion }) => {
		// A newer version in another tab wants to migrate: let it, and never write over it. Without a version the database is being deleted.
		outdated = newVersion !== null;
		db.close({ disableAutoOpen: outdated });
		if (outdated) for (const tell of whenOutdated) tell();
		return false;
	});
	const blocked = new Promise<never>((_, reject) => {
		db.on('blocked', () => reject(new StorageFault('storage.blocked')));
	});
	try {
		await Promise.race([db.open(), blocked]);
	} catch (error) {
		db.close();
		// No room for what a step makes is told as that; a tab closed meanwhile, or anything else outside a step, as what it is.
		const isStep = failedStep !== undefined && storageErrorOf(failedStep).code !== 'storage.full';
		throw isStep ? new StorageFault('storage.migrationFailed', storageErrorOf(failedStep).detail) : error;
	}
	return db;
}

/** Dexie opens a database of a newer version, and even puts back stores it misses; code that does not know that version must keep out. */
async function refuseNewerVersion(): Promise<void> {
	const present = (await indexedDB.databases?.())?.find(({ name }) => name === DATABASE_NAME);
	// Dexie counts ten native versions a version of ours.
	if (Math.floor((present?.version ?? 0) / 10) > NEWEST_VERSION) throw new StorageFault('storage.newerVersion');
}

/** Closes the database and forgets it; the next call opens it anew. For tests and before the device is wiped. */
export async function closeDatabase(): Promise<void> {
	const db = await opening?.catch(() => undefined);
	opening = undefined;
	outdated = false;
	db?.close();
}

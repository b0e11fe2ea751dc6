import { fail, ok, type Result } from '../kernel/result.ts';
import { closeDatabase, database, DATABASE_NAME } from './database.ts';
import { guarded, type StorageErrorCode } from './errors.ts';
import { FILES_DATABASE } from './file-handles.ts';

/** A worker that was just stopped holds its connection for a moment more. */
const PATIENCE_MS = 5_000;

export interface WipedDatabase {
	readonly plans: number;
	readonly snapshots: number;
	readonly imports: number;
	readonly boards: number;
}

/**
 * Deletes both databases, of plans and boards and of the files they were saved to, and tells what was in the first. `storage.blocked`: another page has one open and
 * does not let go within `patience`, in milliseconds.
 */
export async function wipeDatabase(patience = PATIENCE_MS): Promise<Result<WipedDatabase, StorageErrorCode>> {
	const counted = await guarded(async () => {
		const db = await database();
		const [plans, snapshots, imports, boards] = await Promise.all([db.plans.count(), db.snapshots.count(), db.layers.count(), db.boards.count()]);
		return { plans, snapshots, imports, boards };
	});
	await closeDatabase();
	for (const name of [DATABASE_NAME, FILES_DATABASE]) {
		const refusal = await deleteByName(name, patience);
		if (refusal !== null) return fail(refusal);
	}
	// A database that could not be read is gone all the same.
	return ok(counted.ok ? counted.value : { plans: 0, snapshots: 0, imports: 0, boards: 0 });
}

const deleteByName = (name: string, patience: number): Promise<StorageErrorCode | null> =>
	new Promise((settle) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => settle(null);
		request.onerror = () => settle('storage.failed');
		request.onblocked = () => setTimeout(() => settle('storage.blocked'), patience);
	});

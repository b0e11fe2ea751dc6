import { fail, ok, type Result } from '../kernel/result.ts';
import { closeDatabase, database, DATABASE_NAME } from './database.ts';
import { guarded, type StorageErrorCode } from './errors.ts';

export interface WipedDatabase {
	readonly plans: number;
	readonly snapshots: number;
	readonly imports: number;
}

/** Deletes the whole database and tells what was in it. `storage.blocked`: another page has it open and does not let go. */
export async function wipeDatabase(): Promise<Result<WipedDatabase, StorageErrorCode>> {
	const counted = await guarded(async () => {
		const db = await database();
		const [plans, snapshots, imports] = await Promise.all([db.plans.count(), db.snapshots.count(), db.layers.count()]);
		return { plans, snapshots, imports };
	});
	await closeDatabase();
	const deleted = await new Promise<StorageErrorCode | null>((settle) => {
		const request = indexedDB.deleteDatabase(DATABASE_NAME);
		request.onsuccess = () => settle(null);
		request.onerror = () => settle('storage.failed');
		request.onblocked = () => settle('storage.blocked');
	});
	if (deleted !== null) return fail(deleted);
	// A database that could not be read is gone all the same.
	return ok(counted.ok ? counted.value : { plans: 0, snapshots: 0, imports: 0 });
}

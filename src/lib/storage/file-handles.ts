/** The file a plan was last saved to, and what stood in it then. */
export interface KeptFile {
	readonly handle: FileSystemFileHandle;
	/** SHA-256 of its bytes as they were last written or read here, in hexadecimal. */
	readonly fingerprint: string;
}

/**
 * A database of its own, without Dexie: handles are no part of a plan, mean nothing on another device, and a browser that cannot keep them loses a
 * convenience only.
 */
export const FILES_DATABASE = 'rouse-files';
const STORE = 'files';

/** null: the plan was not saved to a file here, or the browser keeps no handles. */
export const keptFile = (planId: string): Promise<KeptFile | null> => request<KeptFile>('readonly', (store) => store.get(planId));

export async function keepFile(planId: string, file: KeptFile): Promise<void> {
	await request('readwrite', (store) => store.put(file, planId));
}

async function request<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T | null> {
	try {
		const database = await settled<IDBDatabase>(opening());
		try {
			return ((await settled(ask(database.transaction(STORE, mode).objectStore(STORE)))) as T | undefined) ?? null;
		} finally {
			database.close();
		}
	} catch {
		// Without a kept handle the next save asks where to.
		return null;
	}
}

function opening(): IDBOpenDBRequest {
	const open = indexedDB.open(FILES_DATABASE, 1);
	open.onupgradeneeded = () => open.result.createObjectStore(STORE);
	return open;
}

function settled<T>(asked: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error ?? new Error('IndexedDB'));
	});
}

import type { Result } from '../kernel/result.ts';
import { DATABASE_NAME } from './database.ts';
import { guarded, StorageFault, type StorageError } from './errors.ts';

/**
 * Everything the database holds, as it stands and whatever its version, for the day on which this version cannot read it: JSON as the frozen databases of the
 * tests are (`version`, `stores` with `name`, `keyPath`, `indexes` and `records`; a typed array is `{ $array, bytes }`, its bytes in base64).
 */
export function rawCopy(): Promise<Result<Blob, StorageError>> {
	return guarded(async () => {
		const db = await settled(indexedDB.open(DATABASE_NAME));
		try {
			if (db.objectStoreNames.length === 0) throw new StorageFault('storage.missing', DATABASE_NAME);
			const parts = [`{"version":${db.version},"stores":[`];
			for (const name of db.objectStoreNames) {
				const store = db.transaction(name).objectStore(name);
				const indexes = [...store.indexNames].map((index) => {
					const { keyPath, unique, multiEntry } = store.index(index);
					return { name: index, keyPath, unique, multiEntry };
				});
				const about = JSON.stringify({ name, keyPath: store.keyPath, indexes });
				const records = (await settled(store.getAll())).map((record) => JSON.stringify(encoded(record)));
				parts.push(parts.length > 1 ? ',' : '', about.slice(0, -1), ',"records":[', records.join(','), ']}');
			}
			return new Blob([...parts, ']}'], { type: 'application/json' });
		} finally {
			db.close();
		}
	});
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('no reason given'));
	});

function encoded(value: unknown): unknown {
	if (ArrayBuffer.isView(value)) {
		const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
		return { $array: value.constructor.name, bytes: base64(bytes) };
	}
	if (Array.isArray(value)) return value.map(encoded);
	if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encoded(member)]));
	return value;
}

/** A function takes only so many arguments, so the bytes go in pieces, each of whole groups of three. */
function base64(bytes: Uint8Array): string {
	const pieces: string[] = [];
	for (let start = 0; start < bytes.length; start += 0x6000) pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + 0x6000))));
	return pieces.join('');
}

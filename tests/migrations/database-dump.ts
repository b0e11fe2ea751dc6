/** A database as JSON: stores with their indexes and records. Typed arrays and numbers that JSON does not know are written as tagged objects. */
export interface DatabaseDump {
	readonly version: number;
	readonly stores: readonly {
		readonly name: string;
		readonly keyPath: string | string[] | null;
		readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean; readonly multiEntry: boolean }[];
		readonly records: readonly unknown[];
	}[];
}

const ARRAYS = { Uint8Array, Int32Array, Uint32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;

export function encode(value: unknown): unknown {
	if (ArrayBuffer.isView(value))
		return { $array: value.constructor.name, bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
	if (Array.isArray(value)) return value.map(encode);
	if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encode(member)]));
	return value;
}

export function decode(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(decode);
	if (typeof value !== 'object' || value === null) return value;
	if ('$array' in value) {
		const { $array, bytes } = value as unknown as { $array: ArrayName; bytes: string };
		return new ARRAYS[$array](Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)).buffer);
	}
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, decode(member)]));
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

/** Writes the dump as a database of its own version, as the code of that time left it. */
export async function restoreDump(name: string, dump: DatabaseDump): Promise<void> {
	const request = indexedDB.open(name, dump.version);
	request.onupgradeneeded = () => {
		for (const { name: store, keyPath, indexes, records } of dump.stores) {
			const created = request.result.createObjectStore(store, { keyPath });
			for (const { name: index, keyPath: path, unique, multiEntry } of indexes) created.createIndex(index, path, { unique, multiEntry });
			for (const record of records) created.put(decode(record));
		}
	};
	(await settled(request)).close();
}

export async function dumpDatabase(name: string): Promise<DatabaseDump> {
	const db = await settled(indexedDB.open(name));
	const stores = [];
	for (const store of db.objectStoreNames) {
		const opened = db.transaction(store).objectStore(store);
		const indexes = [...opened.indexNames].map((index) => {
			const { name, keyPath, unique, multiEntry } = opened.index(index);
			return { name, keyPath: keyPath as string | string[], unique, multiEntry };
		});
		stores.push({ name: store, keyPath: opened.keyPath as string | string[] | null, indexes, records: (await settled(opened.getAll())).map(encode) });
	}
	const dump = { version: db.version, stores };
	db.close();
	return dump;
}

import { keepFile, keptFile, type KeptFile } from '../storage/file-handles.ts';

/** What the browsers that write files have beyond the types of the DOM. */
export interface WritableHandle extends FileSystemFileHandle {
	queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

export type DiskWrite =
	| { readonly kind: 'saved' }
	/** Somebody else wrote the file since it was last saved or opened from here: nothing was written. */
	| { readonly kind: 'changedOnDisk'; readonly name: string; readonly bytes: Uint8Array };

/** The file this plan was last saved to, if it may be written again; asking may need the press of a key that is still fresh. */
export async function writableFile(planId: string): Promise<KeptFile | null> {
	const kept = await keptFile(planId);
	if (!kept) return null;
	const handle: WritableHandle = kept.handle;
	const mode = { mode: 'readwrite' } as const;
	if ((await handle.queryPermission?.(mode)) === 'granted' || (await handle.requestPermission?.(mode)) === 'granted') return kept;
	return null;
}

/**
 * Writes a plan file whole and reads it back: it is saved when what stands on the disk is what was written, byte for byte. `expected`: the fingerprint of
 * what must stand there now; null where the person has just chosen the file. Throws when the file cannot be written, or reads back otherwise.
 */
export async function writeToDisk(planId: string, handle: FileSystemFileHandle, bytes: Uint8Array, expected: string | null): Promise<DiskWrite> {
	const there = expected === null ? null : await bytesIn(handle);
	if (there !== null && (await fingerprintOf(there)) !== expected) return { kind: 'changedOnDisk', name: handle.name, bytes: there };
	const writable = await handle.createWritable();
	try {
		await writable.write(bytes as Uint8Array<ArrayBuffer>);
		// Only now does the file change: until it is closed all is written beside it.
		await writable.close();
	} catch (thrown) {
		await writable.abort().catch(() => undefined);
		throw thrown;
	}
	const written = await bytesIn(handle);
	if (written === null || !sameBytes(written, bytes)) throw new Error('the file reads back otherwise than it was written');
	await rememberFile(planId, handle, bytes);
	return { kind: 'saved' };
}

/** Remembers what stands in a plan's file, so that the next save knows it for what has been seen. */
export async function rememberFile(planId: string, handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
	await keepFile(planId, { handle, fingerprint: await fingerprintOf(bytes) });
}

/**
 * Takes a file whose content came into the plan for the plan's own, seen as it is now. One the plan has already stays unless it is the same; `isWhole`: what
 * came may be written over by the plan, which a part of it may not.
 */
export async function adoptFile(planId: string, handle: FileSystemFileHandle, bytes: Uint8Array, isWhole: boolean): Promise<void> {
	const kept = await keptFile(planId);
	if (kept ? await kept.handle.isSameEntry(handle) : isWhole) await rememberFile(planId, handle, bytes);
}

/** null: the file is gone, moved or renamed. */
async function bytesIn(handle: FileSystemFileHandle): Promise<Uint8Array | null> {
	try {
		return new Uint8Array(await (await handle.getFile()).arrayBuffer());
	} catch (thrown) {
		if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return null;
		throw thrown;
	}
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

async function fingerprintOf(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { Inflate } from 'fflate';

export interface ZipEntry {
	readonly name: string;
	readonly method: number;
	/** Compressed and declared inflated size in bytes. */
	readonly packed: number;
	readonly size: number;
	readonly encrypted: boolean;
	/** Where the local header stands. */
	readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const CHUNK = 1 << 12;
/** Sheets of a real workbook pack 10 to 60 times smaller. What packs this much tighter is a bomb once it is large. */
const BOMB_RATIO = 250;
const BOMB_SIZE = 48 * 2 ** 20;

/** The directory at the end of a zip, nothing inflated; null when it is broken or its sizes are beyond 4 GB. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== END) end--;
	if (end < 0 || view.getUint32(end, true) !== END) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: ZipEntry[] = [];
	for (let i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
		const nameLength = view.getUint16(at + 28, true);
		const size = view.getUint32(at + 24, true);
		if (size === 0xffff_ffff) return null;
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			size,
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			offset: view.getUint32(at + 42, true)
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/**
 * Whether all that is packed fits into `limit` bytes: by the declared sizes, then, since a directory may lie, by inflating piece by piece, keeping nothing,
 * and stopping at the limit or at the first part that swells as only a bomb does.
 * @throws when the packed bytes are damaged
 */
export function fitsInflated(bytes: Uint8Array, entries: readonly ZipEntry[], limit: number): boolean {
	if (entries.reduce((sum, entry) => sum + entry.size, 0) > limit) return false;
	let left = limit;
	for (const entry of entries) {
		if (entry.method !== 8) continue;
		left -= inflatedSize(bytes, entry, left);
		if (left < 0) return false;
	}
	return true;
}

/** Infinity once it is beyond `limit`, or swells like a bomb. */
function inflatedSize(bytes: Uint8Array, entry: ZipEntry, limit: number): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw new Error('zip entry outside the file');
	const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
	const end = from + entry.packed;
	let size = 0;
	const inflate = new Inflate((chunk) => {
		size += chunk.length;
	});
	for (let at = from; at < end; at += CHUNK) {
		const to = Math.min(at + CHUNK, end);
		inflate.push(bytes.subarray(at, to), to === end);
		if (size > limit || (size > BOMB_SIZE && size > BOMB_RATIO * (to - from))) return Infinity;
	}
	return size;
}

import { inflateSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { PlanFileFault } from './codes.ts';
import { MAX_UNPACKED } from './limits.ts';

export { MAX_UNPACKED };

/** Rows of orders shrink by 5 to 50; what shrinks more than this, and is not small, was made to fill the memory. */
const MAX_RATIO = 250;
const RATIO_FROM = 1 << 24;
const MAX_ENTRIES = 4096;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** The earliest time a zip can hold. */
const EPOCH = '1980-01-01T00:00:00';

export interface ZipEntry {
	readonly name: string;
	readonly unpackedSize: number;
	/** Inflates the part and checks its sum; throws PlanFileFault. */
	read(): Uint8Array;
}

/** The parts of a zip by name, nothing unpacked yet. Sizes are checked here, before a byte is inflated. Throws PlanFileFault. */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < END_BYTES || view.getUint32(0, true) !== LOCAL) throw new PlanFileFault('planFile.notRouse', 'not a zip');
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	if (count > MAX_ENTRIES) throw new PlanFileFault('planFile.tooLarge', `${count} parts`);
	const entries = new Map<string, ZipEntry>();
	let unpacked = 0;
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) throw damaged('directory');
		const nameLength = view.getUint16(at + 28, true);
		const next = at + ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		if (next > end) throw damaged('directory');
		const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
		if (entries.has(name)) throw damaged(`two parts named ${name}`);
		const entry = zipEntry(bytes, view, at, name);
		entries.set(name, entry);
		unpacked += entry.unpackedSize;
		at = next;
	}
	if (unpacked > MAX_UNPACKED || isDense(unpacked, bytes.length)) throw new PlanFileFault('planFile.tooLarge', `${unpacked} bytes`);
	return entries;
}

const isDense = (unpacked: number, packed: number): boolean => unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO;

/**
 * The same parts give the same bytes: no time of day goes in. Level 3 is within 3 % of level 6 on rows of orders, in a quarter of the time. A part
 * that is a zip itself is stored, and so are all where they would shrink to what is refused as a bomb.
 */
export function writeZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const levelled = Object.entries(parts).map(([name, part]) => [name, [part, { level: isZip(part) ? 0 : 3 }]] as const);
	const packed = zipSync(Object.fromEntries(levelled) as Zippable, { mtime: EPOCH });
	const unpacked = Object.values(parts).reduce((sum, { length }) => sum + length, 0);
	return isDense(unpacked, packed.length) ? zipSync(parts, { level: 0, mtime: EPOCH }) : packed;
}

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

function findEnd(view: DataView): number {
	const last = view.byteLength - END_BYTES;
	for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
	throw damaged('cut off');
}

function zipEntry(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
	const flags = view.getUint16(at + 8, true);
	const method = view.getUint16(at + 10, true);
	const sum = view.getUint32(at + 16, true);
	const packedSize = view.getUint32(at + 20, true);
	const unpackedSize = view.getUint32(at + 24, true);
	const local = view.getUint32(at + 42, true);
	if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED)) throw damaged(`method of ${name}`);
	return {
		name,
		unpackedSize,
		read() {
			if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged(name);
			const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
			if (start + packedSize > bytes.length) throw damaged(name);
			const unpacked = unpack(bytes.subarray(start, start + packedSize), method, unpackedSize, name);
			if (unpacked.length !== unpackedSize || crc32(unpacked) !== sum) throw damaged(name);
			return unpacked;
		}
	};
}

function unpack(packed: Uint8Array, method: number, size: number, name: string): Uint8Array {
	if (method === STORED) return packed;
	try {
		// A buffer of the size the directory promised: a longer stream cannot grow beyond it, and fails the sum.
		return inflateSync(packed, { out: new Uint8Array(size) });
	} catch {
		throw damaged(name);
	}
}

const damaged = (detail: string): PlanFileFault => new PlanFileFault('planFile.damaged', detail);

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (let index = 0; index < bytes.length; index++) sum = (sum >>> 8) ^ CRC_TABLE[(sum ^ bytes[index]) & 0xff];
	return (sum ^ 0xffffffff) >>> 0;
}

import type { KeptSource } from '../model/layer.ts';
import { StorageFault } from './errors.ts';
import type { ChunkRecord, StoredSource } from './records.ts';

export const SOURCE = 's';

/** A value that crosses to the browser's storage process in one piece must stay well below 128 MB. */
const BYTES_A_PART = 1 << 25;

/** The source of a layer as its description and the records that hold it. */
export function storeSource(layerId: string, { kind, bytes }: KeptSource, bytesAPart = BYTES_A_PART): { stored: StoredSource; chunks: ChunkRecord[] } {
	const chunks: ChunkRecord[] = [];
	for (let start = 0; start === 0 || start < bytes.length; start += bytesAPart) {
		const end = Math.min(bytes.length, start + bytesAPart);
		// A view would drag its whole buffer into the record.
		const whole = end - start === bytes.length && bytes.byteLength === bytes.buffer.byteLength;
		chunks.push({ layerId, column: SOURCE, part: chunks.length, data: whole ? bytes : bytes.slice(start, end) });
	}
	return { stored: { kind, parts: chunks.length }, chunks };
}

/** `chunks` are its records in order. */
export function restoreSource({ kind, parts }: StoredSource, chunks: readonly ChunkRecord[]): KeptSource {
	const pieces = chunks.map(({ data }) => data).filter((data) => data instanceof Uint8Array);
	if (pieces.length !== parts) throw new StorageFault('storage.damaged', 'source');
	if (pieces.length === 1) return { kind, bytes: pieces[0] };
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return { kind, bytes };
}

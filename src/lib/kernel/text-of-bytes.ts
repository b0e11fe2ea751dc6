const SHORT = 64;

/** How bytes are to be decoded: encodings whose separators, quotes and line ends are single ASCII bytes. */
export type ByteEncoding = 'utf-8' | 'windows-1251' | 'windows-1252';

/** Makes strings of slices of the bytes; short plain ones without the cost of a decoder call. */
export class TextOfBytes {
	readonly #bytes: Uint8Array;
	readonly #decoder: TextDecoder;
	/** Code unit of each byte in a one-byte encoding; null for UTF-8. */
	readonly #unitOf: Uint16Array | null;
	readonly #units = new Uint16Array(SHORT);

	constructor(bytes: Uint8Array, encoding: ByteEncoding) {
		this.#bytes = bytes;
		this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
		this.#unitOf = encoding === 'utf-8' ? null : codeUnits(this.#decoder);
	}

	slice(start: number, end: number): string {
		const bytes = this.#bytes;
		const length = end - start;
		if (length <= 0) return '';
		if (length > SHORT) return this.#decoder.decode(bytes.subarray(start, end));
		const units = this.#units;
		const unitOf = this.#unitOf;
		if (unitOf) {
			for (let i = 0; i < length; i++) units[i] = unitOf[bytes[start + i]];
			return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
		}
		let count = 0;
		for (let i = start; i < end;) {
			const byte = bytes[i++];
			if (byte < 0x80) units[count++] = byte;
			else if (byte < 0xe0) units[count++] = ((byte & 0x1f) << 6) | (bytes[i++] & 0x3f);
			else if (byte < 0xf0) units[count++] = ((byte & 0x0f) << 12) | ((bytes[i++] & 0x3f) << 6) | (bytes[i++] & 0x3f);
			else return this.#decoder.decode(bytes.subarray(start, end));
		}
		return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
	}
}

const BROKEN = '\ufffd';

/**
 * Texts that stand one after the other from the first byte on: text k ends before ends[k + 1] and begins at ends[k], which is 0 for the first. Decoded at once, then cut: a
 * decoder or a string of signs for each costs several times as much.
 */
export function textsInRow(bytes: Uint8Array, ends: Int32Array, count: number, encoding: ByteEncoding): string[] {
	const all = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, ends[count]));
	const texts: string[] = [];
	if (encoding === 'utf-8' && all.includes(BROKEN)) {
		// How many signs stand for what is broken hangs on what is beside it.
		const textOf = new TextOfBytes(bytes, encoding);
		for (let k = 0; k < count; k++) texts.push(textOf.slice(ends[k], ends[k + 1]));
		return texts;
	}
	for (let k = 0, unit = 0; k < count; k++) {
		const start = unit;
		unit += encoding === 'utf-8' ? unitsOf(bytes, ends[k], ends[k + 1]) : ends[k + 1] - ends[k];
		texts.push(all.slice(start, unit));
	}
	return texts;
}

function unitsOf(bytes: Uint8Array, from: number, to: number): number {
	let units = 0;
	for (let i = from; i < to; i++) units += UNITS[bytes[i] >> 4];
	return units;
}

/** Code units a byte of UTF-8 begins, by its upper half: a sign of four bytes takes two, a byte that goes on none. */
const UNITS = Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 2);

function codeUnits(decoder: TextDecoder): Uint16Array {
	return Uint16Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)).charCodeAt(0));
}

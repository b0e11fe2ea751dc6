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

function codeUnits(decoder: TextDecoder): Uint16Array {
	return Uint16Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)).charCodeAt(0));
}

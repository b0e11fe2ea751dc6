import { isUtf8 } from './utf8.ts';

/** Text as bytes in an encoding whose separators, quotes and line ends are single ASCII bytes. */
export interface EncodedText {
	readonly bytes: Uint8Array;
	/** How `bytes` are to be decoded now. */
	readonly decodeAs: 'utf-8' | 'windows-1251' | 'windows-1252';
	/** What the source was written in, for the person. */
	readonly encoding: string;
}

const SAMPLE = 1 << 16;

/**
 * Finds the encoding: byte order mark, UTF-16 by its zero bytes, strict UTF-8, then windows-1251 or 1252 by plausibility.
 * UTF-16 is rewritten as UTF-8, so that one scanner serves all. Null for bytes that are no text.
 */
export function decode(bytes: Uint8Array): EncodedText | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return singleByteText(bytes.subarray(3));
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), 'utf-16le');
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), 'utf-16be');
	const zeros = zeroBytes(bytes.subarray(0, SAMPLE));
	if (zeros.odd + zeros.even > 0) {
		if (zeros.odd > 4 * zeros.even && zeros.odd > 0.2 * zeros.pairs) return fromUtf16(bytes, 'utf-16le');
		if (zeros.even > 4 * zeros.odd && zeros.even > 0.2 * zeros.pairs) return fromUtf16(bytes, 'utf-16be');
		return null;
	}
	return singleByteText(bytes);
}

function singleByteText(bytes: Uint8Array): EncodedText {
	if (isUtf8(bytes)) return { bytes, decodeAs: 'utf-8', encoding: 'utf-8' };
	const decodeAs = looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
	return { bytes, decodeAs, encoding: decodeAs };
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): EncodedText {
	return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)), decodeAs: 'utf-8', encoding };
}

function zeroBytes(sample: Uint8Array): { even: number; odd: number; pairs: number } {
	let even = 0;
	let odd = 0;
	for (let i = 0; i < sample.length; i++) {
		if (sample[i] === 0) {
			if (i & 1) odd++;
			else even++;
		}
	}
	return { even, odd, pairs: sample.length / 2 };
}

/** Cyrillic in windows-1251 stands in runs of high bytes; an accented Latin letter stands alone among ASCII letters. */
function looksCyrillic(bytes: Uint8Array): boolean {
	let besideHigh = 0;
	let besideAscii = 0;
	let previous = 0;
	let seen = 0;
	for (let i = 0; i < bytes.length && seen < SAMPLE; i++) {
		const kind = letterKind(bytes[i]);
		if (kind === HIGH || previous === HIGH) {
			if (kind === HIGH && previous === HIGH) besideHigh++;
			else if (kind === ASCII || previous === ASCII) besideAscii++;
			seen++;
		}
		previous = kind;
	}
	return besideHigh > besideAscii;
}

const ASCII = 1;
const HIGH = 2;

/** High letters of windows-1251: А–я, Ё ё, and the Ukrainian Є є І і Ї ї Ґ ґ. */
function letterKind(byte: number): number {
	if (byte >= 0xc0) return HIGH;
	if (byte < 0x80) return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? ASCII : 0;
	return byte === 0xa8 ||
		byte === 0xb8 ||
		byte === 0xaa ||
		byte === 0xba ||
		byte === 0xb2 ||
		byte === 0xb3 ||
		byte === 0xaf ||
		byte === 0xbf ||
		byte === 0xa5 ||
		byte === 0xb4
		? HIGH
		: 0;
}

import type { EncodingChoice } from '../../types.ts';
import { choiceOf, decoderOf, guessEncoding, isTextEncoding, type TextEncoding } from './encoding-choices.ts';
import { isUtf8 } from './utf8.ts';

/** Text as bytes in an encoding whose separators, quotes and line ends are single ASCII bytes. */
export interface EncodedText {
	readonly bytes: Uint8Array;
	/** How `bytes` are to be decoded now. */
	readonly decodeAs: 'utf-8' | 'windows-1251' | 'windows-1252';
	/** What the source was written in, for the person. */
	readonly encoding: string;
	/** Other encodings it may be written in; absent where the bytes leave no doubt. */
	readonly alternatives?: readonly EncodingChoice[];
	/** An alternative is nearly as plausible. */
	readonly unsure?: boolean;
}

const SAMPLE = 1 << 16;

/**
 * Finds the encoding: byte order mark, UTF-16 by its zero bytes, strict UTF-8, then an encoding of one byte a letter by plausibility.
 * What is neither UTF-8 nor a Windows encoding is rewritten as UTF-8, so that one scanner serves all. Null for bytes that are no text.
 * @param chosen an encoding the person chose; a name that is none of TEXT_ENCODINGS is passed over
 */
export function decode(bytes: Uint8Array, chosen?: string): EncodedText | null {
	const found = detect(bytes);
	if (chosen === undefined || chosen === found?.encoding || !isTextEncoding(chosen))
		return found && chosen === found.encoding ? { ...found, unsure: false } : found;
	const likelier = found && isTextEncoding(found.encoding) ? [choiceOf(bytes, found.encoding)] : [];
	const alternatives = [...likelier, ...(found?.alternatives ?? []).filter(({ encoding }) => encoding !== chosen)];
	return { ...inEncoding(bytes, chosen), alternatives };
}

function detect(bytes: Uint8Array): EncodedText | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return singleByteText(bytes.subarray(3));
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), 'utf-16le');
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), 'utf-16be');
	const sample = bytes.subarray(0, SAMPLE);
	if (sample.includes(0)) {
		if (looksUtf16(sample, 1)) return fromUtf16(bytes, 'utf-16le');
		if (looksUtf16(sample, 0)) return fromUtf16(bytes, 'utf-16be');
		if (!isTextBesideZeros(sample)) return null;
	}
	return singleByteText(bytes);
}

const TAB = 0x09;
const CR = 0x0d;
/** Ends a text of MS-DOS. */
const END_OF_TEXT = 0x1a;

/** Old programs leave zeros in their texts, as what fills a field. In a file that is no text other control signs stand among them, or hardly anything else. */
function isTextBesideZeros(sample: Uint8Array): boolean {
	let zeros = 0;
	for (const byte of sample) {
		if (byte === 0) zeros++;
		else if (byte < TAB || (byte > CR && byte < 0x20 && byte !== END_OF_TEXT)) return false;
	}
	return 4 * zeros < sample.length;
}

function singleByteText(bytes: Uint8Array): EncodedText {
	if (isUtf8(bytes)) return { bytes, decodeAs: 'utf-8', encoding: 'utf-8' };
	const { encoding, alternatives, unsure } = guessEncoding(bytes);
	return { ...inEncoding(bytes, encoding), alternatives, unsure };
}

function inEncoding(bytes: Uint8Array, encoding: TextEncoding): EncodedText {
	if (encoding === 'windows-1251' || encoding === 'windows-1252') return { bytes, decodeAs: encoding, encoding };
	return asUtf8(decoderOf(encoding).decode(bytes), encoding);
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): EncodedText {
	return asUtf8(new TextDecoder(encoding).decode(bytes), encoding);
}

const asUtf8 = (text: string, encoding: string): EncodedText => ({ bytes: new TextEncoder().encode(text), decodeAs: 'utf-8', encoding });

/** The upper halves of Latin, Cyrillic and the signs used with them. */
const UPPER_HALVES: ReadonlySet<number> = new Set([0x00, 0x01, 0x04, 0x20, 0x21]);

/** Without a mark UTF-16 shows itself by its upper halves: few values, zero among them for separators and figures; lower halves hardly ever are zero. */
function looksUtf16(sample: Uint8Array, upperAt: 0 | 1): boolean {
	let zeros = 0;
	let lowerZeros = 0;
	let usual = 0;
	const pairs = sample.length >> 1;
	for (let i = 0; i + 1 < sample.length; i += 2) {
		const upper = sample[i + upperAt];
		if (upper === 0) zeros++;
		if (sample[i + 1 - upperAt] === 0) lowerZeros++;
		if (UPPER_HALVES.has(upper)) usual++;
	}
	return zeros > 4 * lowerZeros && zeros > 0.05 * pairs && usual > 0.5 * pairs;
}

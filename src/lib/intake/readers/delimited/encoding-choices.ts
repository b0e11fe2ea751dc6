import type { EncodingChoice } from '../../types.ts';
import { ONE_BYTE_ENCODINGS, oneByteDecoder, rankEncodings, type OneByteEncoding } from './one-byte-encoding.ts';

/** What a person may choose from. KOI8-R differs from KOI8-U in signs that no text has, so it is never found by itself. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...ONE_BYTE_ENCODINGS, 'koi8-r'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export const isTextEncoding = (name: string): name is TextEncoding => (TEXT_ENCODINGS as readonly string[]).includes(name);

export const decoderOf = (encoding: TextEncoding): TextDecoder =>
	encoding.startsWith('utf') || encoding === 'koi8-r' ? new TextDecoder(encoding) : oneByteDecoder(encoding as OneByteEncoding);

export interface GuessedEncoding {
	readonly encoding: OneByteEncoding;
	/** Another reading is nearly as plausible. */
	readonly unsure: boolean;
	readonly alternatives: readonly EncodingChoice[];
}

/** Of two readings less than this apart (about one likely letter), either may be the true one. */
const CLOSE = 2;
const MAX_ALTERNATIVES = 3;

/** In which encoding of one byte a letter the text is, and in which others it might be. Readings that come to the same texts count as one. */
export function guessEncoding(bytes: Uint8Array): GuessedEncoding {
	const pieces = piecesBeyondAscii(bytes);
	const [best, ...others] = rankEncodings(bytes).map((ranked) => ({ ...ranked, sample: sampleIn(pieces, ranked.encoding) }));
	const seen = new Set([best.sample.join('\n')]);
	const different = others.filter(({ sample }) => {
		const text = sample.join('\n');
		return !CONTROL.test(text) && !seen.has(text) && seen.add(text);
	});
	const hasLetters = best.sample.some((text) => LETTER_BEYOND_ASCII.test(text));
	return {
		encoding: best.encoding,
		unsure: hasLetters && different.some(({ score }) => best.score - score < CLOSE),
		alternatives: hasLetters ? different.slice(0, MAX_ALTERNATIVES).map(({ encoding, sample }) => ({ encoding, sample })) : []
	};
}

/** How the bytes read in this encoding. */
export function choiceOf(bytes: Uint8Array, encoding: TextEncoding): EncodingChoice {
	if (!encoding.startsWith('utf-16')) return { encoding, sample: sampleIn(piecesBeyondAscii(bytes), encoding) };
	// Two bytes a letter: cells are found in the text, not in the bytes.
	const text = decoderOf(encoding).decode(bytes.subarray(0, START_BYTES));
	const cells = text.split(/[\t\r\n",;|]+/).filter((cell) => LETTER_BEYOND_ASCII.test(cell));
	return { encoding, sample: [...new Set(cells)].slice(0, PIECES) };
}

/** Even, so that no letter of two bytes is cut. */
const START_BYTES = 1 << 14;

/** Signs nobody types: a wrong encoding shows them. */
const CONTROL = /[\u0080-\u009f]/;
const LETTER_BEYOND_ASCII = /(?![a-z])\p{L}/iu;

function sampleIn(pieces: readonly Uint8Array[], encoding: TextEncoding): readonly string[] {
	const decoder = decoderOf(encoding);
	return [...new Set(pieces.map((piece) => decoder.decode(piece).trim()))];
}

const PIECES = 3;
const PIECE_BYTES = 40;
/** A line end, a tab, a quote and what else sets cells apart. */
const ENDS: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x7c]);

/** The first cells with bytes beyond ASCII, different ones, as bytes. */
function piecesBeyondAscii(bytes: Uint8Array): readonly Uint8Array[] {
	const pieces = new Map<string, Uint8Array>();
	for (let i = 0; i < bytes.length && pieces.size < PIECES; i++) {
		if (bytes[i] < 0x80) continue;
		let start = i;
		while (start > 0 && i - start < PIECE_BYTES / 2 && !ENDS.has(bytes[start - 1])) start--;
		let end = i;
		while (end < bytes.length && end - start < PIECE_BYTES && !ENDS.has(bytes[end])) end++;
		const piece = bytes.subarray(start, end);
		pieces.set(piece.join(), piece);
		while (i < bytes.length && !ENDS.has(bytes[i])) i++;
	}
	return [...pieces.values()];
}

const CR = 0x0d;

const SEVEN_BITS = 0x7f7f7f7f;
const UP_TO_CR = 0x72727272;
const EIGHTH_BIT = 0x80808080 | 0;
/** Moves the lowest bits of four bytes to the uppermost four bits, in order. */
const TOGETHER = 0x10204080;

/** Bytes a mask tells of, a bit each. */
export const MASK_BYTES = 32;
const MASK_WORDS = MASK_BYTES >> 2;
/** Masks of a run: its bytes stay in the processor's cache until what is found in them is looked at. */
const RUN = 1 << 9;

/**
 * Finds the bytes that may end a cell, a run of bytes at a time: the delimiter, line ends and other signs up to them, which text hardly has. Four bytes are looked at at
 * once, and what is found is told by masks of 32 bytes: to find them no jump is taken, so none is foreseen wrongly.
 */
export class Separators {
	/** By MASK_BYTES of the run last looked at; as many as `find` said. The lowest bit is the first byte. */
	readonly masks: Int32Array;
	/** Where the run last looked at begins; up to three bytes before the text. */
	from = 0;
	readonly #bytes: Uint8Array;
	readonly #delimiter: number;
	/** The bytes by fours, the first of them holding so many bytes from before the text. */
	readonly #words: Int32Array;
	readonly #before: number;
	#nextWord = 0;

	/** @param run masks of a run */
	constructor(bytes: Uint8Array, delimiter: number, run = RUN) {
		this.#bytes = bytes;
		this.#delimiter = delimiter;
		this.#before = bytes.byteOffset & 3;
		this.#words = new Int32Array(bytes.buffer, bytes.byteOffset - this.#before, (this.#before + bytes.length) >> 2);
		this.masks = new Int32Array(run);
	}

	/** Looks at the next run and tells how many masks it has; −1 after the last. */
	find(): number {
		const first = this.#nextWord;
		this.from = (first << 2) - this.#before;
		if (this.from >= this.#bytes.length) return -1;
		const count = Math.min(this.masks.length, (this.#words.length - first) >> 3);
		if (count === 0) return this.#findInRest(first);
		this.#nextWord = first + count * MASK_WORDS;
		findInWords(this.#words, first, count, this.#delimiter, this.masks);
		if (first === 0) this.masks[0] &= -1 << this.#before;
		return count;
	}

	/** Of what is left, byte after byte: one mask of it. */
	#findInRest(first: number): number {
		const bytes = this.#bytes;
		const end = Math.min(bytes.length, this.from + MASK_BYTES);
		let mask = 0;
		for (let i = Math.max(0, this.from); i < end; i++) if (bytes[i] === this.#delimiter || bytes[i] <= CR) mask |= 1 << (i - this.from);
		this.masks[0] = mask;
		this.#nextWord = first + MASK_WORDS;
		return 1;
	}
}

function findInWords(words: Int32Array, first: number, count: number, delimiter: number, masks: Int32Array): void {
	const delimiters = Math.imul(delimiter, 0x01010101);
	for (let m = 0, k = first; m < count; m++, k += MASK_WORDS) {
		masks[m] =
			inWord(words[k], delimiters) |
			(inWord(words[k + 1], delimiters) << 4) |
			(inWord(words[k + 2], delimiters) << 8) |
			(inWord(words[k + 3], delimiters) << 12) |
			(inWord(words[k + 4], delimiters) << 16) |
			(inWord(words[k + 5], delimiters) << 20) |
			(inWord(words[k + 6], delimiters) << 24) |
			(inWord(words[k + 7], delimiters) << 28);
	}
}

/** H. Warren, Hacker's Delight, 6-1: the eighth bit of each byte tells whether the byte is zero, exactly; likewise whether it is above CR. Four bits come of it. */
function inWord(word: number, delimiters: number): number {
	const apart = word ^ delimiters;
	const isOther = ((apart & SEVEN_BITS) + SEVEN_BITS) | apart;
	const isAbove = ((word & SEVEN_BITS) + UP_TO_CR) | word;
	return Math.imul((~(isOther & isAbove) & EIGHTH_BIT) >>> 7, TOGETHER) >>> 28;
}

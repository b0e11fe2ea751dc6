const CR = 0x0d;

const EACH = 0x01010101;
const EACH_PAST_CR = 0x0e0e0e0e;
const EACH_EIGHTH_BIT = 0x80808080 | 0;
/** Moves the lowest bits of four bytes, then their fifth ones, to the uppermost eight bits, in order. */
const TOGETHER = 0x01020408;

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
	const delimiters = Math.imul(delimiter, EACH);
	for (let m = 0, k = first; m < count; m++, k += MASK_WORDS) {
		masks[m] =
			inTwoWords(words[k], words[k + 1], delimiters) |
			(inTwoWords(words[k + 2], words[k + 3], delimiters) << 8) |
			(inTwoWords(words[k + 4], words[k + 5], delimiters) << 16) |
			(inTwoWords(words[k + 6], words[k + 7], delimiters) << 24);
	}
}

/** Eight bits, one a byte. */
function inTwoWords(first: number, second: number, delimiters: number): number {
	return Math.imul((inWord(first, delimiters) >>> 7) | (inWord(second, delimiters) >>> 3), TOGETHER) >>> 24;
}

/**
 * The eighth bit of each byte that is the delimiter or a sign up to CR: what is taken from such a byte makes it overflow. H. Warren, Hacker's Delight, 6-1; one that borrows makes the byte
 * above it overflow as well where that is just past the border, so a byte that was found is to be looked at. No byte is missed.
 */
function inWord(word: number, delimiters: number): number {
	return (((word ^ delimiters) - EACH) | (word - EACH_PAST_CR)) & ~word & EACH_EIGHTH_BIT;
}

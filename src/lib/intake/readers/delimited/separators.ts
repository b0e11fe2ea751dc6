const CR = 0x0d;

const SEVEN_BITS = 0x7f7f7f7f;
const UP_TO_CR = 0x72727272;
const EIGHTH_BIT = 0x80808080 | 0;

/** Bytes of a run: what is found in it stays in the processor's cache until it is looked at. */
const RUN = 1 << 14;

/**
 * Finds the bytes that may end a cell, a run of bytes at a time: the delimiter, line ends and other signs up to them, which text hardly has. Four bytes are looked at at
 * once, and where one of them is a separator, all four places are written and only those of separators kept: no jump hangs on where in the text they stand.
 */
export class Separators {
	/** Places in the run last looked at, in order; as many as `find` said. A place before the text is none. */
	readonly places: Int32Array;
	readonly #bytes: Uint8Array;
	readonly #delimiter: number;
	/** The bytes by fours, the first of them holding so many bytes from before the text. */
	readonly #words: Int32Array;
	readonly #before: number;
	readonly #runWords: number;
	#nextWord = 0;

	/** @param run bytes of a run, a multiple of 4 */
	constructor(bytes: Uint8Array, delimiter: number, run = RUN) {
		this.#bytes = bytes;
		this.#delimiter = delimiter;
		this.#before = bytes.byteOffset & 3;
		this.#words = new Int32Array(bytes.buffer, bytes.byteOffset - this.#before, (this.#before + bytes.length) >> 2);
		this.#runWords = run >> 2;
		// Places of a word are written before it is known how many are kept, and up to three bytes follow the last word.
		this.places = new Int32Array(run + 8);
	}

	/** Looks at the next run and tells how many places it has; −1 after the last. */
	find(): number {
		const first = this.#nextWord;
		if (first > this.#words.length) return -1;
		const last = Math.min(this.#words.length, first + this.#runWords);
		this.#nextWord = last === this.#words.length ? last + 1 : last;
		const count = findInWords(this.#words, first, last, this.#delimiter, this.#before, this.places);
		return last === this.#words.length ? this.#findInRest(count) : count;
	}

	#findInRest(count: number): number {
		const bytes = this.#bytes;
		let found = count;
		for (let i = Math.max(0, 4 * this.#words.length - this.#before); i < bytes.length; i++) {
			if (bytes[i] === this.#delimiter || bytes[i] <= CR) this.places[found++] = i;
		}
		return found;
	}
}

/** H. Warren, Hacker's Delight, 6-1: the eighth bit of each byte tells whether the byte is zero, exactly; likewise whether it is above CR. */
function findInWords(words: Int32Array, first: number, last: number, delimiter: number, before: number, places: Int32Array): number {
	const delimiters = Math.imul(delimiter, 0x01010101);
	let count = 0;
	for (let k = first; k < last; k++) {
		const word = words[k];
		const apart = word ^ delimiters;
		const isOther = ((apart & SEVEN_BITS) + SEVEN_BITS) | apart;
		const isAbove = ((word & SEVEN_BITS) + UP_TO_CR) | word;
		const found = ~(isOther & isAbove) & EIGHTH_BIT;
		if (found === 0) continue;
		const place = (k << 2) - before;
		places[count] = place;
		count += (found >>> 7) & 1;
		places[count] = place + 1;
		count += (found >>> 15) & 1;
		places[count] = place + 2;
		count += (found >>> 23) & 1;
		places[count] = place + 3;
		count += found >>> 31;
	}
	return count;
}

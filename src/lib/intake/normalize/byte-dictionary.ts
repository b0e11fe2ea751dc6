import { textsInRow, type ByteEncoding } from '../../kernel/text-of-bytes.ts';
import type { PlacedCells } from './column-typing.ts';

const HASH = 0;
const CODE = 1;
/** Whole numbers a slot takes. */
const SLOT = 2;

const EVEN = 0xcc9e2d51;
const ODD = 0x1b873593;

/**
 * Codes cells by their bytes: equal bytes, equal code, codes counted from 1 in the order they come; 0 is for cells without any. Each different text is kept
 * once, side by side: comparing with it where it first stood would fetch a far part of the file each time.
 *
 * Cells are coded many at a time, step by step: all hashes, then all looks into the table, then all comparisons. What a step waits for lies outside of the
 * processor's cache, and within a step one wait does not hang on the other.
 */
export class ByteDictionary {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	#hashes = new Int32Array(0);
	/** By hash, open addressing; code 0 is a free slot. */
	#slots = new Int32Array(SLOT << 12);
	/** By code, where its text ends in `texts`; it begins where that of the code before ends. */
	#ends = new Int32Array(1 << 11);
	#texts = new Uint8Array(1 << 15);
	#textsView = new DataView(this.#texts.buffer);
	#count = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	}

	/** How many different texts came so far; the newest has this code. */
	get count(): number {
		return this.#count;
	}

	/** The different texts, from that of code 1 on. */
	textsIn(encoding: ByteEncoding): string[] {
		return textsInRow(this.#texts, this.#ends, this.#count, encoding);
	}

	/** Writes the codes of the cells into `codes`, from the place of the first cell on. */
	codeCells(cells: PlacedCells, codes: Uint32Array): void {
		if (this.#hashes.length < cells.count) this.#hashes = new Int32Array(cells.count);
		this.#hashCells(cells);
		this.#guessCodes(cells, codes);
		const { first, count, from, to } = cells;
		const view = this.#view;
		// Kept in variables of the loop, and fetched anew after a text was added.
		let ends = this.#ends;
		let texts = this.#textsView;
		for (let i = 0; i < count; i++) {
			const start = from[i];
			const end = to[i];
			if (start >= end) {
				codes[first + i] = 0;
				continue;
			}
			const guess = codes[first + i];
			if (guess !== 0 && isSame(view, start, end, texts, ends[guess - 1], ends[guess])) continue;
			codes[first + i] = this.#code(this.#hashes[i], start, end);
			ends = this.#ends;
			texts = this.#textsView;
		}
	}

	/**
	 * Two sums of products, four bytes each in turns, so that one need not wait for the other; in the end mixed as MurmurHash3 does (A. Appleby, public domain):
	 * a sign that differs changes every bit, so that names in a row spread over the table.
	 */
	#hashCells({ count, from, to }: PlacedCells): void {
		const view = this.#view;
		const hashes = this.#hashes;
		for (let i = 0; i < count; i++) {
			const start = from[i];
			const end = to[i];
			let even = end - start;
			let odd = 0;
			if (even >= 8) {
				// The last eight bytes may overlap with the eight before.
				for (let at = start; at < end - 8; at += 8) {
					even = Math.imul(((even << 13) | (even >>> 19)) ^ view.getInt32(at, true), EVEN);
					odd = Math.imul(((odd << 13) | (odd >>> 19)) ^ view.getInt32(at + 4, true), ODD);
				}
				even = Math.imul(((even << 13) | (even >>> 19)) ^ view.getInt32(end - 8, true), EVEN);
				odd = Math.imul(((odd << 13) | (odd >>> 19)) ^ view.getInt32(end - 4, true), ODD);
			} else if (even >= 4) {
				even = Math.imul(even ^ view.getInt32(start, true), EVEN);
				odd = Math.imul(view.getInt32(end - 4, true), ODD);
			} else {
				for (let at = start; at < end; at++) odd = (odd << 8) | view.getUint8(at);
				odd = Math.imul(odd, ODD);
			}
			let hash = even ^ ((odd << 16) | (odd >>> 16));
			hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
			hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
			hashes[i] = hash ^ (hash >>> 16);
		}
	}

	/** The first code known by the hash of each cell, 0 where there is none: nearly always its own. */
	#guessCodes({ first, count }: PlacedCells, codes: Uint32Array): void {
		const hashes = this.#hashes;
		const slots = this.#slots;
		const last = slots.length - SLOT;
		for (let i = 0; i < count; i++) {
			const hash = hashes[i];
			let at = (hash * SLOT) & last;
			while (slots[at + CODE] !== 0 && slots[at + HASH] !== hash) at = (at + SLOT) & last;
			codes[first + i] = slots[at + CODE];
		}
	}

	/** The code of a cell for certain, a new one where it has none. */
	#code(hash: number, start: number, end: number): number {
		const slots = this.#slots;
		const last = slots.length - SLOT;
		let at = (hash * SLOT) & last;
		for (; slots[at + CODE] !== 0; at = (at + SLOT) & last) {
			if (slots[at + HASH] === hash && this.#isText(slots[at + CODE], start, end)) return slots[at + CODE];
		}
		const code = ++this.#count;
		slots[at + HASH] = hash;
		slots[at + CODE] = code;
		this.#keep(code, start, end);
		if (this.#count * 2 * SLOT > slots.length) this.#rehash();
		return code;
	}

	/** Whether a code stands for these bytes. */
	#isText(code: number, start: number, end: number): boolean {
		return isSame(this.#view, start, end, this.#textsView, this.#ends[code - 1], this.#ends[code]);
	}

	#keep(code: number, start: number, end: number): void {
		if (code === this.#ends.length) {
			const larger = new Int32Array(this.#ends.length * 2);
			larger.set(this.#ends);
			this.#ends = larger;
		}
		const known = this.#ends[code - 1];
		const knownEnd = known + end - start;
		if (knownEnd > this.#texts.length) {
			const larger = new Uint8Array(Math.max(knownEnd, this.#texts.length * 2));
			larger.set(this.#texts);
			this.#texts = larger;
			this.#textsView = new DataView(larger.buffer);
		}
		for (let at = start; at < end; at++) this.#texts[at - start + known] = this.#bytes[at];
		this.#ends[code] = knownEnd;
	}

	#rehash(): void {
		const former = this.#slots;
		const slots = new Int32Array(former.length * 4);
		const last = slots.length - SLOT;
		for (let was = 0; was < former.length; was += SLOT) {
			if (former[was + CODE] === 0) continue;
			let at = (former[was + HASH] * SLOT) & last;
			while (slots[at + CODE] !== 0) at = (at + SLOT) & last;
			slots[at + HASH] = former[was + HASH];
			slots[at + CODE] = former[was + CODE];
		}
		this.#slots = slots;
	}
}

/** Whether two runs of bytes are the same. The last four bytes may overlap with the four before. */
function isSame(view: DataView, start: number, end: number, texts: DataView, known: number, knownEnd: number): boolean {
	const length = end - start;
	if (knownEnd - known !== length) return false;
	if (length < 4) {
		for (let k = 0; k < length; k++) if (view.getUint8(start + k) !== texts.getUint8(known + k)) return false;
		return true;
	}
	const last = length - 4;
	for (let k = 0; k < last; k += 4) if (view.getInt32(start + k, true) !== texts.getInt32(known + k, true)) return false;
	return view.getInt32(start + last, true) === texts.getInt32(known + last, true);
}

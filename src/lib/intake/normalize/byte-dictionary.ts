import type { PlacedCells } from './column-typing.ts';

const HASH = 0;
const CODE = 1;
/** Whole numbers a slot takes. */
const SLOT = 2;

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

	/** The different texts one after the other; see `placeOf`. */
	get texts(): Uint8Array {
		return this.#texts;
	}

	/** Bounds in `texts` of what a code stands for. */
	placeOf(code: number): { readonly from: number; readonly to: number } {
		return { from: this.#ends[code - 1], to: this.#ends[code] };
	}

	/** Writes the codes of the cells into `codes`, from the place of the first cell on. */
	codeCells(cells: PlacedCells, codes: Uint32Array): void {
		if (this.#hashes.length < cells.count) this.#hashes = new Int32Array(cells.count);
		this.#hashCells(cells);
		this.#guessCodes(cells, codes);
		const { first, count, from, to } = cells;
		for (let i = 0; i < count; i++) {
			const start = from[i];
			const end = to[i];
			const guess = codes[first + i];
			if (start >= end) codes[first + i] = 0;
			else if (guess === 0 || !this.#isText(guess, start, end)) codes[first + i] = this.#code(this.#hashes[i], start, end);
		}
	}

	/** After MurmurHash3 (A. Appleby, public domain), 32 bits: a sign that differs changes every bit, so that names in a row spread over the table. */
	#hashCells({ count, from, to }: PlacedCells): void {
		const view = this.#view;
		const hashes = this.#hashes;
		for (let i = 0; i < count; i++) {
			const start = from[i];
			const end = to[i];
			let hash = end - start;
			if (hash >= 4) {
				// The last four bytes may overlap with the four before.
				for (let at = start; at < end - 4; at += 4) {
					hash ^= scrambled(view.getInt32(at, true));
					hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
				}
				hash ^= scrambled(view.getInt32(end - 4, true));
			} else {
				let rest = 0;
				for (let at = start; at < end; at++) rest = (rest << 8) | view.getUint8(at);
				hash ^= scrambled(rest);
			}
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
		const known = this.#ends[code - 1];
		if (this.#ends[code] - known !== end - start) return false;
		const view = this.#view;
		const texts = this.#textsView;
		const apart = known - start;
		if (end - start < 4) {
			for (let at = start; at < end; at++) if (view.getUint8(at) !== texts.getUint8(at + apart)) return false;
			return true;
		}
		for (let at = start; at < end - 4; at += 4) if (view.getInt32(at, true) !== texts.getInt32(at + apart, true)) return false;
		return view.getInt32(end - 4, true) === texts.getInt32(end - 4 + apart, true);
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

function scrambled(four: number): number {
	const mixed = Math.imul(four, 0xcc9e2d51);
	return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

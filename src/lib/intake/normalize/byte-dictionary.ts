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
 * Cells are coded many at a time, step by step: all hashes, then all looks into the table, then all comparisons, then the few cells that need more. What a step waits for lies
 * outside of the processor's cache, and within a step one wait does not hang on the other.
 */
export class ByteDictionary {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	#hashes = new Int32Array(0);
	/** Of a block, the cells whose guess is not their text; as many as `compare` tells. */
	#uncertain = new Int32Array(0);
	/** By hash, open addressing; code 0 is a free slot. */
	#slots = new Int32Array(SLOT << 12);
	/** By code, where its text ends in `texts`; it begins where that of the code before ends. */
	#ends = new Int32Array(1 << 11);
	#texts = new Uint8Array(1 << 15);
	#textsView = new DataView(this.#texts.buffer);
	#count = 0;
	/** What `fetchTexts` came upon: of no use, and kept so that looking is not left out as useless. */
	looked = 0;

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
		if (this.#hashes.length < cells.count) {
			this.#hashes = new Int32Array(cells.count);
			this.#uncertain = new Int32Array(cells.count);
		}
		this.#hashCells(cells);
		this.#guessCodes(cells, codes);
		const uncertain = this.#compare(cells, codes);
		const { first, bounds, at, stride } = cells;
		for (let u = 0; u < uncertain; u++) {
			const i = this.#uncertain[u];
			const start = bounds[at + i * stride];
			const end = bounds[at + i * stride + 1] - 1;
			codes[first + i] = start < end ? this.#code(this.#hashes[i], start, end) : 0;
		}
	}

	/**
	 * Two sums of products, four bytes each in turns, so that one need not wait for the other; in the end mixed as MurmurHash3 does (A. Appleby, public domain):
	 * a sign that differs changes every bit, so that names in a row spread over the table.
	 */
	#hashCells({ count, bounds, at, stride }: PlacedCells): void {
		const view = this.#view;
		const hashes = this.#hashes;
		for (let i = 0, k = at; i < count; i++, k += stride) {
			const start = bounds[k];
			const end = bounds[k + 1] - 1;
			let even = end - start;
			let odd = 0;
			if (even >= 8) {
				// The last eight bytes may overlap with the eight before.
				for (let place = start; place < end - 8; place += 8) {
					even = Math.imul(((even << 13) | (even >>> 19)) ^ view.getInt32(place, true), EVEN);
					odd = Math.imul(((odd << 13) | (odd >>> 19)) ^ view.getInt32(place + 4, true), ODD);
				}
				even = Math.imul(((even << 13) | (even >>> 19)) ^ view.getInt32(end - 8, true), EVEN);
				odd = Math.imul(((odd << 13) | (odd >>> 19)) ^ view.getInt32(end - 4, true), ODD);
			} else if (even >= 4) {
				even = Math.imul(even ^ view.getInt32(start, true), EVEN);
				odd = Math.imul(view.getInt32(end - 4, true), ODD);
			} else {
				for (let place = start; place < end; place++) odd = (odd << 8) | view.getUint8(place);
				odd = Math.imul(odd, ODD);
			}
			let hash = even ^ ((odd << 16) | (odd >>> 16));
			hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
			hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
			hashes[i] = hash ^ (hash >>> 16);
		}
	}

	/**
	 * The code in the slot a cell's hash points to, 0 where another hash stands there: nearly always its own. Nothing here is decided by a jump: what has to be fetched for one cell
	 * is not waited for by the next.
	 */
	#guessCodes({ first, count }: PlacedCells, codes: Uint32Array): void {
		const hashes = this.#hashes;
		const slots = this.#slots;
		const last = slots.length - SLOT;
		for (let i = 0; i < count; i++) {
			const hash = hashes[i];
			const at = (hash * SLOT) & last;
			const differs = slots[at + HASH] ^ hash;
			codes[first + i] = slots[at + CODE] & ~((differs | -differs) >> 31);
		}
	}

	/** Lists the cells whose guess is not their text, and tells how many they are. */
	#compare({ first, count, bounds, at, stride }: PlacedCells, codes: Uint32Array): number {
		const view = this.#view;
		const ends = this.#ends;
		const texts = this.#textsView;
		const uncertain = this.#uncertain;
		this.#fetchTexts(first, count, codes);
		let found = 0;
		for (let i = 0, k = at; i < count; i++, k += stride) {
			const guess = codes[first + i];
			if (guess !== 0) {
				const start = bounds[k];
				const end = bounds[k + 1] - 1;
				const toKnown = ends[guess] - end;
				if (ends[guess - 1] === start + toKnown && isSame(view, start, end, texts, toKnown)) continue;
			}
			uncertain[found++] = i;
		}
		return found;
	}

	/** Looks at the first byte of every guess, so that the processor has them all on their way before the first is compared. */
	#fetchTexts(first: number, count: number, codes: Uint32Array): void {
		const ends = this.#ends;
		const texts = this.#texts;
		let looked = 0;
		for (let i = first; i < first + count; i++) {
			const before = (codes[i] - 1) | 0;
			looked ^= texts[ends[before & ~(before >> 31)]];
		}
		this.looked = looked;
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
		const toKnown = this.#ends[code] - end;
		return this.#ends[code - 1] === start + toKnown && isSame(this.#view, start, end, this.#textsView, toKnown);
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

/** Whether a run of bytes is the same `toKnown` bytes further in `texts`. The last four bytes may overlap with the four before. */
function isSame(view: DataView, start: number, end: number, texts: DataView, toKnown: number): boolean {
	let differs = 0;
	if (end - start < 4) {
		for (let at = start; at < end; at++) differs |= view.getUint8(at) ^ texts.getUint8(at + toKnown);
		return differs === 0;
	}
	for (let at = start; at < end - 4; at += 4) differs |= view.getInt32(at, true) ^ texts.getInt32(at + toKnown, true);
	return (differs | (view.getInt32(end - 4, true) ^ texts.getInt32(end - 4 + toKnown, true))) === 0;
}

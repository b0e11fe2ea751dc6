const CODE = 0;
const HASH = 1;
const FROM = 2;
const LENGTH = 3;
/** Whole numbers a slot takes: what a look at it needs lies in one line of the processor's cache. */
const SLOT = 4;

/**
 * Codes slices of bytes by their content: equal bytes, equal code, codes counted from 1 in the order they come. Each different slice is kept once, side by
 * side: comparing with it where it first stood would fetch a far part of the file each time.
 */
export class ByteDictionary {
	readonly #bytes: Uint8Array;
	/** By hash, open addressing; code 0 is a free slot. From and length are of `texts`. */
	#slots = new Int32Array(SLOT << 12);
	/** By code, where its slice ends in `texts`; it begins where that of the code before ends. */
	#ends = new Uint32Array(1 << 11);
	#texts = new Uint8Array(1 << 15);
	#count = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** How many different slices came so far; a new one has this code. */
	get count(): number {
		return this.#count;
	}

	/** The different slices one after the other; see `placeOf`. */
	get texts(): Uint8Array {
		return this.#texts;
	}

	/** Bounds in `texts` of the slice a code stands for. */
	placeOf(code: number): { readonly from: number; readonly to: number } {
		return { from: this.#ends[code - 1], to: this.#ends[code] };
	}

	code(from: number, to: number): number {
		const bytes = this.#bytes;
		const slots = this.#slots;
		const texts = this.#texts;
		const hash = hashOf(bytes, from, to);
		const last = slots.length - SLOT;
		let at = (hash * SLOT) & last;
		for (; ; at = (at + SLOT) & last) {
			const code = slots[at + CODE];
			if (code === 0) return this.#add(at, hash, from, to);
			if (slots[at + HASH] === hash && slots[at + LENGTH] === to - from && same(texts, slots[at + FROM], bytes, from, to)) return code;
		}
	}

	#add(at: number, hash: number, from: number, to: number): number {
		const code = ++this.#count;
		const slots = this.#slots;
		slots[at + CODE] = code;
		slots[at + HASH] = hash;
		slots[at + FROM] = this.#ends[code - 1];
		slots[at + LENGTH] = to - from;
		this.#keep(code, from, to);
		if (this.#count * 2 * SLOT > slots.length) this.#rehash();
		return code;
	}

	#keep(code: number, from: number, to: number): void {
		if (code === this.#ends.length) {
			const larger = new Uint32Array(this.#ends.length * 2);
			larger.set(this.#ends);
			this.#ends = larger;
		}
		const start = this.#ends[code - 1];
		const end = start + to - from;
		if (end > this.#texts.length) {
			const larger = new Uint8Array(Math.max(end, this.#texts.length * 2));
			larger.set(this.#texts);
			this.#texts = larger;
		}
		this.#texts.set(this.#bytes.subarray(from, to), start);
		this.#ends[code] = end;
	}

	#rehash(): void {
		const former = this.#slots;
		const slots = new Int32Array(former.length * 4);
		const last = slots.length - SLOT;
		for (let was = 0; was < former.length; was += SLOT) {
			if (former[was + CODE] === 0) continue;
			let at = (former[was + HASH] * SLOT) & last;
			while (slots[at + CODE] !== 0) at = (at + SLOT) & last;
			slots.set(former.subarray(was, was + SLOT), at);
		}
		this.#slots = slots;
	}
}

/** MurmurHash3 (A. Appleby, public domain), 32 bits: a sign that differs changes every bit, so that names in a row spread over the table. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
	let hash = 0;
	let i = from;
	for (; i + 4 <= to; i += 4) {
		hash ^= scrambled(bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24));
		hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
	}
	let rest = 0;
	for (let shift = 0; i < to; i++, shift += 8) rest |= bytes[i] << shift;
	hash ^= scrambled(rest) ^ (to - from);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

function scrambled(four: number): number {
	const mixed = Math.imul(four, 0xcc9e2d51);
	return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

function same(texts: Uint8Array, known: number, bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++, known++) if (texts[known] !== bytes[i]) return false;
	return true;
}

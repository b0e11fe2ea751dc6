const HASH = 0;
const FROM = 1;
const LENGTH = 2;
/** Whole numbers an entry takes: it then lies in one line of the processor's cache. */
const ENTRY = 4;

/**
 * Codes slices of bytes by their content: equal bytes, equal code, codes counted from 1 in the order they come. Only where a slice first stood is kept.
 */
export class ByteDictionary {
	readonly #bytes: Uint8Array;
	/** Codes by hash, open addressing; 0 is free. */
	#slots = new Uint32Array(1 << 12);
	/** By code: hash, from and length. */
	#entries = new Int32Array(ENTRY << 11);
	#count = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** How many different slices came so far; a new one has this code. */
	get count(): number {
		return this.#count;
	}

	/** Bounds of the slice a code stands for, where it first stood. */
	placeOf(code: number): { readonly from: number; readonly to: number } {
		const from = this.#entries[code * ENTRY + FROM];
		return { from, to: from + this.#entries[code * ENTRY + LENGTH] };
	}

	code(from: number, to: number): number {
		const bytes = this.#bytes;
		const slots = this.#slots;
		const entries = this.#entries;
		const hash = hashOf(bytes, from, to);
		const mask = slots.length - 1;
		let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
		for (; ; slot = (slot + 1) & mask) {
			const code = slots[slot];
			if (code === 0) break;
			const at = code * ENTRY;
			if (entries[at + HASH] === hash && entries[at + LENGTH] === to - from && same(bytes, entries[at + FROM], from, to)) return code;
		}
		return this.#add(slot, hash, from, to);
	}

	#add(slot: number, hash: number, from: number, to: number): number {
		const code = ++this.#count;
		const at = code * ENTRY;
		if (at === this.#entries.length) {
			const larger = new Int32Array(this.#entries.length * 2);
			larger.set(this.#entries);
			this.#entries = larger;
		}
		this.#entries[at + HASH] = hash;
		this.#entries[at + FROM] = from;
		this.#entries[at + LENGTH] = to - from;
		this.#slots[slot] = code;
		if (this.#count * 2 > this.#slots.length) this.#rehash();
		return code;
	}

	#rehash(): void {
		const slots = new Uint32Array(this.#slots.length * 4);
		const mask = slots.length - 1;
		for (let code = 1; code <= this.#count; code++) {
			let slot = (Math.imul(this.#entries[code * ENTRY + HASH], 0x9e3779b1) >>> 7) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = code;
		}
		this.#slots = slots;
	}
}

/** FNV-1a over four bytes at a time, then spread: the low bits of FNV alone collide for numbers in a row. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
	let hash = 0x811c9dc5 | 0;
	let i = from;
	for (; i + 4 <= to; i += 4)
		hash = Math.imul(hash ^ (bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)), 0x01000193) ^ (hash >>> 15);
	for (; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
	return hash ^ (hash >>> 15);
}

function same(bytes: Uint8Array, known: number, from: number, to: number): boolean {
	for (let i = from; i < to; i++, known++) if (bytes[known] !== bytes[i]) return false;
	return true;
}

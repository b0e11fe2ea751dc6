/**
 * Codes slices of bytes by their content: equal bytes, equal code, codes counted from 1 in the order they come. Only where a slice first stood is kept.
 */
export class ByteDictionary {
	readonly #bytes: Uint8Array;
	/** Codes by hash, open addressing; 0 is free. */
	#slots = new Uint32Array(1 << 12);
	#hashes = new Uint32Array(1 << 11);
	#from = new Uint32Array(1 << 11);
	#length = new Uint32Array(1 << 11);
	#count = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** How many different slices came so far; a new one has this code. */
	get count(): number {
		return this.#count;
	}

	code(from: number, to: number): number {
		const bytes = this.#bytes;
		let hash = 0x811c9dc5;
		for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
		// Spread: the low bits of FNV alone collide for numbers in a row.
		hash = (hash ^ (hash >>> 15)) >>> 0;
		const mask = this.#slots.length - 1;
		let slot = Math.imul(hash, 0x9e3779b1) >>> 0;
		for (slot &= mask; ; slot = (slot + 1) & mask) {
			const code = this.#slots[slot];
			if (code === 0) break;
			if (this.#hashes[code] === hash && this.#length[code] === to - from && this.#same(this.#from[code], from, to)) return code;
		}
		const code = ++this.#count;
		if (code === this.#hashes.length) {
			this.#hashes = grown(this.#hashes);
			this.#from = grown(this.#from);
			this.#length = grown(this.#length);
		}
		this.#hashes[code] = hash;
		this.#from[code] = from;
		this.#length[code] = to - from;
		this.#slots[slot] = code;
		if (this.#count * 2 > this.#slots.length) this.#rehash();
		return code;
	}

	#same(known: number, from: number, to: number): boolean {
		const bytes = this.#bytes;
		for (let i = from; i < to; i++, known++) if (bytes[known] !== bytes[i]) return false;
		return true;
	}

	#rehash(): void {
		const slots = new Uint32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (let code = 1; code <= this.#count; code++) {
			let slot = (Math.imul(this.#hashes[code], 0x9e3779b1) >>> 0) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = code;
		}
		this.#slots = slots;
	}
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}

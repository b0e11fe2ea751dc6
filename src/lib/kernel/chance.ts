/** splitmix32: spreads a small seed over the state, so that neighbouring seeds give unlike draws. */
function* spread(seed: number): Generator<number, never> {
	let state = seed >>> 0;
	for (;;) {
		state = (state + 0x9e37_79b9) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x21f0_aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
		yield (mixed ^ (mixed >>> 15)) >>> 0;
	}
}

const rotated = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/** Seeded chance, the same numbers on every machine: xoshiro128**, period 2¹²⁸ − 1 (Blackman & Vigna 2021, version 1.1). */
export class Chance {
	#a: number;
	#b: number;
	#c: number;
	#d: number;

	/** A state of four 32-bit words, not all zero. */
	constructor(state: readonly [number, number, number, number]) {
		[this.#a, this.#b, this.#c, this.#d] = state;
	}

	/** `seed` is any whole number; its lowest 32 bits count. */
	static seeded(seed: number): Chance {
		const words = spread(seed);
		return new Chance([words.next().value, words.next().value, words.next().value, words.next().value]);
	}

	/** 0…2³² − 1 */
	nextWord(): number {
		const word = Math.imul(rotated(Math.imul(this.#b, 5), 7), 9) >>> 0;
		const shifted = this.#b << 9;
		this.#c ^= this.#a;
		this.#d ^= this.#b;
		this.#b ^= this.#c;
		this.#a ^= this.#d;
		this.#c ^= shifted;
		this.#d = rotated(this.#d, 11);
		return word;
	}

	/** Between 0 and 1, neither of them among the numbers. */
	next(): number {
		return (this.nextWord() + 0.5) / 4_294_967_296;
	}
}

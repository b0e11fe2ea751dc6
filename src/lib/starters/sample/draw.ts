/** Seeded chance. Only sums and products enter, so every machine draws the same. */
export interface Draw {
	/** Whole number from `from` to `to`, both included. */
	whole(from: number, to: number): number;
	/** Between the two, the middle more often than the ends. */
	bell(from: number, to: number): number;
	chance(share: number): boolean;
	pick<T>(from: readonly T[]): T;
}

/** mulberry32 */
export function makeDraw(seed: number): Draw {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	return {
		whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
		bell: (from, to) => from + ((to - from) * (next() + next() + next())) / 3,
		chance: (share) => next() < share,
		pick: (from) => from[Math.floor(next() * from.length)]
	};
}

/** 97.5 % point of the normal distribution: what lies within it on both sides is 95 %. */
const Z = 1.959963984540054;

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * The 95 % score interval of a share `hits` / `trials` (Wilson 1927), without continuity correction: within 0…1 and of some width for no hits and for all,
 * too. null for no trials.
 */
export function wilsonInterval(hits: number, trials: number): Interval | null {
	if (trials === 0) return null;
	const share = hits / trials;
	const z2 = (Z * Z) / trials;
	const middle = (share + z2 / 2) / (1 + z2);
	const half = Math.sqrt(z2 * (share * (1 - share) + z2 / 4)) / (1 + z2);
	return { low: hits === 0 ? 0 : middle - half, high: hits === trials ? 1 : middle + half };
}

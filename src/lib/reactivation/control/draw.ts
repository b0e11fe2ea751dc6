import { stableHash } from '../stable-choice.ts';

/** A client the plan would contact. Clients of one stratum stand alike: the same status and category. */
export interface DrawCandidate {
	readonly clientKey: string;
	/** status × 3 + category, or any other small whole number. */
	readonly stratum: number;
}

const HASHES = 2 ** 32;
const hashOf = (seed: number, clientKey: string): number => stableHash(`${seed}/${clientKey}`);

/**
 * Who is left alone for comparison (M12.3): of every stratum its quota, those with the smallest hash of seed and key. The same seed draws the same clients,
 * in whatever order they come.
 */
export function drawControl(candidates: readonly DrawCandidate[], share: number, seed: number): ReadonlySet<string> {
	const strata: { readonly clientKey: string; readonly hash: number }[][] = [];
	for (const { clientKey, stratum } of candidates) (strata[stratum] ??= []).push({ clientKey, hash: hashOf(seed, clientKey) });
	const sizes = Array.from(strata, (stratum) => stratum?.length ?? 0);
	const drawn = new Set<string>();
	for (const [stratum, quota] of quotas(sizes, share).entries()) {
		if (quota === 0) continue;
		const inOrder = strata[stratum].sort((a, b) => a.hash - b.hash || (a.clientKey < b.clientKey ? -1 : 1));
		for (const { clientKey } of inOrder.slice(0, quota)) drawn.add(clientKey);
	}
	return drawn;
}

/** The same draw for a client who joins after the start, when quotas are no longer counted: its hash alone decides. */
export const isDrawnAlone = (clientKey: string, share: number, seed: number): boolean => hashOf(seed, clientKey) < share * HASHES;

/**
 * How many of each stratum: the share of all in whole clients (a half up), and of each stratum within one client of its share (largest remainder;
 * of equal remainders the stratum that comes first).
 */
export function quotas(sizes: readonly number[], share: number): number[] {
	const exact = sizes.map((size) => size * share);
	const quota = exact.map(Math.floor);
	const all = sizes.reduce((sum, size) => sum + size, 0);
	let left = Math.round(all * share) - quota.reduce((sum, count) => sum + count, 0);
	const byRemainder = exact.map((value, stratum) => ({ stratum, remainder: value - quota[stratum] })).sort((a, b) => b.remainder - a.remainder);
	for (const { stratum, remainder } of byRemainder) {
		if (left <= 0 || remainder === 0) break;
		quota[stratum]++;
		left--;
	}
	return quota;
}

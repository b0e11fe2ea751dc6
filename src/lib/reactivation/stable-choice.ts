/** FNV-1a over UTF-16 units, finished so that neighbouring texts land far apart. 0…2³²−1. */
export function stableHash(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return mix(hash);
}

function mix(hash: number): number {
	let mixed = hash ^ (hash >>> 16);
	mixed = Math.imul(mixed, 0x7feb352d);
	mixed ^= mixed >>> 15;
	mixed = Math.imul(mixed, 0x846ca68b);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** One of several equals, with the hash of its id made beforehand. */
export interface Candidate {
	readonly id: string;
	readonly hash: number;
}

export const candidateOf = (id: string): Candidate => ({ id, hash: stableHash(id) });

/**
 * Spreads clients over equals: the candidate whose hash together with the client's is largest. The order of the candidates is irrelevant, and adding
 * or removing one moves only the clients that it gains or had.
 */
export function chooseStably(clientHash: number, candidates: readonly Candidate[]): string | null {
	let best: Candidate | null = null;
	let bestScore = -1;
	for (const candidate of candidates) {
		const score = mix(clientHash ^ candidate.hash);
		if (score > bestScore || (score === bestScore && best !== null && candidate.id < best.id)) {
			best = candidate;
			bestScore = score;
		}
	}
	return best?.id ?? null;
}

/** Equals in the order in which this client prefers them; the order of the candidates is irrelevant. */
export function orderStably(clientHash: number, candidates: readonly Candidate[]): readonly string[] {
	if (candidates.length < 2) return candidates.map(({ id }) => id);
	return candidates
		.map(({ id, hash }) => ({ id, score: mix(clientHash ^ hash) }))
		.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
		.map(({ id }) => id);
}

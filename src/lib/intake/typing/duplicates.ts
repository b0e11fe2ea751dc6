import type { TextColumn } from '../../kernel/columns.ts';

/**
 * Of rows with the same text, marks the one to keep: the largest by the first ranking, then by the next (missing, INT_MISSING and NaN, is least), then the
 * earliest. Rows without a text, or not in `among`, are not marked.
 */
export function oneRowOfEachClient(among: Uint8Array, { codes, dictionary }: TextColumn, rankings: readonly (ArrayLike<number> | undefined)[]): Uint8Array {
	const bestRow = new Int32Array(dictionary.length).fill(-1);
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row];
		if (!among[row] || code === 0) continue;
		if (bestRow[code] < 0 || outranks(row, bestRow[code], rankings)) bestRow[code] = row;
	}
	const marked = new Uint8Array(codes.length);
	for (const row of bestRow) if (row >= 0) marked[row] = 1;
	return marked;
}

function outranks(row: number, best: number, rankings: readonly (ArrayLike<number> | undefined)[]): boolean {
	for (const ranking of rankings) {
		if (!ranking) continue;
		const a = Number.isNaN(ranking[row]) ? -Infinity : ranking[row];
		const b = Number.isNaN(ranking[best]) ? -Infinity : ranking[best];
		if (a !== b) return a > b;
	}
	return false;
}

/**
 * Of rows with the same key, marks the one to keep: the largest by the first ranking, then by the next (missing, INT_MISSING and NaN, is least), then the
 * earliest. A row without a key is not marked.
 */
export function oneRowOfEachClient(rowCount: number, keyOf: (row: number) => string, rankings: readonly (ArrayLike<number> | undefined)[]): Uint8Array {
	const bestRow = new Map<string, number>();
	for (let row = 0; row < rowCount; row++) {
		const key = keyOf(row);
		if (key === '') continue;
		const best = bestRow.get(key);
		if (best === undefined || outranks(row, best, rankings)) bestRow.set(key, row);
	}
	const marked = new Uint8Array(rowCount);
	for (const row of bestRow.values()) marked[row] = 1;
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

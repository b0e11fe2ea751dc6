const ITEMS_A_STEP = 1024;

/** Sorts as `toSorted` does, in short steps; yields the share done, 0…1. `compare` never says that two are equal. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<number, readonly T[]> {
	let runs: T[][] = [];
	for (let from = 0; from < items.length; from += ITEMS_A_STEP) {
		runs.push(items.slice(from, from + ITEMS_A_STEP).sort(compare));
		yield (0.5 * from) / items.length;
	}
	while (runs.length > 1) {
		const merged: T[][] = [];
		for (let pair = 0; pair < runs.length; pair += 2) merged.push(pair + 1 < runs.length ? yield* merge(runs[pair], runs[pair + 1], compare) : runs[pair]);
		runs = merged;
	}
	return runs[0] ?? [];
}

function* merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Generator<number, T[]> {
	const merged: T[] = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		merged.push(j >= b.length || (i < a.length && compare(a[i], b[j]) < 0) ? a[i++] : b[j++]);
		if (merged.length % ITEMS_A_STEP === 0) yield 0.75;
	}
	return merged;
}

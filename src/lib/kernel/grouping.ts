/** 0…count − 1, by a plain loop: making a million of them one by one from an iterator takes tens of milliseconds. */
export function firstIndexes(count: number): Uint32Array {
	const indexes = new Uint32Array(count);
	for (let i = 0; i < count; i++) indexes[i] = i;
	return indexes;
}

/**
 * Stable counting sort: the indexes in `order` arranged by ascending key. `keys[i]` must lie in lowest…lowest + span − 1.
 */
export function orderByKey(order: Uint32Array, keys: Int32Array | Uint32Array, lowest: number, span: number): Uint32Array {
	const next = new Uint32Array(span + 1);
	for (let i = 0; i < order.length; i++) next[keys[order[i]] - lowest + 1]++;
	for (let key = 0; key < span; key++) next[key + 1] += next[key];
	const sorted = new Uint32Array(order.length);
	for (let i = 0; i < order.length; i++) {
		const index = order[i];
		sorted[next[keys[index] - lowest]++] = index;
	}
	return sorted;
}

/** Row indexes by key, ascending, of the keys wanted and the rows that take part. */
export function groupByKey(key: Uint32Array, wanted: ReadonlySet<number>, takesPart: (row: number) => boolean): Map<number, number[]> {
	const groups = new Map<number, number[]>();
	for (let row = 0; row < key.length; row++) {
		if (!wanted.has(key[row]) || !takesPart(row)) continue;
		const group = groups.get(key[row]);
		if (group) group.push(row);
		else groups.set(key[row], [row]);
	}
	return groups;
}

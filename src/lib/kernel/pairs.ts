/** Gaps of a Shell sort (Ciura), continued by 2.25 as far as a table of a hundred million rows needs. */
const GAPS = [
	86_961_361, 38_649_494, 17_177_553, 7_634_468, 3_393_097, 1_508_043, 670_241, 297_885, 132_393, 58_841, 26_152, 11_623, 5_165, 2_296, 1_020, 453, 301, 132,
	57, 23, 10, 4, 1
];

/**
 * Sorts keys[start…end − 1] ascending and carries `values` along, in place and without allocating: for the many short stretches of a grouped
 * table. Not stable.
 */
export function sortPairs(keys: Int32Array, values: Float64Array, start: number, end: number): void {
	for (const gap of GAPS) {
		if (gap >= end - start) continue;
		for (let i = start + gap; i < end; i++) {
			const key = keys[i];
			if (keys[i - gap] <= key) continue;
			const value = values[i];
			let j = i;
			for (; j >= start + gap && keys[j - gap] > key; j -= gap) {
				keys[j] = keys[j - gap];
				values[j] = values[j - gap];
			}
			keys[j] = key;
			values[j] = value;
		}
	}
}

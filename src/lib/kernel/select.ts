/** Moves the value of rank `k` (counted as an index) of values[start…end − 1] to index k, none larger before it, none smaller behind it. */
export function selectInPlace(values: Float64Array, start: number, end: number, k: number): void {
	let left = start;
	let right = end - 1;
	while (left < right) {
		const pivot = values[(left + right) >>> 1];
		let i = left;
		let j = right;
		while (i <= j) {
			while (values[i] < pivot) i++;
			while (values[j] > pivot) j--;
			if (i <= j) {
				const swapped = values[i];
				values[i++] = values[j];
				values[j--] = swapped;
			}
		}
		if (k <= j) right = j;
		else if (k >= i) left = i;
		else return;
	}
}

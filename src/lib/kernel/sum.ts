/**
 * A running sum that carries the rounding error of every addition along (Neumaier), so that the order of the terms and their
 * number do not show in the result. A NaN term makes the sum NaN: an unknown part makes an unknown whole.
 */
export class CompensatedSum {
	#sum = 0;
	#error = 0;

	add(term: number): void {
		const sum = this.#sum;
		const next = sum + term;
		this.#error += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
		this.#sum = next;
	}

	get value(): number {
		return this.#sum + this.#error;
	}
}

/** Compensated sum of all values; 0 for none. */
export function sumOf(values: ArrayLike<number>): number {
	const sum = new CompensatedSum();
	for (let i = 0; i < values.length; i++) sum.add(values[i]);
	return sum.value;
}

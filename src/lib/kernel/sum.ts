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

/**
 * In hot loops terms are added plainly in blocks of this many, and the blocks with compensation: 2⁷ terms of one sign lose at most
 * 2⁻⁴⁶ of their sum, whatever the number of blocks.
 */
export const BLOCK_LENGTH = 128;

/** Sum of values[from…to − 1] with an error below 2⁻⁴⁶ of the sum of their magnitudes; 0 for none. */
export function sumOfRange(values: Float64Array, from: number, to: number): number {
	const sum = new CompensatedSum();
	for (let start = from; start < to; start += BLOCK_LENGTH) {
		const end = Math.min(start + BLOCK_LENGTH, to);
		let block = 0;
		for (let i = start; i < end; i++) block += values[i];
		sum.add(block);
	}
	return sum.value;
}

/** Sum of all values, every addition compensated; 0 for none. */
export function sumOf(values: ArrayLike<number>): number {
	const sum = new CompensatedSum();
	for (let i = 0; i < values.length; i++) sum.add(values[i]);
	return sum.value;
}

/** Two sums closer than this share of the larger one differ by rounding alone. */
const ROUNDING_SHARE = 2 ** -40;

/** `a` − `b`, where what is left of two equal sums after rounding is 0: a division by it would turn nothing into a huge number. */
export function lessSum(a: number, b: number): number {
	const left = a - b;
	return Math.abs(left) <= ROUNDING_SHARE * Math.max(Math.abs(a), Math.abs(b)) ? 0 : left;
}

/** Terms summed plainly in one block: 2⁷ of them lose at most 2⁻⁴⁶ of their sum. */
const BLOCK_LENGTH = 128;

/**
 * Several sums side by side, for loops where compensating every addition would cost too much: terms are added plainly to `block`,
 * and after every `length` steps `closeBlock` carries the block over into compensated totals.
 */
export class BlockSums {
	readonly block: Float64Array;
	readonly length = BLOCK_LENGTH;
	readonly #sums: Float64Array;
	readonly #errors: Float64Array;

	constructor(columns: number) {
		this.block = new Float64Array(columns);
		this.#sums = new Float64Array(columns);
		this.#errors = new Float64Array(columns);
	}

	closeBlock(): void {
		for (let column = 0; column < this.block.length; column++) {
			const term = this.block[column];
			const sum = this.#sums[column];
			const next = sum + term;
			this.#errors[column] += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
			this.#sums[column] = next;
			this.block[column] = 0;
		}
	}

	/** The sum of a column over all closed blocks. */
	value(column: number): number {
		return this.#sums[column] + this.#errors[column];
	}
}

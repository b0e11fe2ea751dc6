/**
 * Where the cells of a delimited text stand. Row r has cells first[r] … first[r + 1] − 2 in `starts`; the cell k ends at starts[k + 1] − 1,
 * so each row holds one start more than it has cells: the place after its end.
 */
export interface CellOffsets {
	readonly rowCount: number;
	readonly columnCount: number;
	/** Bytes of the longest row. */
	readonly longestRow: number;
	readonly first: Uint32Array;
	readonly starts: Int32Array;
	/** By row, 1 where no cell has quotes or spaces around its text: all stand as `starts` tell. */
	readonly plain: Uint8Array;
	/** Line of the source where the row begins, from 1. */
	readonly line: Uint32Array;
}

/** Grows as rows are found. A scanner in a hurry writes the starts itself, and asks for more room. */
export class OffsetsBuilder {
	starts: Int32Array;
	#first: Uint32Array;
	#line: Uint32Array;
	#plain: Uint8Array;
	#rowCount = 0;
	#cellCount = 0;
	#columnCount = 0;
	#longestRow = 0;

	/** @param cellCount and rowCount: what is expected, so that there is room at once */
	constructor(cellCount: number, rowCount: number) {
		this.starts = new Int32Array(Math.max(16, cellCount));
		this.#first = new Uint32Array(Math.max(16, rowCount));
		this.#line = new Uint32Array(this.#first.length);
		this.#plain = new Uint8Array(this.#first.length);
	}

	get rowCount(): number {
		return this.#rowCount;
	}

	growStarts(): Int32Array {
		this.starts = grown(this.starts, new Int32Array(2 * this.starts.length));
		return this.starts;
	}

	setStart(cell: number, start: number): void {
		if (cell === this.starts.length) this.growStarts();
		this.starts[cell] = start;
	}

	/** Ends the row whose starts were written from `firstCell` up to `cellCount`, its end among them. */
	endRow(firstCell: number, cellCount: number, line: number, isPlain: boolean): void {
		if (this.#rowCount + 1 >= this.#first.length) {
			const length = 2 * this.#first.length;
			this.#first = grown(this.#first, new Uint32Array(length));
			this.#line = grown(this.#line, new Uint32Array(length));
			this.#plain = grown(this.#plain, new Uint8Array(length));
		}
		this.#first[this.#rowCount] = firstCell;
		this.#line[this.#rowCount] = line;
		this.#plain[this.#rowCount++] = isPlain ? 1 : 0;
		this.#cellCount = cellCount;
		const columns = cellCount - firstCell - 1;
		if (columns > this.#columnCount) this.#columnCount = columns;
		const length = this.starts[cellCount - 1] - this.starts[firstCell];
		if (length > this.#longestRow) this.#longestRow = length;
	}

	finish(): CellOffsets {
		this.#first[this.#rowCount] = this.#cellCount;
		return {
			rowCount: this.#rowCount,
			columnCount: this.#columnCount,
			longestRow: this.#longestRow,
			first: this.#first.subarray(0, this.#rowCount + 1),
			starts: this.starts.subarray(0, this.#cellCount),
			line: this.#line.subarray(0, this.#rowCount),
			plain: this.#plain.subarray(0, this.#rowCount)
		};
	}
}

function grown<T extends Int32Array | Uint32Array | Uint8Array>(array: T, larger: T): T {
	larger.set(array);
	return larger;
}

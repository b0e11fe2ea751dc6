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
	readonly starts: Uint32Array;
	/** Line of the source where the row begins, from 1. */
	readonly line: Uint32Array;
}

/** Grows as rows are found. A scanner in a hurry writes the starts itself, and asks for more room. */
export class OffsetsBuilder {
	starts: Uint32Array;
	#first: Uint32Array;
	#line: Uint32Array;
	#rowCount = 0;
	#cellCount = 0;
	#columnCount = 0;
	#longestRow = 0;

	/** @param cellCount and rowCount: what is expected, so that there is room at once */
	constructor(cellCount: number, rowCount: number) {
		this.starts = new Uint32Array(Math.max(16, cellCount));
		this.#first = new Uint32Array(Math.max(16, rowCount));
		this.#line = new Uint32Array(this.#first.length);
	}

	get rowCount(): number {
		return this.#rowCount;
	}

	growStarts(): Uint32Array {
		this.starts = grown(this.starts);
		return this.starts;
	}

	setStart(cell: number, start: number): void {
		if (cell === this.starts.length) this.growStarts();
		this.starts[cell] = start;
	}

	/** Ends the row whose starts were written from `firstCell` up to `cellCount`, its end among them. */
	endRow(firstCell: number, cellCount: number, line: number): void {
		if (this.#rowCount + 1 >= this.#first.length) {
			this.#first = grown(this.#first);
			this.#line = grown(this.#line);
		}
		this.#first[this.#rowCount] = firstCell;
		this.#line[this.#rowCount++] = line;
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
			line: this.#line.subarray(0, this.#rowCount)
		};
	}
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}

/** A missing whole number or day in an `Int32Array`; a missing Float64 is NaN, a missing text is code 0. */
export const INT_MISSING = -0x8000_0000;

/** Text coded by a dictionary. `dictionary[0]` is always '' and stands for "nothing there". */
export interface TextColumn {
	readonly kind: 'text';
	readonly codes: Uint32Array;
	readonly dictionary: readonly string[];
}
export interface IntColumn {
	readonly kind: 'int';
	readonly values: Int32Array;
}
/** Days since 1970-01-01. */
export interface DayColumn {
	readonly kind: 'day';
	readonly values: Int32Array;
}
export interface NumberColumn {
	readonly kind: 'number';
	readonly values: Float64Array;
}
export type Column = TextColumn | IntColumn | DayColumn | NumberColumn;

/** Columns that share one row index 0…rowCount − 1. Read-only: a stage returns a new table. */
export interface Table {
	readonly rowCount: number;
	readonly columns: ReadonlyMap<string, Column>;
}

export function textAt(column: TextColumn, row: number): string {
	return column.dictionary[column.codes[row]];
}

/** Codes texts in the order they come; the empty text is code 0. */
export class TextColumnBuilder {
	readonly #codeOf = new Map<string, number>([['', 0]]);
	readonly #dictionary: string[] = [''];
	#codes: Uint32Array;
	#length = 0;

	constructor(capacity = 1024) {
		this.#codes = new Uint32Array(Math.max(1, capacity));
	}

	code(text: string): number {
		let code = this.#codeOf.get(text);
		if (code === undefined) {
			code = this.#dictionary.length;
			this.#codeOf.set(text, code);
			this.#dictionary.push(text);
		}
		return code;
	}

	push(text: string): void {
		if (this.#length === this.#codes.length) {
			const grown = new Uint32Array(this.#codes.length * 2);
			grown.set(this.#codes);
			this.#codes = grown;
		}
		this.#codes[this.#length++] = this.code(text);
	}

	finish(): TextColumn {
		return { kind: 'text', codes: this.#codes.slice(0, this.#length), dictionary: this.#dictionary };
	}
}

/** The buffers a table can hand over to another thread without copying. */
export function transferablesOf(table: Table): ArrayBuffer[] {
	const buffers: ArrayBuffer[] = [];
	for (const column of table.columns.values()) {
		buffers.push((column.kind === 'text' ? column.codes : column.values).buffer as ArrayBuffer);
	}
	return buffers;
}

import { cleanText } from './text.ts';
import { TextOfBytes, type ByteEncoding } from './text-of-bytes.ts';

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
	return column instanceof PlacedTextColumn ? column.at(row) : column.dictionary[column.codes[row]];
}

/** Whether no row of the column says anything. */
export function isEmptyText(column: TextColumn, rowCount: number): boolean {
	if (!(column instanceof PlacedTextColumn)) return column.dictionary.length === 1;
	for (let row = 0; row < rowCount; row++) if (!column.isEmptyAt(row)) return false;
	return true;
}

/** Texts of rows where they stand in a run of bytes: row r is bytes from[r]…to[r] − 1, cleaned when it is read. What the bytes cannot say stands in `otherwise`, by row. */
export interface PlacedTexts {
	readonly bytes: Uint8Array;
	readonly encoding: ByteEncoding;
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	readonly otherwise: ReadonlyMap<number, string>;
}

/**
 * A text column most of whose texts differ, such as order numbers or notes: no string is made of a cell before someone reads it. Codes and dictionary are
 * there too, made when they are first asked for.
 */
export class PlacedTextColumn implements TextColumn {
	readonly kind = 'text';
	/** Public, so that it survives being sent to another thread: see `revived`. */
	readonly placed: PlacedTexts;
	readonly #text: TextOfBytes;
	#coded: TextColumn | null = null;

	constructor(placed: PlacedTexts) {
		this.placed = placed;
		this.#text = new TextOfBytes(placed.bytes, placed.encoding);
	}

	get codes(): Uint32Array {
		return this.#codedColumn().codes;
	}

	get dictionary(): readonly string[] {
		return this.#codedColumn().dictionary;
	}

	at(row: number): string {
		const { from, to, otherwise } = this.placed;
		return (otherwise.size > 0 ? otherwise.get(row) : undefined) ?? cleanText(this.#text.slice(from[row], to[row]));
	}

	/** The same as asking for the text, without making it where there is nothing. */
	isEmptyAt(row: number): boolean {
		const { from, to, otherwise } = this.placed;
		return from[row] === to[row] ? !otherwise.has(row) : this.at(row) === '';
	}

	#codedColumn(): TextColumn {
		if (this.#coded === null) {
			const { length } = this.placed.from;
			const builder = new TextColumnBuilder(length);
			for (let row = 0; row < length; row++) builder.push(this.at(row));
			this.#coded = builder.finish();
		}
		return this.#coded;
	}
}

/** A table as it was before it crossed to this thread: a class arrives there without its methods. */
export function revived(table: Table): Table {
	const columns = [...table.columns].map(([name, column]): [string, Column] => {
		const { placed } = column as Partial<PlacedTextColumn>;
		return [name, placed ? new PlacedTextColumn(placed) : column];
	});
	return { rowCount: table.rowCount, columns: new Map(columns) };
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

/** The buffers a table can hand over to another thread without copying, each once. */
export function transferablesOf(table: Table): ArrayBuffer[] {
	const buffers = new Set<ArrayBuffer>();
	for (const column of table.columns.values()) {
		const arrays =
			column instanceof PlacedTextColumn
				? [column.placed.bytes, column.placed.from, column.placed.to]
				: [column.kind === 'text' ? column.codes : column.values];
		for (const { buffer } of arrays) buffers.add(buffer as ArrayBuffer);
	}
	return [...buffers];
}

import { TextOfBytes } from '../../../kernel/text-of-bytes.ts';
import type { EncodingChoice, RawGrid } from '../../types.ts';
import { scanAligned } from './aligned.ts';
import type { EncodedText } from './decode.ts';
import { chooseLayout, type Layout } from './delimiter.ts';
import type { CellOffsets } from './offsets.ts';
import { scan } from './scan.ts';

/** See PlacedCells. */
export const NOT_IN_PLACE = -1;

/** Where cells of columns stand: see `places`. */
export interface Places {
	readonly bounds: Int32Array;
	readonly places: Int32Array;
	readonly stride: number;
}

const QUOTE = 0x22;
const SPACE = 0x20;

/** A delimited text as a grid: bytes and offsets; a cell becomes a string when it is asked for. */
export class DelimitedGrid implements RawGrid {
	readonly encoding: string;
	readonly encodings: readonly EncodingChoice[];
	readonly encodingUnsure: boolean;
	readonly delimiter: string;
	readonly sheetNames: readonly string[] = [];
	readonly sheetName = '';
	readonly rowCount: number;
	readonly columnCount: number;
	readonly bytes: Uint8Array;
	readonly decodeAs: EncodedText['decodeAs'];
	readonly above: readonly string[];
	readonly #source: EncodedText;
	readonly #layout: Layout;
	readonly #offsets: CellOffsets;
	readonly #text: TextOfBytes;

	/** @param part rows of the text, with what stands above them; by default all */
	constructor(text: EncodedText, chosen?: Layout, part?: { readonly offsets: CellOffsets; readonly above: readonly string[] }) {
		const declared = chosen ? null : declaredLayout(text.bytes);
		const layout = chosen ?? declared ?? chooseLayout(text.bytes);
		this.bytes = text.bytes;
		this.encoding = text.encoding;
		this.encodings = text.alternatives ?? [];
		this.encodingUnsure = text.unsure ?? false;
		this.decodeAs = text.decodeAs;
		this.delimiter = layout.kind === 'aligned' ? 'aligned' : layout.delimiter;
		const offsets = part?.offsets ?? scanned(text.bytes, layout);
		this.#offsets = declared ? offsetsFrom(offsets, 1) : offsets;
		this.above = part?.above ?? [];
		this.#source = text;
		this.#layout = layout;
		this.rowCount = this.#offsets.rowCount;
		this.columnCount = this.#offsets.columnCount;
		this.#text = new TextOfBytes(text.bytes, text.decodeAs);
	}

	/** The grid from one of its rows on. @param above texts of the lines before */
	from(row: number, above: readonly string[]): DelimitedGrid {
		return new DelimitedGrid(this.#source, this.#layout, { offsets: offsetsFrom(this.#offsets, row), above });
	}

	sourceRow(row: number): number {
		return this.#offsets.line[row];
	}

	longCell(limit: number): ReturnType<RawGrid['longCell']> {
		const { first, starts, longestRow } = this.#offsets;
		for (let row = 0; longestRow > limit && row < this.rowCount; row++) {
			if (starts[first[row + 1] - 1] - starts[first[row]] <= limit) continue;
			for (let k = first[row]; k + 1 < first[row + 1]; k++) if (starts[k + 1] - starts[k] > limit) return { row, column: k - first[row] };
		}
		return null;
	}

	/** Cells the row really has. */
	cellCount(row: number): number {
		return this.#offsets.first[row + 1] - this.#offsets.first[row] - 1;
	}

	cell(row: number, column: number): string {
		const k = this.#offsets.first[row] + column;
		if (column < 0 || k >= this.#offsets.first[row + 1] - 1) return '';
		let start = this.#offsets.starts[k];
		let end = this.#offsets.starts[k + 1] - 1;
		if (this.bytes[start] === QUOTE) {
			const unquoted = this.#unquote(start, end);
			if (unquoted) {
				const text = this.#text.slice(start + 1, unquoted.end);
				return unquoted.escaped ? text.replaceAll('""', '"') : text;
			}
		}
		if (this.delimiter === 'aligned') {
			while (end > start && this.bytes[end - 1] === SPACE) end--;
			while (end > start && this.bytes[start] === SPACE) start++;
		}
		return this.#text.slice(start, end);
	}

	/** The first byte of a cell as it stands, quotes and blanks included; −1 where there is none. */
	firstByte(row: number, column: number): number {
		const { first, starts } = this.#offsets;
		const k = first[row] + column;
		return k < first[row + 1] - 1 && starts[k] < starts[k + 1] - 1 ? this.bytes[starts[k]] : -1;
	}

	/**
	 * Where cells of several columns in rows[first]… stand, as PlacedCells tells: those of columns[c] from `places[c]` on. In rows one after the other whose cells all stand as they were
	 * scanned, as in most files, there is nothing to do; else bounds are written into `room`, two a cell.
	 */
	places(columns: Int32Array, rows: Uint32Array, first: number, count: number, room: Int32Array): Places {
		const { first: firstCell, starts } = this.#offsets;
		const cells = this.#cellsOfPlainRows(rows, first, count);
		if (columns.every((column) => column < cells))
			return { bounds: starts, places: columns.map((column) => firstCell[rows[first]] + column), stride: cells + 1 };
		const stride = 2 * columns.length;
		for (let i = 0; i < count; i++) this.#placeRow(columns, rows[first + i], room, i * stride);
		return { bounds: room, places: columns.map((_, c) => 2 * c), stride };
	}

	/** How many cells each of these rows has, where all have the same number, follow each other and stand as they were scanned; else 0. */
	#cellsOfPlainRows(rows: Uint32Array, first: number, count: number): number {
		const { first: firstCell, plain } = this.#offsets;
		const cells = this.cellCount(rows[first]);
		for (let row = rows[first], i = first; i < first + count; i++, row++) {
			if (rows[i] !== row || plain[row] === 0 || firstCell[row + 1] - firstCell[row] - 1 !== cells) return 0;
		}
		return cells;
	}

	#placeRow(columns: Int32Array, row: number, bounds: Int32Array, at: number): void {
		const { bytes } = this;
		const { first, starts } = this.#offsets;
		const firstOfRow = first[row];
		const cellCount = first[row + 1] - firstOfRow - 1;
		for (let c = 0; c < columns.length; c++) {
			const column = columns[c];
			let start = 0;
			let end = 0;
			if (column < cellCount) {
				start = starts[firstOfRow + column];
				end = starts[firstOfRow + column + 1] - 1;
			}
			// Most cells begin with a letter or figure and end with one.
			if (start < end && bytes[start] <= QUOTE) {
				const unquoted = bytes[start] === QUOTE ? this.#unquote(start, end) : null;
				if (unquoted?.escaped) start = end = NOT_IN_PLACE;
				else if (unquoted) {
					start++;
					end = unquoted.end;
				}
				while (end > start && bytes[start] === SPACE) start++;
			}
			while (end > start && bytes[end - 1] === SPACE) end--;
			bounds[at + 2 * c] = start;
			bounds[at + 2 * c + 1] = end + 1;
		}
	}

	/** The end of the text within a quoted cell, or null when the leading quote is a plain character. */
	#unquote(start: number, cellEnd: number): { end: number; escaped: boolean } | null {
		const bytes = this.bytes;
		let end = cellEnd;
		while (end > start && bytes[end - 1] === SPACE) end--;
		if (end - start < 2 || bytes[end - 1] !== QUOTE) return null;
		let escaped = false;
		for (let i = start + 1; i < end - 1; i++) {
			if (bytes[i] !== QUOTE) continue;
			if (bytes[i + 1] !== QUOTE || i + 1 === end - 1) return null;
			escaped = true;
			i++;
		}
		return { end: end - 1, escaped };
	}
}

/** A first line `sep=;` is a note to Excel, no row of the table. */
function declaredLayout(bytes: Uint8Array): Layout | null {
	const start = String.fromCharCode(...bytes.subarray(0, 6));
	const declared = /^sep=([;,\t|])[\r\n]/i.exec(start);
	return declared ? { kind: 'separated', delimiter: declared[1] } : null;
}

function scanned(bytes: Uint8Array, layout: Layout): CellOffsets {
	return layout.kind === 'aligned' ? scanAligned(bytes, layout.gap) : scan(bytes, layout.delimiter.charCodeAt(0));
}

function offsetsFrom(offsets: CellOffsets, row: number): CellOffsets {
	return {
		...offsets,
		rowCount: offsets.rowCount - row,
		first: offsets.first.subarray(row),
		line: offsets.line.subarray(row),
		plain: offsets.plain.subarray(row)
	};
}

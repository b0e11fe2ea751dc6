import { TextOfBytes } from '../../../kernel/text-of-bytes.ts';
import type { EncodingChoice, RawGrid } from '../../types.ts';
import { scanAligned } from './aligned.ts';
import type { EncodedText } from './decode.ts';
import { chooseLayout, type Layout } from './delimiter.ts';
import type { CellOffsets } from './offsets.ts';
import { scan } from './scan.ts';

/** See `places`; no text is as long as this. */
export const NOT_IN_PLACE = 0xffff_ffff;

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
	readonly #offsets: CellOffsets;
	readonly #text: TextOfBytes;
	/** Bounds of the cell last located, without quotes and blanks around. */
	from = 0;
	to = 0;

	constructor(text: EncodedText, chosen?: Layout) {
		const declared = chosen ? null : declaredLayout(text.bytes);
		const layout = chosen ?? declared ?? chooseLayout(text.bytes);
		this.bytes = text.bytes;
		this.encoding = text.encoding;
		this.encodings = text.alternatives ?? [];
		this.encodingUnsure = text.unsure ?? false;
		this.decodeAs = text.decodeAs;
		this.delimiter = layout.kind === 'aligned' ? 'aligned' : layout.delimiter;
		const offsets = layout.kind === 'aligned' ? scanAligned(text.bytes, layout.gap) : scan(text.bytes, layout.delimiter.charCodeAt(0));
		this.#offsets = declared ? withoutFirstRow(offsets) : offsets;
		this.rowCount = this.#offsets.rowCount;
		this.columnCount = this.#offsets.columnCount;
		this.#text = new TextOfBytes(text.bytes, text.decodeAs);
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

	/**
	 * Sets `from` and `to` to the cell's bytes without quotes and ASCII blanks around.
	 * Returns false where only `cell` can tell the text (doubled quotes inside).
	 */
	locate(row: number, column: number): boolean {
		const bytes = this.bytes;
		const k = this.#offsets.first[row] + column;
		if (k >= this.#offsets.first[row + 1] - 1) {
			this.from = this.to = 0;
			return true;
		}
		let start = this.#offsets.starts[k];
		let end = this.#offsets.starts[k + 1] - 1;
		if (bytes[start] === QUOTE) {
			const unquoted = this.#unquote(start, end);
			if (unquoted) {
				if (unquoted.escaped) return false;
				start++;
				end = unquoted.end;
			}
		}
		while (end > start && bytes[end - 1] === SPACE) end--;
		while (end > start && bytes[start] === SPACE) start++;
		this.from = start;
		this.to = end;
		return true;
	}

	/**
	 * The same for a column's cells in many rows at once: bounds of rows[first]… into `from` and `to`, which are as long as what is asked for. Where only
	 * `cell` can tell the text, `from` is NOT_IN_PLACE.
	 */
	places(column: number, rows: Uint32Array, first: number, from: Uint32Array, to: Uint32Array): void {
		const { bytes } = this;
		const { first: firstCell, starts } = this.#offsets;
		for (let i = 0; i < from.length; i++) {
			const row = rows[first + i];
			const k = firstCell[row] + column;
			if (k >= firstCell[row + 1] - 1) {
				from[i] = to[i] = 0;
				continue;
			}
			let start = starts[k];
			let end = starts[k + 1] - 1;
			if (bytes[start] === QUOTE) {
				const isInPlace = this.locate(row, column);
				from[i] = isInPlace ? this.from : NOT_IN_PLACE;
				to[i] = this.to;
				continue;
			}
			while (end > start && bytes[end - 1] === SPACE) end--;
			while (end > start && bytes[start] === SPACE) start++;
			from[i] = start;
			to[i] = end;
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

function withoutFirstRow(offsets: CellOffsets): CellOffsets {
	return { ...offsets, rowCount: offsets.rowCount - 1, first: offsets.first.subarray(1), line: offsets.line.subarray(1) };
}

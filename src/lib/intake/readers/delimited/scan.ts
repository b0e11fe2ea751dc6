import { OffsetsBuilder, type CellOffsets } from './offsets.ts';
import { MASK_BYTES, Separators } from './separators.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

const NEAR = 64;

/**
 * One pass over the bytes of a delimited text: cells may be quoted, a quote inside is doubled, line ends are LF, CRLF or CR in any mixture.
 * Empty lines are skipped, yet counted in the line numbers. A quote that never closes properly is taken as a plain character, so that one stray
 * quote cannot swallow the rest of the file.
 * @param delimiter the byte between cells
 * @param maxRows stops after so many rows (for sampling)
 * @param run so many times 32 bytes are looked at at once
 */
export function scan(bytes: Uint8Array, delimiter: number, maxRows = Infinity, run?: number): CellOffsets {
	const separators = new Separators(bytes, delimiter, run);
	const rows = new RowsOfRuns(bytes, delimiter, maxRows);
	for (let count = separators.find(); count >= 0 && !rows.isFull; count = separators.find()) rows.take(separators.masks, count, separators.from);
	return rows.finish();
}

/**
 * Cells and rows as the separators of run after run end them. A run is taken by one call, so that an engine that compiles what is called often does so early in
 * the first file; a single loop over all of it would go on for long as it began.
 */
class RowsOfRuns {
	readonly #bytes: Uint8Array;
	readonly #delimiter: number;
	readonly #maxRows: number;
	readonly #out: OffsetsBuilder;
	#cells = 0;
	#firstCell = 0;
	#cellStart = 0;
	#rowStart = 0;
	#rowLine = 1;
	#line = 1;
	#quotedTo = 0;
	#isPlain = true;

	constructor(bytes: Uint8Array, delimiter: number, maxRows: number) {
		this.#bytes = bytes;
		this.#delimiter = delimiter;
		this.#maxRows = maxRows;
		this.#out = offsetsFor(bytes, delimiter, maxRows);
		this.#out.starts[this.#cells++] = 0;
	}

	get isFull(): boolean {
		return this.#out.rowCount >= this.#maxRows;
	}

	/** @param from where the first of the `count` masks begins */
	take(masks: Int32Array, count: number, from: number): void {
		const bytes = this.#bytes;
		const delimiter = this.#delimiter;
		const out = this.#out;
		// Kept in variables of the loop: it runs once a cell, and what it needs must not be fetched each time.
		let { starts } = out;
		let cells = this.#cells;
		let firstCell = this.#firstCell;
		let cellStart = this.#cellStart;
		let rowStart = this.#rowStart;
		let rowLine = this.#rowLine;
		let line = this.#line;
		let quotedTo = this.#quotedTo;
		let isPlain = this.#isPlain;
		run: for (let m = 0, base = from; m < count; m++, base += MASK_BYTES) {
			let mask = masks[m];
			while (cells + 2 * MASK_BYTES >= starts.length) starts = out.growStarts();
			while (mask !== 0) {
				const place = base + 31 - Math.clz32(mask & -mask);
				mask &= mask - 1;
				// The second half of a line end.
				if (place < cellStart) continue;
				const lead = bytes[cellStart];
				if (lead === QUOTE && quotedTo <= cellStart) {
					quotedTo = afterQuoted(bytes, cellStart, delimiter);
					isPlain = false;
				}
				if (place < quotedTo) {
					if (endsLine(bytes, place)) line++;
					continue;
				}
				const byte = bytes[place];
				if (byte === delimiter) {
					if (lead === SPACE || (place > cellStart && bytes[place - 1] === SPACE)) isPlain = false;
					cellStart = place + 1;
				} else if (byte === LF || byte === CR) {
					if (place === rowStart) cells--;
					else {
						if (lead === SPACE || (place > cellStart && bytes[place - 1] === SPACE)) isPlain = false;
						starts[cells++] = place + 1;
						out.endRow(firstCell, cells, rowLine, isPlain);
						if (out.rowCount === this.#maxRows) break run;
					}
					firstCell = cells;
					rowStart = cellStart = afterLineEnd(bytes, place);
					rowLine = ++line;
					isPlain = true;
				} else continue;
				starts[cells++] = cellStart;
			}
		}
		this.#cells = cells;
		this.#firstCell = firstCell;
		this.#cellStart = cellStart;
		this.#rowStart = rowStart;
		this.#rowLine = rowLine;
		this.#line = line;
		this.#quotedTo = quotedTo;
		this.#isPlain = isPlain;
	}

	/** Ends the last row, where no line end does. */
	finish(): CellOffsets {
		const end = this.#bytes.length;
		if (this.#rowStart < end && !this.isFull) {
			this.#out.setStart(this.#cells++, end + 1);
			this.#out.endRow(this.#firstCell, this.#cells, this.#rowLine, false);
		}
		return this.#out.finish();
	}
}

const SAMPLE_BYTES = 1 << 16;

/** Room for as many cells and rows as the beginning of the text lets expect, and a little more. */
function offsetsFor(bytes: Uint8Array, delimiter: number, maxRows: number): OffsetsBuilder {
	const sample = Math.min(bytes.length, SAMPLE_BYTES);
	let delimiters = 0;
	let lines = 1;
	for (let i = 0; i < sample; i++) {
		if (bytes[i] === delimiter) delimiters++;
		else if (bytes[i] === LF || bytes[i] === CR) lines++;
	}
	const times = maxRows === Infinity ? (1.05 * bytes.length) / Math.max(1, sample) : 1;
	// A row holds one start more than it has cells.
	return new OffsetsBuilder(Math.ceil(times * (delimiters + 2 * lines)), Math.ceil(times * lines));
}

export function afterLineEnd(bytes: Uint8Array, at: number): number {
	return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** Where a cell opened by a quote may end: after the quote that closes it, or after the first where what follows is no proper quoted cell. */
function afterQuoted(bytes: Uint8Array, open: number, delimiter: number): number {
	let i = open + 1;
	for (;;) {
		// Most cells are short: to begin a search over all that follows takes longer than to look at them.
		const near = Math.min(bytes.length, i + NEAR);
		while (i < near && bytes[i] !== QUOTE) i++;
		if (i === near) i = bytes.indexOf(QUOTE, i);
		if (i < 0) return open + 1;
		if (bytes[i + 1] === QUOTE) {
			i += 2;
			continue;
		}
		let after = i + 1;
		while (bytes[after] === SPACE && delimiter !== SPACE) after++;
		return after >= bytes.length || bytes[after] === delimiter || bytes[after] === LF || bytes[after] === CR ? i + 1 : open + 1;
	}
}

/** The second half of a line end, or the whole of it. */
function endsLine(bytes: Uint8Array, place: number): boolean {
	return bytes[place] === LF || (bytes[place] === CR && bytes[place + 1] !== LF);
}

import { OffsetsBuilder, type CellOffsets } from './offsets.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * One pass over the bytes of a delimited text: cells may be quoted, a quote inside is doubled, line ends are LF, CRLF or CR in any mixture.
 * Empty lines are skipped, yet counted in the line numbers. A quote that never closes properly is taken as a plain character, so that one stray
 * quote cannot swallow the rest of the file.
 * @param delimiter the byte between cells
 * @param maxRows stops after so many rows (for sampling)
 */
export function scan(bytes: Uint8Array, delimiter: number, maxRows = Infinity): CellOffsets {
	const end = bytes.length;
	const out = offsetsFor(bytes, delimiter, maxRows);
	// Kept in variables of the loop: it runs once a byte, and what it needs must not be fetched each time.
	let { starts } = out;
	let cells = 0;
	let line = 1;
	let i = 0;
	while (i < end && out.rowCount < maxRows) {
		const byte = bytes[i];
		if (byte === LF || byte === CR) {
			i = afterLineEnd(bytes, i);
			line++;
			continue;
		}
		const firstCell = cells;
		const rowLine = line;
		for (;;) {
			if (cells + 1 >= starts.length) starts = out.growStarts();
			starts[cells++] = i;
			if (bytes[i] === QUOTE) {
				const close = closingQuote(bytes, i, delimiter);
				if (close > 0) {
					line += linesWithin(bytes, i, close);
					i = close + 1;
				}
			}
			let stop = -1;
			for (; i < end; i++) {
				stop = bytes[i];
				if (stop === delimiter || (stop <= CR && (stop === LF || stop === CR))) break;
			}
			if (i < end && stop === delimiter) {
				i++;
				continue;
			}
			starts[cells++] = i + 1;
			break;
		}
		out.endRow(firstCell, cells, rowLine);
		if (i < end) {
			i = afterLineEnd(bytes, i);
			line++;
		}
	}
	return out.finish();
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

/** Position of the quote that closes the cell opened at `open`, or −1 when what follows is no proper quoted cell. */
function closingQuote(bytes: Uint8Array, open: number, delimiter: number): number {
	let i = open + 1;
	for (;;) {
		i = bytes.indexOf(QUOTE, i);
		if (i < 0) return -1;
		if (bytes[i + 1] === QUOTE) {
			i += 2;
			continue;
		}
		let after = i + 1;
		while (bytes[after] === SPACE && delimiter !== SPACE) after++;
		return after >= bytes.length || bytes[after] === delimiter || bytes[after] === LF || bytes[after] === CR ? i : -1;
	}
}

function linesWithin(bytes: Uint8Array, from: number, to: number): number {
	let lines = 0;
	for (let i = from; i < to; i++) {
		if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) lines++;
	}
	return lines;
}

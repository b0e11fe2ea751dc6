import { OffsetsBuilder, type CellOffsets } from './offsets.ts';
import { afterLineEnd } from './scan.ts';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * Cells that stand in columns, apart by runs of at least `gap` spaces. The runs before the first and after the last cell of a line are no cells.
 * Starts and ends are kept as in `scan`, a cell's end carrying the run after it: cell texts are trimmed when read.
 */
export function scanAligned(bytes: Uint8Array, gap: number, maxRows = Infinity): CellOffsets {
	const out = new OffsetsBuilder(Math.min(bytes.length >> 3, 1 << 20), Math.min(bytes.length >> 5, 1 << 16));
	const end = bytes.length;
	let cells = 0;
	let line = 1;
	let i = 0;
	while (i < end && out.rowCount < maxRows) {
		const firstCell = cells;
		let spaces = gap;
		let contentEnd = i;
		while (i < end && bytes[i] !== LF && bytes[i] !== CR) {
			if (bytes[i] === SPACE) spaces++;
			else {
				if (spaces >= gap) out.setStart(cells++, i);
				spaces = 0;
				contentEnd = i + 1;
			}
			i++;
		}
		if (cells > firstCell) {
			out.setStart(cells++, contentEnd + 1);
			out.endRow(firstCell, cells, line, false);
		}
		i = afterLineEnd(bytes, i);
		line++;
	}
	return out.finish();
}

import { readHtmlTable } from '../../intake/readers/clipboard/html-table.ts';
import { DelimitedGrid } from '../../intake/readers/delimited/grid.ts';
import { RowsGrid } from '../../intake/readers/rows-grid.ts';
import type { RawGrid } from '../../intake/types.ts';
import type { ClipboardBlock } from '../protocol.ts';

/** Above this many characters the plain text of the same cells is read instead: HTML of a spreadsheet is ten times its text. */
const MAX_HTML = 8 * 2 ** 20;

/** A rectangle of texts from the clipboard. It has no header row, and a blank line is a row of it, unlike in a source that is imported. */
export interface Block {
	readonly rowCount: number;
	readonly columnCount: number;
	/** The rows with any text. */
	readonly grid: RawGrid;
	/** The row of the block each row of the grid is; null where they are the same. */
	readonly rowOf: Uint32Array | null;
}

/** A table of the HTML where there is one of two cells or more, else lines of cells parted by tabs; null where the clipboard holds no text. */
export function readBlock({ text, html }: ClipboardBlock): Block | null {
	return (html.length <= MAX_HTML && /<table[\s>]/i.test(html) ? blockOfHtml(html) : null) ?? blockOfText(text);
}

function blockOfHtml(html: string): Block | null {
	const texts = readHtmlTable(html);
	if (!texts || texts.reduce((cells, row) => cells + row.length, 0) < 2) return null;
	const grid = new RowsGrid({ encoding: 'utf-8', delimiter: 'html', sheetNames: [], sheetName: '', firstRow: 1, texts });
	const columnCount = texts.reduce((widest, row) => Math.max(widest, row.length), 1);
	const rowOf = grid.rowCount === texts.length ? null : Uint32Array.from({ length: grid.rowCount }, (_, row) => grid.sourceRow(row) - 1);
	return { rowCount: texts.length, columnCount, grid, rowOf };
}

function blockOfText(text: string): Block | null {
	const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
	if (clean === '') return null;
	const grid = new DelimitedGrid({ bytes: new TextEncoder().encode(clean), decodeAs: 'utf-8', encoding: 'utf-8' }, { kind: 'separated', delimiter: '\t' });
	const columnCount = Math.max(1, grid.columnCount);
	const lines = countLines(clean);
	if (lines === grid.rowCount) return { rowCount: lines, columnCount, grid, rowOf: null };
	// Some lines are blank, or some cells have several.
	const rowOf = new Uint32Array(grid.rowCount);
	let row = 0;
	let line = 1;
	for (let i = 0; i < grid.rowCount; i++) {
		row += grid.sourceRow(i) - line;
		rowOf[i] = row++;
		line = grid.sourceRow(i) + linesOfRow(grid, i);
	}
	return { rowCount: row + (lines + 1 - line), columnCount, grid, rowOf };
}

const LINE_END = /\r\n|\r|\n/g;

/** Lines as they are written: the end of the last one does not begin another. */
function countLines(text: string): number {
	let ends = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) ends++;
	}
	return /[\r\n]$/.test(text) ? ends : ends + 1;
}

function linesOfRow(grid: RawGrid, row: number): number {
	let lines = 1;
	for (let column = 0; column < grid.cellCount(row); column++) lines += grid.cell(row, column).match(LINE_END)?.length ?? 0;
	return lines;
}

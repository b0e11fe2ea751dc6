import { Parser } from 'htmlparser2';
import { saysOfEachRow } from '../merged-cells.ts';

/** The HTML standard's own limit. */
const MAX_SPAN = 1000;
const MAX_COLUMNS = 16_384;
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article']);
const SILENT = new Set(['style', 'script', 'title', 'template']);

interface OpenTable {
	readonly rows: string[][];
	/** Cells still covered by a rowspan from above, by column: rows left, and the text each of them has. */
	readonly covered: Map<number, { left: number; readonly text: string }>;
	row: string[] | null;
	/** Whether the row has a text besides those merged into it from above. */
	hasOwnText: boolean;
	cell: { column: number; colspan: number; rowspan: number; text: string } | null;
}

/**
 * Texts of the largest table in a piece of HTML, as a person sees them: `<br>` and blocks break lines, blanks collapse, a merged cell's text stands in its
 * first column, a text in each of its rows. A table within a cell is part of that cell's text. Null where there is no table. Nothing is run or fetched: this is a walk over tags.
 */
export function readHtmlTable(html: string): string[][] | null {
	const found: string[][][] = [];
	let table: OpenTable | null = null;
	let nested = 0;
	let silent = 0;

	const endCell = (): void => {
		if (!table?.cell || !table.row) return;
		const { column, colspan, rowspan } = table.cell;
		const text = tidy(table.cell.text);
		if (text !== '') table.hasOwnText = true;
		for (let i = 0; i < colspan && column + i < MAX_COLUMNS; i++) {
			table.row[column + i] = i === 0 ? text : '';
			if (rowspan > 1) table.covered.set(column + i, { left: rowspan - 1, text: i === 0 && saysOfEachRow(text) ? text : '' });
		}
		table.cell = null;
	};
	const endRow = (): void => {
		endCell();
		if (!table?.row) return;
		const { hasOwnText } = table;
		table.rows.push(Array.from(table.row, (text) => (hasOwnText ? (text ?? '') : '')));
		table.row = null;
	};
	const startRow = (): void => {
		endRow();
		table!.row = [];
		table!.hasOwnText = false;
		for (const [column, cell] of table!.covered) {
			table!.row[column] = cell.text;
			if (--cell.left === 0) table!.covered.delete(column);
		}
	};
	const startCell = (attributes: Record<string, string>): void => {
		endCell();
		if (!table!.row) startRow();
		let column = 0;
		while (table!.row![column] !== undefined) column++;
		const colspan = span(attributes.colspan);
		table!.cell = { column, colspan, rowspan: span(attributes.rowspan), text: '' };
	};

	const parser = new Parser({
		onopentag(name, attributes) {
			if (SILENT.has(name)) silent++;
			else if (name === 'table') {
				if (table) nested++;
				else table = { rows: [], covered: new Map(), row: null, hasOwnText: false, cell: null };
			} else if (!table) return;
			else if (nested === 0 && name === 'tr') startRow();
			else if (nested === 0 && (name === 'td' || name === 'th')) startCell(attributes);
			else if (table.cell && (name === 'br' || BLOCKS.has(name) || name === 'tr')) table.cell.text += '\n';
			else if (table.cell && (name === 'td' || name === 'th')) table.cell.text += ' ';
		},
		ontext(text) {
			// A line break in the source of HTML is a blank, unlike one made by a tag.
			if (silent === 0 && table?.cell) table.cell.text += text.replace(/[ \t\r\n]+/g, ' ');
		},
		onclosetag(name) {
			if (SILENT.has(name)) silent--;
			else if (!table) return;
			else if (name === 'table' && nested > 0) nested--;
			else if (name === 'table') {
				endRow();
				found.push(table.rows);
				table = null;
			} else if (nested === 0 && name === 'tr') endRow();
			else if (nested === 0 && (name === 'td' || name === 'th')) endCell();
			else if (table.cell && BLOCKS.has(name)) table.cell.text += '\n';
		}
	});
	parser.end(html);

	return found.reduce<string[][] | null>((largest, rows) => (rows.length > 0 && (!largest || size(rows) > size(largest)) ? rows : largest), null);
}

function span(text: string | undefined): number {
	const value = Number.parseInt(text ?? '1', 10);
	return value >= 1 ? Math.min(value, MAX_SPAN) : 1;
}

/** Line by line, so that the longest run of blanks costs no more than its length. */
function tidy(text: string): string {
	const lines = text.split(/\n+/).map((line) => line.replace(/ {2,}/g, ' ').replace(/^ | $/g, ''));
	const first = lines.findIndex((line) => line !== '');
	return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

function size(rows: readonly (readonly string[])[]): number {
	return rows.reduce((cells, row) => cells + row.length, 0);
}

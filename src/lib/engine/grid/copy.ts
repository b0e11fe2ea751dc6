import { defuseReversibly } from '../../share/formula-text.ts';
import type { CellRange, CellWriting, ClipboardBlock } from '../protocol.ts';
import type { SheetCells } from './cells.ts';
import { columnWriter } from './write-values.ts';

/** A range as lines of cells parted by tabs and as a table, for whatever program it is pasted into. */
export function copyRange(cells: SheetCells, { start, end, columns }: CellRange, writing: CellWriting): ClipboardBlock {
	const last = Math.min(end, cells.rowCount);
	const written = columns.map((column) => {
		const kind = cells.kind(column);
		const write = columnWriter(column, kind, writing);
		return (row: number): string => {
			const value = cells.value(column, row);
			// A number written by us begins with a digit or a minus: no program calculates it.
			return typeof value === 'number' ? write(value) : defuseReversibly(write(value));
		};
	});
	let text = '';
	let html = '<table>';
	for (let row = start; row < last; row++) {
		html += '<tr>';
		for (let i = 0; i < written.length; i++) {
			const cell = written[i](row);
			text += (i > 0 ? '\t' : row > start ? '\n' : '') + tabbed(cell);
			html += '<td>' + escaped(cell) + '</td>';
		}
		html += '</tr>';
	}
	// The end of an empty last line has to be told from the end of the line before it.
	if (last > start && (text === '' || text.endsWith('\n'))) text += '\n';
	return { text, html: html + '</table>' };
}

const tabbed = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>' };
const escaped = (cell: string): string => (/[&<>"\n]/.test(cell) ? cell.replace(/[&<>"\n]/g, (sign) => ENTITIES[sign]) : cell);

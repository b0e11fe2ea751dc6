import type { TextColumn } from '../../kernel/columns.ts';
import { isBlankCell } from '../normalize/columns.ts';
import type { RawGrid } from '../types.ts';

/** Grid rows after the header. */
export function rowsBelow(grid: RawGrid, headerRows: number): Uint32Array {
	const rows = new Uint32Array(Math.max(0, grid.rowCount - headerRows));
	for (let i = 0; i < rows.length; i++) rows[i] = headerRows + i;
	return rows;
}

/** Marks the rows that have any text. A row with a client has. */
export function rowsWithText(grid: RawGrid, rows: Uint32Array, clients: TextColumn): Uint8Array {
	const { codes } = clients;
	const marks = new Uint8Array(rows.length).fill(1);
	for (let i = codes.indexOf(0); i >= 0; i = codes.indexOf(0, i + 1)) if (isBlankRow(grid, rows[i])) marks[i] = 0;
	return marks;
}

export function isBlankRow(grid: RawGrid, row: number): boolean {
	for (let column = 0; column < grid.columnCount; column++) {
		if (!isBlankCell(grid, row, column)) return false;
	}
	return true;
}

/** Numbers of the rows as a person counts in the source. */
export function sourceRowsOf(grid: RawGrid, rows: Uint32Array): Int32Array {
	const numbers = new Int32Array(rows.length);
	for (let i = 0; i < rows.length; i++) numbers[i] = grid.sourceRow(rows[i]);
	return numbers;
}

import { isBlankCell } from '../normalize/columns.ts';
import type { RawGrid } from '../types.ts';

/** Grid rows after the header that have any text. `client` is the column most likely to have some. */
export function rowsWithText(grid: RawGrid, headerRows: number, client: number): Uint32Array {
	const rows = new Uint32Array(grid.rowCount);
	let count = 0;
	for (let row = headerRows; row < grid.rowCount; row++) {
		if (!isBlankCell(grid, row, client) || !isBlankRow(grid, row)) rows[count++] = row;
	}
	return rows.subarray(0, count);
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

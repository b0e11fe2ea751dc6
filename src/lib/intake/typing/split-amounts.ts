import type { RawGrid } from '../types.ts';

/** Pence of an amount, alone in a cell. */
const FRACTION = /^\d{1,2}$/;

/**
 * Tells of a row whether its amount fell apart: 10,50 without quotes in a file with commas between cells leaves 50 in a cell of its own beyond the
 * header, and 10 would be taken for the amount. Null where that cannot be: within the header such a row shifts and cannot be read anyway.
 * @param headers texts of the header, '' beyond its end
 */
export function splitAmounts(grid: RawGrid, headers: readonly string[], column: number): ((row: number) => boolean) | null {
	const isLastOfHeader = headers[column] !== '' && headers.slice(column + 1).every((header) => header === '');
	if (grid.delimiter !== ',' || !isLastOfHeader || grid.columnCount < column + 2) return null;
	return (row) => grid.cellCount(row) === column + 2 && FRACTION.test(grid.cell(row, column + 1)) && /\d$/.test(grid.cell(row, column));
}

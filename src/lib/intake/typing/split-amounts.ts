import { CELL_SPLIT } from './cell-states.ts';
import type { TypedRole } from './typed-role.ts';
import type { RawGrid } from '../types.ts';

/** Pence of an amount, alone in a cell. */
const FRACTION = /^\d{1,2}$/;

/**
 * Takes back amounts that fell apart: 10,50 without quotes in a file with commas between cells leaves 50 in a cell of its own beyond the header, and 10
 * would be taken for the amount. Within the header that cannot be: such a row shifts and cannot be read anyway.
 * @param headers texts of the header, '' beyond its end
 */
export function unsplitAmounts(grid: RawGrid, headers: readonly string[], rows: Uint32Array, { column, values, states }: TypedRole): void {
	const isLastOfHeader = headers[column] !== '' && headers.slice(column + 1).every((header) => header === '');
	if (grid.delimiter !== ',' || !isLastOfHeader || grid.columnCount < column + 2) return;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i];
		if (grid.cellCount(row) !== column + 2 || !FRACTION.test(grid.cell(row, column + 1)) || !/\d$/.test(grid.cell(row, column))) continue;
		values[i] = NaN;
		states[i] = CELL_SPLIT;
	}
}

/** The amount as it stands in the line. */
export const textOfSplit = (grid: RawGrid, row: number, column: number): string => `${grid.cell(row, column)},${grid.cell(row, column + 1)}`;

import { namesColumns } from '../mapping/header-row.ts';
import { CELL_OK } from '../normalize/columns.ts';
import { cleanText } from '../../kernel/text.ts';
import type { RawGrid } from '../types.ts';
import { allOk } from './cell-states.ts';
import { isBlankRow } from './grid-rows.ts';

/**
 * The grid row from which on a second table stands, glued below the first: after a blank line or a title comes a row that names columns otherwise than
 * the header does. Infinity where there is none. The title is part of it.
 * @param rows grid rows with text, `dates` the states of their cells with the date: a row with a date is data
 * @param isHeader whether these texts are the header again
 */
export function secondTableFrom(grid: RawGrid, rows: Uint32Array, dates: Uint8Array, isHeader: (texts: readonly string[]) => boolean): number {
	if (allOk(dates)) return Infinity;
	for (let i = 1; i < rows.length; i++) {
		if (dates[i] === CELL_OK) continue;
		const row = rows[i];
		const before = startOfTable(grid, row);
		if (before === null) continue;
		const texts = textsOf(grid, row);
		if (namesColumns(texts) && !isHeader(texts)) return before;
	}
	return Infinity;
}

/** The row itself after a blank line, the title's row after a title; null where a table goes on. */
function startOfTable(grid: RawGrid, row: number): number | null {
	if (grid.sourceRow(row) - grid.sourceRow(row - 1) > 1 || isBlankRow(grid, row - 1)) return row;
	const filled = textsOf(grid, row - 1).filter((text) => text !== '');
	return filled.length === 1 && /\p{L}/u.test(filled[0]) ? row - 1 : null;
}

export const textsOf = (grid: RawGrid, row: number): readonly string[] =>
	Array.from({ length: grid.columnCount }, (_, column) => cleanText(grid.cell(row, column)));

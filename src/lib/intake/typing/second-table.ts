import { namesColumns } from '../mapping/header-row.ts';
import { CELL_OK } from '../normalize/columns.ts';
import { cleanText } from '../../kernel/text.ts';
import type { RawGrid } from '../types.ts';
import { allOk } from './cell-states.ts';
import { isBlankRow } from './grid-rows.ts';

/**
 * The grid row from which on a second table stands, glued below the first: after a blank line or a title comes a row that names columns otherwise than
 * the header does, in words that are known, or in any words where no row below has a date in its place. Infinity where there is none. The title is part of it.
 * @param rows grid rows with text, `dates` the states of their cells with the date: a row with a date is data
 * @param isHeader whether these texts are the header again
 */
export function secondTableFrom(grid: RawGrid, rows: Uint32Array, dates: Uint8Array, isHeader: (texts: readonly string[]) => boolean): number {
	if (allOk(dates)) return Infinity;
	const lastDate = dates.lastIndexOf(CELL_OK);
	for (let i = 1; i < rows.length; i++) {
		if (dates[i] === CELL_OK) continue;
		const row = rows[i];
		const before = startOfTable(grid, row);
		if (before === null) continue;
		const texts = textsOf(grid, row);
		if ((namesColumns(texts) || (i > lastDate && isRowOfWords(texts) && holdsFigures(grid, rows, i + 1))) && !isHeader(texts)) return before;
	}
	return Infinity;
}

/** «Майстер | Годин | Нараховано»: two words at least side by side, and no figure. A row of data that lacks its date has a gap there. */
function isRowOfWords(texts: readonly string[]): boolean {
	const names = texts.slice(
		texts.findIndex((text) => text !== ''),
		1 + texts.findLastIndex((text) => text !== '')
	);
	return names.length > 1 && names.every((text) => /\p{L}/u.test(text) && !/\d/.test(text));
}

/** Whether figures stand in the row below: words above words may as well be data that lack the rest. */
function holdsFigures(grid: RawGrid, rows: Uint32Array, next: number): boolean {
	return next < rows.length && textsOf(grid, rows[next]).some((text) => /^[\d\s.,-]*\d[\d\s.,-]*$/.test(text));
}

/** The row itself after a blank line, the title's row after a title; null where a table goes on. */
function startOfTable(grid: RawGrid, row: number): number | null {
	if (grid.sourceRow(row) - grid.sourceRow(row - 1) > 1 || isBlankRow(grid, row - 1)) return row;
	const filled = textsOf(grid, row - 1).filter((text) => text !== '');
	return filled.length === 1 && /\p{L}/u.test(filled[0]) ? row - 1 : null;
}

export const textsOf = (grid: RawGrid, row: number): readonly string[] =>
	Array.from({ length: grid.columnCount }, (_, column) => cleanText(grid.cell(row, column)));

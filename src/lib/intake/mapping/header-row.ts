import { cleanText } from '../normalize/text.ts';
import type { RawGrid } from '../types.ts';

/** Texts of the header row, one a column; all '' where there is none. */
export function headersOf(grid: RawGrid, hasHeader: boolean): readonly string[] {
	return Array.from({ length: grid.columnCount }, (_, column) => (hasHeader && grid.rowCount > 0 ? cleanText(grid.cell(0, column)) : ''));
}

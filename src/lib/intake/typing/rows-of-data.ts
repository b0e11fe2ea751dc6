import type { TextColumn } from '../../kernel/columns.ts';
import { CELL_OK, isBlankCell } from '../normalize/columns.ts';
import type { RawGrid } from '../types.ts';
import type { IssueList } from './issue-list.ts';
import { totalMarks, type ReportRowOf } from './report-rows.ts';

/**
 * Marks the rows that are data; those a report has besides are listed, and so are short ones that have nothing a row needs. Only rows without a date, or
 * with a word for totals in place of the client, are looked into.
 * @param dates states of the cells with the date
 * @param needed columns of the cells a row needs
 */
export function rowsOfData(
	grid: RawGrid,
	rows: Uint32Array,
	clients: TextColumn,
	dates: Uint8Array,
	needed: readonly number[],
	reportRowOf: ReportRowOf,
	issues: IssueList
): Uint8Array {
	const isTotal = totalMarks(clients);
	const cells = Math.max(...needed) + 1;
	const isData = new Uint8Array(rows.length).fill(1);
	for (let i = 0; i < rows.length; i++) {
		const hasDate = dates[i] === CELL_OK;
		if (hasDate && isTotal[clients.codes[i]] === 0) continue;
		const row = rows[i];
		const code = reportRowOf(row, hasDate) ?? (grid.cellCount(row) < cells && needed.every((column) => isBlankCell(grid, row, column)) ? 'row.short' : null);
		if (code === null) continue;
		isData[i] = 0;
		issues.row(row, code, 'rejected');
	}
	return isData;
}

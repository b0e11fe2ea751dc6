import { isBlankCell } from '../normalize/columns.ts';
import { ROLES_OF_SHAPE } from '../../model/roles.ts';
import type { MappingDecision, RawGrid } from '../types.ts';
import type { IssueList } from './issue-list.ts';
import type { ReportRowOf } from './report-rows.ts';

/** Grid rows after the header that have any text and all required cells; short ones are listed. */
export function rowsWithText(grid: RawGrid, decision: MappingDecision, issues: IssueList, reportRowOf: ReportRowOf): Uint32Array {
	const required = ROLES_OF_SHAPE[decision.shape].required.map((role) => decision.mapping[role]!);
	const needed = Math.max(...required) + 1;
	const rows = new Uint32Array(grid.rowCount);
	let count = 0;
	for (let row = decision.headerRows; row < grid.rowCount; row++) {
		if (isBlankCell(grid, row, required[0]) && isBlankRow(grid, row)) continue;
		if (grid.cellCount(row) < needed) issues.row(row, reportRowOf(row, false) ?? 'row.short', 'rejected');
		else rows[count++] = row;
	}
	return rows.subarray(0, count);
}

function isBlankRow(grid: RawGrid, row: number): boolean {
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

import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { readConsent } from '../normalize/consent.ts';
import type { RawGrid } from '../types.ts';
import type { IssueList } from './issue-list.ts';

export function typeConsents(grid: RawGrid, column: number, rows: Uint32Array, issues: IssueList): Column {
	const builder = new TextColumnBuilder(rows.length);
	for (const row of rows) {
		const consent = readConsent(grid.cell(row, column));
		if (consent === null) issues.cell(row, column, 'cell.unreadable', 'cellEmpty');
		builder.push(consent ?? '');
	}
	return builder.finish();
}

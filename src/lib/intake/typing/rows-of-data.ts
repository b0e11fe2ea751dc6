import type { TextColumn } from '../../kernel/columns.ts';
import { CELL_OK } from '../normalize/columns.ts';
import { indexesOf } from './indexes.ts';
import type { IssueList } from './issue-list.ts';
import { totalMarks, type ReportRowOf } from './report-rows.ts';
import type { TypedRole } from './typed-role.ts';

/** Indexes of the rows that are data; those a report has besides are listed. Only rows without a date, or with a word for totals in place of the client, are looked into. */
export function rowsOfData(rows: Uint32Array, clients: TextColumn, typed: readonly TypedRole[], issues: IssueList, reportRowOf: ReportRowOf): Uint32Array {
	const { states } = typed.find(({ role }) => role === 'date' || role === 'lastPurchase')!;
	const isTotal = totalMarks(clients);
	const isData = new Uint8Array(rows.length).fill(1);
	for (let i = 0; i < rows.length; i++) {
		const hasDate = states[i] === CELL_OK;
		if (hasDate && isTotal[clients.codes[i]] === 0) continue;
		const code = reportRowOf(rows[i], hasDate);
		if (code === null) continue;
		isData[i] = 0;
		issues.row(rows[i], code, 'rejected');
	}
	return indexesOf(isData);
}

import { expect, test } from 'vitest';
import type { Issue } from '../model/issues.ts';
import { countReasons } from './row-counts.ts';

const issue = (row: number, code: Issue['code'], effect: Issue['effect']): Issue => ({ row, column: 1, code, raw: '', effect });

test('a row counts once for a reason, and once for each of its reasons', () => {
	const issues = [
		issue(2, 'cell.unreadable', 'cellEmpty'),
		issue(2, 'cell.unreadable', 'cellEmpty'),
		issue(3, 'row.total', 'rejected'),
		issue(4, 'date.unreadable', 'toRepair'),
		issue(5, 'row.group', 'rejected'),
		issue(6, 'row.group', 'rejected')
	];
	expect(countReasons(issues)).toEqual([
		{ code: 'row.group', effect: 'rejected', rows: 2 },
		{ code: 'row.total', effect: 'rejected', rows: 1 },
		{ code: 'date.unreadable', effect: 'toRepair', rows: 1 },
		{ code: 'cell.unreadable', effect: 'cellEmpty', rows: 1 }
	]);
});

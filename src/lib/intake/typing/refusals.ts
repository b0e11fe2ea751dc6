import type { IntakeError, Issue, IssueCode } from '../../model/issues.ts';
import { ROLES_OF_SHAPE } from '../../model/roles.ts';
import type { MappingDecision, RawGrid } from '../types.ts';

/** Why the decision cannot be carried out on this grid at all; null when it can. */
export function refuseMapping(grid: RawGrid, decision: MappingDecision): IntakeError | null {
	const { required } = ROLES_OF_SHAPE[decision.shape];
	const missing = required.find((role) => !((decision.mapping[role] ?? Infinity) < grid.columnCount));
	if (missing === undefined) return null;
	if (grid.columnCount < required.length) return { code: 'columns.tooFew', params: { found: grid.columnCount, needed: required.length } };
	return { code: 'columns.missingRole', params: { role: missing } };
}

const DATE_CODES: ReadonlySet<IssueCode> = new Set(['date.missing', 'date.unreadable', 'date.impossible']);

/** No row could be read: for want of dates, or for one reason and another; with the first row as an example. */
export function noneReadable(issues: readonly Issue[], rows: number): IntakeError {
	const rejected = issues.filter((issue) => issue.effect === 'rejected');
	const dates = rejected.filter((issue) => DATE_CODES.has(issue.code));
	const example = dates[0] ?? rejected[0];
	const params = { rows, row: example?.row ?? 0, raw: example?.raw ?? '' };
	return { code: rows > 0 && new Set(dates.map((issue) => issue.row)).size >= rows ? 'rows.noneReadableDates' : 'rows.noneReadable', params };
}

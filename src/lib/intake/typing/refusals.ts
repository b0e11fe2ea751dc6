import type { IntakeError, Issue, IssueCode } from '../../model/issues.ts';
import { missingRole, ROLES_OF_SHAPE, type Mapping } from '../../model/roles.ts';
import type { MappingDecision, RawGrid } from '../types.ts';

/** Why the decision cannot be carried out on this grid at all; null when it can. */
export function refuseMapping(grid: RawGrid, decision: MappingDecision): IntakeError | null {
	const { required } = ROLES_OF_SHAPE[decision.shape];
	const within: Mapping = Object.fromEntries(Object.entries(decision.mapping).filter(([, column]) => column < grid.columnCount));
	const missing = missingRole(decision.shape, within);
	if (missing === null) return null;
	if (grid.columnCount < required.length) return { code: 'columns.tooFew', params: { found: grid.columnCount, needed: required.length } };
	return { code: 'columns.missingRole', params: { role: missing } };
}

const DATE_CODES: ReadonlySet<IssueCode> = new Set(['date.missing', 'date.unreadable', 'date.impossible']);

/** Not one row is complete: there is none, as in a template nobody filled; for want of dates; or for one reason and another. With the first row as an example. */
export function noneReadable(issues: readonly Issue[], rows: number): IntakeError {
	if (rows === 0) return { code: 'rows.none', params: {} };
	const waiting = issues.filter(({ effect }) => effect === 'rejected' || effect === 'toRepair');
	const dates = waiting.filter(({ code }) => DATE_CODES.has(code));
	const example = dates[0] ?? waiting[0];
	const params = { rows, row: example?.row ?? 0, raw: example?.raw ?? '' };
	return { code: new Set(dates.map(({ row }) => row)).size >= rows ? 'rows.noneReadableDates' : 'rows.noneReadable', params };
}

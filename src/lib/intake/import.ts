import { ok, type Result } from '../kernel/result.ts';
import type { IntakeError } from '../model/issues.ts';
import { addAttributes, columnsWithoutRole } from './typing/attributes.ts';
import { columnsOfRoles } from './typing/needed.ts';
import { typeRoles } from './typing/roles.ts';
import type { MappingDecision, Progress, RawGrid, TypedImport } from './types.ts';

/**
 * Types a grid by the person's decision. Every row goes in; where its client, date (in lists: last purchase) or amount cannot be read, with that cell
 * missing and listed as an issue to repair; an optional cell that cannot be read stays empty and is listed. What stays out is listed too: rows of a report
 * that are no data, as decided; rows in another currency than those decided on; rows too short to hold anything that is needed; and in the clients shape all rows of a client but the one with the newest
 * last purchase (`row.duplicateClient`). Rows without any text are no rows.
 * @errors columns.tooFew {found, needed}; columns.missingRole {role}; rows.none: nothing stands below the header; rows.noneReadable and rows.noneReadableDates {rows, row, raw}: not one row is complete;
 * amounts.currencies {currencies}: several are named and nothing was decided
 */
export function typeGrid(grid: RawGrid, decision: MappingDecision, progress: Progress = () => {}): Result<TypedImport, IntakeError> {
	const roles = columnsOfRoles(decision.shape, decision.mapping);
	const withoutRole = columnsWithoutRole(grid, new Set(roles.map(([, column]) => column)));
	const steps = roles.length + withoutRole.length + 3;
	let step = 0;
	const typed = typeRoles(grid, decision, withoutRole, () => progress(Math.min(1, ++step / steps)));
	if (!typed.ok) return typed;
	const { rows, columns, texts, issues, headers, reportRows, statusWords, statusWordsUnasked, furtherLines } = typed.value;
	addAttributes(withoutRole, texts, headers, rows.length, columns);
	progress(1);
	return ok({ table: { rowCount: rows.length, columns }, issues, headers, reportRows, statusWords, statusWordsUnasked, furtherLines });
}

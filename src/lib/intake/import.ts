import { ok, type Result } from '../kernel/result.ts';
import type { IntakeError } from '../model/issues.ts';
import { addAttributes } from './typing/attributes.ts';
import { columnsOfRoles } from './typing/needed.ts';
import { typeRoles } from './typing/roles.ts';
import type { MappingDecision, Progress, RawGrid, TypedImport } from './types.ts';

/**
 * Types a grid by the person's decision. Every row goes in; where its client, date (in lists: last purchase) or amount cannot be read, with that cell
 * missing and listed as an issue to repair; an optional cell that cannot be read stays empty and is listed. What stays out is listed too: rows of a report
 * that are no data, as decided; rows in another currency than those decided on; rows too short to hold anything that is needed; and in the clients shape all rows of a client but the one with the newest
 * last purchase (`row.duplicateClient`). Rows without any text are no rows.
 * @errors columns.tooFew {found, needed}; columns.missingRole {role}; rows.noneReadable and rows.noneReadableDates {rows, row, raw}: not one row is complete;
 * amounts.currencies {currencies}: several are named and nothing was decided
 */
export function typeGrid(grid: RawGrid, decision: MappingDecision, progress: Progress = () => {}): Result<TypedImport, IntakeError> {
	const withRole = new Set(columnsOfRoles(decision.shape, decision.mapping).map(([, column]) => column));
	const steps = 2 * withRole.size + grid.columnCount + 2;
	let step = 0;
	const advance = (): void => progress(Math.min(1, ++step / steps));
	const typed = typeRoles(grid, decision, advance);
	if (!typed.ok) return typed;
	const { rows, columns, issues, headers, reportRows } = typed.value;
	addAttributes(grid, withRole, headers, rows, columns, advance);
	progress(1);
	return ok({ table: { rowCount: rows.length, columns }, issues, headers, reportRows });
}

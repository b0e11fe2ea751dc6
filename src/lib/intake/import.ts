import type { Column, Table } from '../kernel/columns.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { IntakeError, Issue } from '../model/issues.ts';
import { SOURCE_ROW } from '../model/layer.ts';
import { ROLE_KIND, ROLES_OF_SHAPE, type Role } from '../model/roles.ts';
import { headersOf } from './mapping/header-row.ts';
import { CELL_MISSING, CELL_OK, isBlankCell, typeTexts } from './normalize/columns.ts';
import { addAttributes } from './typing/attributes.ts';
import { emptyCountsOfZero, emptyFirstAfterLast, rejectOtherRowsOfClients } from './typing/client-list.ts';
import { typeConsents } from './typing/coded-words.ts';
import { rowsWithText, sourceRowsOf } from './typing/grid-rows.ts';
import { gather, indexesOf } from './typing/indexes.ts';
import { IssueList } from './typing/issue-list.ts';
import { listLostDigits } from './typing/lost-digits.ts';
import { noneReadable, refuseMapping } from './typing/refusals.ts';
import { reportRows } from './typing/report-rows.ts';
import { rowsOfData } from './typing/rows-of-data.ts';
import { splitAmounts } from './typing/split-amounts.ts';
import { codeOf, compact, ofRows, typeRole, type TypedRole } from './typing/typed-role.ts';
import type { MappingDecision, Progress, RawGrid, TypedImport } from './types.ts';

/**
 * Types a grid by the person's decision. A row with its required cells readable goes in; every other row, and every optional cell that
 * cannot be read, is listed as an issue; totals, repeated headers and headings of groups are listed as what they are. Rows without any text are no rows. In the clients shape a client has one row: the one with the
 * newest last purchase (whatever the order of rows); its other rows are rejected and listed as `row.duplicateClient`.
 * @errors columns.tooFew {found, needed}; columns.missingRole {role}; rows.noneReadable and rows.noneReadableDates {rows, row, raw}
 */
export function typeGrid(grid: RawGrid, decision: MappingDecision, progress: Progress = () => {}): Result<TypedImport, IntakeError> {
	const refusal = refuseMapping(grid, decision);
	if (refusal) return fail(refusal);
	const headers = headersOf(grid, decision.headerRows);
	const issues = new IssueList(grid);
	const { required, optional } = ROLES_OF_SHAPE[decision.shape];
	const columnsOfRoles = [...required, ...optional].flatMap((role): [Role, number][] => {
		const column = decision.mapping[role];
		return column === undefined ? [] : [[role, column]];
	});
	const steps = 2 * columnsOfRoles.length + grid.columnCount + 2;
	let step = 0;
	const advance = (): void => progress(Math.min(1, ++step / steps));

	const reportRowOf = reportRows(grid, decision, headers);
	let rows = rowsWithText(grid, decision, issues, reportRowOf);
	advance();
	let typed: readonly TypedRole[] = [];
	for (const [role, column] of columnsOfRoles) {
		if (ROLE_KIND[role] === 'text') continue;
		typed = [...typed, typeRole(grid, role, column, rows, decision)];
		advance();
	}
	const client = decision.mapping.client!;
	const clients = typeTexts(grid, client, rows);
	const ofData = rowsOfData(rows, clients, typed, issues, reportRowOf);
	if (ofData.length < rows.length) {
		rows = gather(rows, ofData, new Uint32Array(ofData.length));
		typed = typed.map((one) => ofRows(one, ofData));
	}
	const keep = new Uint8Array(rows.length).fill(1);
	for (const one of typed) {
		const isRequired = required.includes(one.role);
		for (let i = 0; i < rows.length; i++) {
			if (one.states[i] === CELL_OK || (one.states[i] === CELL_MISSING && !isRequired)) continue;
			if (isRequired) keep[i] = 0;
			issues.cell(rows[i], one.column, codeOf(one.role, one.states[i]), isRequired ? 'rejected' : 'cellEmpty');
		}
	}
	const isSplit = decision.mapping.amount === undefined ? null : splitAmounts(grid, headers, decision.mapping.amount);
	for (let i = 0; isSplit && i < rows.length; i++) {
		if (!keep[i] || !isSplit(rows[i])) continue;
		keep[i] = 0;
		issues.row(rows[i], 'amount.unreadable', 'rejected');
	}
	for (let i = 0; i < rows.length; i++) {
		if (!isBlankCell(grid, rows[i], client)) continue;
		keep[i] = 0;
		issues.cell(rows[i], client, 'client.missing', 'rejected');
	}
	if (decision.shape === 'clients') rejectOtherRowsOfClients(grid, client, rows, typed, keep, issues);
	advance();

	const kept = indexesOf(keep);
	if (kept.length === 0) return fail(noneReadable(issues.sorted(), rows.length));
	const keptRows = gather(rows, kept, new Uint32Array(kept.length));
	const columns = new Map<string, Column>();
	columns.set(SOURCE_ROW, { kind: 'int', values: sourceRowsOf(grid, keptRows) });
	for (const [role, column] of columnsOfRoles) {
		const one = typed.find((candidate) => candidate.role === role);
		if (one) columns.set(role, compact(one, kept));
		else if (role === 'client') columns.set(role, clients.codes.length === kept.length ? clients : typeTexts(grid, column, keptRows));
		else columns.set(role, role === 'consent' ? typeConsents(grid, column, keptRows, issues) : typeTexts(grid, column, keptRows));
		advance();
	}
	listLostDigits(grid, columnsOfRoles, columns, keptRows, issues);
	if (decision.shape === 'clients') {
		emptyFirstAfterLast(decision, columns, keptRows, issues);
		emptyCountsOfZero(decision, columns, keptRows, issues);
	}
	addAttributes(grid, new Set(columnsOfRoles.map(([, column]) => column)), headers, keptRows, columns, advance);
	const table: Table = { rowCount: kept.length, columns };
	progress(1);
	return ok({ table, issues: issues.sorted(), headers });
}

/** Rows that did not go in, by their issues: a row may have several. */
export function countRejectedRows(issues: readonly Issue[]): number {
	return new Set(issues.filter((issue) => issue.effect === 'rejected').map((issue) => issue.row)).size;
}

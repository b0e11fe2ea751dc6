import { INT_MISSING, TextColumnBuilder, type Column, type Table, type TextColumn } from '../kernel/columns.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { IntakeError, Issue, IssueCode } from '../model/issues.ts';
import { ATTRIBUTE_PREFIX, SOURCE_ROW } from '../model/layer.ts';
import { ROLE_KIND, ROLES_OF_SHAPE, type Role } from '../model/roles.ts';
import { CELL_MISSING, CELL_OK, isBlankCell, typeTexts } from './normalize/columns.ts';
import { readConsent } from './normalize/consent.ts';
import { cleanText } from './normalize/text.ts';
import { headersOf } from './mapping/header-row.ts';
import { oneRowOfEachClient } from './duplicates.ts';
import { IssueList } from './issue-list.ts';
import { lostDigits, ROLES_OF_DIGITS } from './lost-digits.ts';
import { reportRows, totalMarks } from './report-rows.ts';
import { splitAmounts } from './split-amounts.ts';
import { codeOf, compact, gather, ofRows, typeRole, type TypedRole } from './typed-role.ts';
import type { MappingDecision, Progress, RawGrid, TypedImport } from './types.ts';

/**
 * Types a grid by the person's decision. A row with its required cells readable goes in; every other row, and every optional cell that
 * cannot be read, is listed as an issue; totals, repeated headers and headings of groups are listed as what they are. Rows without any text are no rows. In the clients shape a client has one row: the one with the
 * newest last purchase (whatever the order of rows); its other rows are rejected and listed as `row.duplicateClient`.
 * @errors columns.tooFew {found, needed}; columns.missingRole {role}; rows.noneReadable and rows.noneReadableDates {rows, row, raw}
 */
export function typeGrid(grid: RawGrid, decision: MappingDecision, progress: Progress = () => {}): Result<TypedImport, IntakeError> {
	const refusal = checkMapping(grid, decision);
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
	addAttributes(grid, columnsOfRoles, headers, keptRows, columns, advance);
	const table: Table = { rowCount: kept.length, columns };
	progress(1);
	return ok({ table, issues: issues.sorted(), headers });
}

/** Rows that did not go in, by their issues: a row may have several. */
export function countRejectedRows(issues: readonly Issue[]): number {
	return new Set(issues.filter((issue) => issue.effect === 'rejected').map((issue) => issue.row)).size;
}

function checkMapping(grid: RawGrid, decision: MappingDecision): IntakeError | null {
	const { required } = ROLES_OF_SHAPE[decision.shape];
	const missing = required.find((role) => !((decision.mapping[role] ?? Infinity) < grid.columnCount));
	if (missing === undefined) return null;
	if (grid.columnCount < required.length) return { code: 'columns.tooFew', params: { found: grid.columnCount, needed: required.length } };
	return { code: 'columns.missingRole', params: { role: missing } };
}

type ReportRowOf = ReturnType<typeof reportRows>;

/** Grid rows after the header that have any text and all required cells; short ones are listed. */
function rowsWithText(grid: RawGrid, decision: MappingDecision, issues: IssueList, reportRowOf: ReportRowOf): Uint32Array {
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

/** Indexes of the rows that are data; those a report has besides are listed. Only rows without a date, or with a word for totals in place of the client, are looked into. */
function rowsOfData(rows: Uint32Array, clients: TextColumn, typed: readonly TypedRole[], issues: IssueList, reportRowOf: ReportRowOf): Uint32Array {
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

function isBlankRow(grid: RawGrid, row: number): boolean {
	for (let column = 0; column < grid.columnCount; column++) {
		if (!isBlankCell(grid, row, column)) return false;
	}
	return true;
}

function rejectOtherRowsOfClients(grid: RawGrid, client: number, rows: Uint32Array, typed: readonly TypedRole[], keep: Uint8Array, issues: IssueList): void {
	const valuesOf = (role: Role) => typed.find((one) => one.role === role)?.values;
	const best = oneRowOfEachClient(rows.length, (i) => (keep[i] ? cleanText(grid.cell(rows[i], client)) : ''), [
		valuesOf('lastPurchase'),
		valuesOf('count'),
		valuesOf('total')
	]);
	for (let i = 0; i < rows.length; i++) {
		if (!keep[i] || best[i]) continue;
		keep[i] = 0;
		issues.cell(rows[i], client, 'row.duplicateClient', 'rejected');
	}
}

/** A number that lost digits stays as it stands: what they were, nobody can tell here. */
function listLostDigits(
	grid: RawGrid,
	columnsOfRoles: readonly [Role, number][],
	columns: ReadonlyMap<string, Column>,
	rows: Uint32Array,
	issues: IssueList
): void {
	for (const [role, column] of columnsOfRoles) {
		const texts = columns.get(role);
		if (!ROLES_OF_DIGITS.has(role) || texts?.kind !== 'text') continue;
		for (const i of lostDigits(grid, column, rows, texts)) issues.cell(rows[i], column, 'cell.digitsLost', 'kept');
	}
}

/** A first purchase after the last cannot be true; it stays unknown, the row goes in. */
function emptyFirstAfterLast(decision: MappingDecision, columns: Map<string, Column>, keptRows: Uint32Array, issues: IssueList): void {
	const first = columns.get('firstPurchase');
	const last = columns.get('lastPurchase');
	if (first?.kind !== 'day' || last?.kind !== 'day') return;
	for (let i = 0; i < keptRows.length; i++) {
		if (first.values[i] === INT_MISSING || first.values[i] <= last.values[i]) continue;
		first.values[i] = INT_MISSING;
		issues.cell(keptRows[i], decision.mapping.firstPurchase!, 'firstAfterLast', 'cellEmpty');
	}
}

/** Who has a last purchase has bought at least once: a count of 0 stays unknown, the row goes in. */
function emptyCountsOfZero(decision: MappingDecision, columns: Map<string, Column>, keptRows: Uint32Array, issues: IssueList): void {
	const count = columns.get('count');
	if (count?.kind !== 'int') return;
	for (let i = 0; i < keptRows.length; i++) {
		if (count.values[i] !== 0) continue;
		count.values[i] = INT_MISSING;
		issues.cell(keptRows[i], decision.mapping.count!, 'count.unreadable', 'cellEmpty');
	}
}

function typeConsents(grid: RawGrid, column: number, rows: Uint32Array, issues: IssueList): Column {
	const builder = new TextColumnBuilder(rows.length);
	for (const row of rows) {
		const consent = readConsent(grid.cell(row, column));
		if (consent === null) issues.cell(row, column, 'cell.unreadable', 'cellEmpty');
		builder.push(consent ?? '');
	}
	return builder.finish();
}

/** Every column without a role is kept as text; one with neither header nor text is no column. */
function addAttributes(
	grid: RawGrid,
	columnsOfRoles: readonly [Role, number][],
	headers: readonly string[],
	rows: Uint32Array,
	columns: Map<string, Column>,
	advance: () => void
): void {
	const withRole = new Set(columnsOfRoles.map(([, column]) => column));
	for (let column = 0; column < grid.columnCount; column++) {
		advance();
		if (withRole.has(column)) continue;
		const header = headers[column];
		const texts = typeTexts(grid, column, rows);
		if (header === '' && texts.dictionary.length === 1) continue;
		const key = ATTRIBUTE_PREFIX + (header === '' ? `#${column + 1}` : header);
		columns.set(columns.has(key) ? `${key} #${column + 1}` : key, texts);
	}
}

function sourceRowsOf(grid: RawGrid, rows: Uint32Array): Int32Array {
	const numbers = new Int32Array(rows.length);
	for (let i = 0; i < rows.length; i++) numbers[i] = grid.sourceRow(rows[i]);
	return numbers;
}

function indexesOf(keep: Uint8Array): Uint32Array {
	const indexes = new Uint32Array(keep.length);
	let count = 0;
	for (let i = 0; i < keep.length; i++) if (keep[i]) indexes[count++] = i;
	return indexes.subarray(0, count);
}

const DATE_CODES: ReadonlySet<IssueCode> = new Set(['date.missing', 'date.unreadable', 'date.impossible']);

function noneReadable(issues: readonly Issue[], rows: number): IntakeError {
	const rejected = issues.filter((issue) => issue.effect === 'rejected');
	const dates = rejected.filter((issue) => DATE_CODES.has(issue.code));
	const example = dates[0] ?? rejected[0];
	const params = { rows, row: example?.row ?? 0, raw: example?.raw ?? '' };
	return { code: rows > 0 && new Set(dates.map((issue) => issue.row)).size >= rows ? 'rows.noneReadableDates' : 'rows.noneReadable', params };
}

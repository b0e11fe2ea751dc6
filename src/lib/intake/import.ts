import type { Column } from '../kernel/columns.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { IntakeError } from '../model/issues.ts';
import { SOURCE_ROW } from '../model/layer.ts';
import { ROLE_KIND } from '../model/roles.ts';
import { headersOf } from './mapping/header-row.ts';
import { typeCodedTexts, typeTexts } from './normalize/columns.ts';
import { addAttributes } from './typing/attributes.ts';
import { listCells } from './typing/cell-issues.ts';
import { emptyCountsOfZero, emptyFirstAfterLast, rejectOtherRowsOfClients } from './typing/client-list.ts';
import { typeConsents } from './typing/coded-words.ts';
import { rowsWithText, sourceRowsOf } from './typing/grid-rows.ts';
import { gather, indexesOf, textsOfRows } from './typing/indexes.ts';
import { IssueList } from './typing/issue-list.ts';
import { listLostDigits } from './typing/lost-digits.ts';
import { amountOfPrice } from './typing/money.ts';
import { columnsOfRoles, isAmountOfPrice, neededRoles } from './typing/needed.ts';
import { noneReadable, refuseMapping } from './typing/refusals.ts';
import { reportRows } from './typing/report-rows.ts';
import { rowsOfData } from './typing/rows-of-data.ts';
import { unsplitAmounts } from './typing/split-amounts.ts';
import { columnOfTyped, ofRows, typeRole, type TypedRole } from './typing/typed-role.ts';
import type { MappingDecision, Progress, RawGrid, TypedImport } from './types.ts';

/**
 * Types a grid by the person's decision. Every row goes in; where its client, date (in lists: last purchase) or amount cannot be read, with that cell
 * missing and listed as an issue to repair; an optional cell that cannot be read stays empty and is listed. What stays out is listed too: totals, repeated
 * headers and headings of groups, rows too short to hold anything that is needed, and in the clients shape all rows of a client but the one with the newest
 * last purchase (`row.duplicateClient`). Rows without any text are no rows.
 * @errors columns.tooFew {found, needed}; columns.missingRole {role}; rows.noneReadable and rows.noneReadableDates {rows, row, raw}: not one row is complete
 */
export function typeGrid(grid: RawGrid, decision: MappingDecision, progress: Progress = () => {}): Result<TypedImport, IntakeError> {
	const refusal = refuseMapping(grid, decision);
	if (refusal) return fail(refusal);
	const { shape, mapping } = decision;
	const headers = headersOf(grid, decision.headerRows);
	const issues = new IssueList(grid);
	const roles = columnsOfRoles(shape, mapping);
	const needed = neededRoles(shape, mapping);
	const steps = 2 * roles.length + grid.columnCount + 2;
	let step = 0;
	const advance = (): void => progress(Math.min(1, ++step / steps));

	const client = mapping.client!;
	const all = rowsWithText(grid, decision.headerRows, client);
	advance();
	const allTyped: TypedRole[] = [];
	for (const [role, column] of roles) {
		if (ROLE_KIND[role] === 'text') continue;
		const one = typeRole(grid, role, column, all, decision);
		if (role === 'amount') unsplitAmounts(grid, headers, all, one);
		allTyped.push(one);
		advance();
	}
	const allClients = typeCodedTexts(grid, client, all);
	const dates = allTyped.find(({ role }) => role === 'date' || role === 'lastPurchase')!.states;
	const neededColumns = needed.map((role) => mapping[role]!);
	const keep = rowsOfData(grid, all, allClients, dates, neededColumns, reportRows(grid, decision, headers), issues);
	if (shape === 'clients') rejectOtherRowsOfClients(client, allClients, all, allTyped, keep, issues);
	advance();

	const kept = indexesOf(keep);
	const isAll = kept.length === all.length;
	const rows = isAll ? all : gather(all, kept, new Uint32Array(kept.length));
	const typed = isAll ? allTyped : allTyped.map((one) => ofRows(one, kept));
	const clients = isAll ? allClients : textsOfRows(allClients, kept);
	const complete = listCells(grid, rows, client, clients, typed, needed, issues);
	if (!complete.includes(1)) return fail(noneReadable(issues.sorted(), all.length));

	const columns = new Map<string, Column>();
	columns.set(SOURCE_ROW, { kind: 'int', values: sourceRowsOf(grid, rows) });
	for (const [role, column] of roles) {
		const one = typed.find((candidate) => candidate.role === role);
		if (one) columns.set(role, columnOfTyped(one));
		else if (role === 'client') columns.set(role, clients);
		else columns.set(role, role === 'consent' ? typeConsents(grid, column, rows, issues) : typeTexts(grid, column, rows));
		if (role === 'date' && isAmountOfPrice(shape, mapping)) columns.set('amount', amountOfPrice(typed));
		advance();
	}
	listLostDigits(grid, roles, columns, rows, issues);
	if (shape === 'clients') {
		emptyFirstAfterLast(decision, columns, rows, issues);
		emptyCountsOfZero(decision, columns, rows, issues);
	}
	addAttributes(grid, new Set(roles.map(([, column]) => column)), headers, rows, columns, advance);
	progress(1);
	return ok({ table: { rowCount: rows.length, columns }, issues: issues.sorted(), headers });
}

import type { Column } from '../../kernel/columns.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { IntakeError } from '../../model/issues.ts';
import { SOURCE_ROW } from '../../model/layer.ts';
import { ROLE_KIND } from '../../model/roles.ts';
import { headersOf } from '../mapping/header-row.ts';
import { typeCodedTexts, typeTexts } from '../normalize/columns.ts';
import type { MappingDecision, RawGrid, TypedImport } from '../types.ts';
import { listCells } from './cell-issues.ts';
import { emptyCountsOfZero, emptyFirstAfterLast, rejectOtherRowsOfClients } from './client-list.ts';
import { typeWords } from './coded-words.ts';
import { applyCurrencies } from './currencies.ts';
import { rowsWithText, sourceRowsOf } from './grid-rows.ts';
import { gather, indexesOf, textsOfRows } from './indexes.ts';
import { IssueList } from './issue-list.ts';
import { listLostDigits } from './lost-digits.ts';
import { amountOfPrice } from './money.ts';
import { columnsOfRoles, isAmountOfPrice, neededRoles } from './needed.ts';
import { noneReadable, refuseMapping } from './refusals.ts';
import { negateReturnsOfOperations } from './returns-of-operations.ts';
import { rowsOfData } from './rows-of-data.ts';
import { unsplitAmounts } from './split-amounts.ts';
import { columnOfTyped, ofRows, typeRole, type TypedRole } from './typed-role.ts';

export interface TypedRoles extends Omit<TypedImport, 'table'> {
	/** Grid rows of the table. */
	readonly rows: Uint32Array;
	readonly columns: Map<string, Column>;
}

/**
 * The columns that have a role, typed, with everything that is to be said of their rows and cells.
 * @param advance called twice a role, and twice besides
 * @param currencies `unchecked`: only days are asked about, amounts may be in several currencies
 */
export function typeRoles(
	grid: RawGrid,
	decision: MappingDecision,
	advance: () => void,
	currencies: 'checked' | 'unchecked' = 'checked'
): Result<TypedRoles, IntakeError> {
	const refusal = refuseMapping(grid, decision);
	if (refusal) return fail(refusal);
	const { shape, mapping } = decision;
	const headers = headersOf(grid, decision.headerRows);
	const issues = new IssueList(grid);
	const roles = columnsOfRoles(shape, mapping);
	const needed = neededRoles(shape, mapping);

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
	const { isData: keep, found: reportRows } = rowsOfData(grid, all, allClients, dates, neededColumns, headers, decision, issues);
	if (currencies === 'checked') {
		const applied = applyCurrencies(grid, mapping, decision.currency, all, keep, allTyped, issues);
		if (!applied.ok) return applied;
	}
	if (shape === 'clients') rejectOtherRowsOfClients(client, allClients, all, allTyped, keep, issues);
	advance();

	const kept = indexesOf(keep);
	const isAll = kept.length === all.length;
	const rows = isAll ? all : gather(all, kept, new Uint32Array(kept.length));
	const typed = isAll ? allTyped : allTyped.map((one) => ofRows(one, kept));
	const clients = isAll ? allClients : textsOfRows(allClients, kept);
	const complete = listCells(grid, rows, mapping, clients, typed, needed, issues);
	if (!complete.includes(1)) return fail(noneReadable(issues.sorted(), all.length));

	const columns = new Map<string, Column>();
	columns.set(SOURCE_ROW, { kind: 'int', values: sourceRowsOf(grid, rows) });
	for (const [role, column] of roles) {
		const one = typed.find((candidate) => candidate.role === role);
		if (one) columns.set(role, columnOfTyped(one));
		else if (role === 'client') columns.set(role, clients);
		else columns.set(role, typeWords(grid, role, column, rows, issues) ?? typeTexts(grid, column, rows));
		if (role === 'date' && isAmountOfPrice(shape, mapping)) columns.set('amount', amountOfPrice(typed));
		advance();
	}
	if (mapping.status !== undefined) negateReturnsOfOperations(grid, mapping.status, rows, columns);
	listLostDigits(grid, roles, columns, rows, issues);
	if (shape === 'clients') {
		emptyFirstAfterLast(decision, columns, rows, issues);
		emptyCountsOfZero(decision, columns, rows, issues);
	}
	return ok({ rows, columns, issues: issues.sorted(), headers, reportRows });
}

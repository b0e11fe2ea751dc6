import type { Column, TextColumn } from '../../kernel/columns.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { IntakeError } from '../../model/issues.ts';
import { SOURCE_ROW } from '../../model/layer.ts';
import { headersOf } from '../mapping/header-row.ts';
import type { MappingDecision, RawGrid, TypedImport } from '../types.ts';
import { listCells } from './cell-issues.ts';
import { emptyCountsOfZero, emptyFirstAfterLast, rejectOtherRowsOfClients } from './client-list.ts';
import { NO_WORDS, statusWordsOf, wordsOfTexts } from './coded-words.ts';
import { applyCurrencies } from './currencies.ts';
import { fillFurtherLines, keepWithOrder } from './further-lines.ts';
import { sourceRowsOf } from './grid-rows.ts';
import { IssueList } from './issue-list.ts';
import { listLostDigits } from './lost-digits.ts';
import { amountOfPrice } from './money.ts';
import { columnsOfRoles, isAmountOfPrice, neededRoles } from './needed.ts';
import { noneReadable, refuseMapping } from './refusals.ts';
import { negateReturnsOfOperations } from './returns-of-operations.ts';
import { rowsOfData } from './rows-of-data.ts';
import { columnOfTyped } from './typed-role.ts';
import { markedRows, typeRows } from './typed-rows.ts';

export interface TypedRoles extends Omit<TypedImport, 'table'> {
	/** Grid rows of the table. */
	readonly rows: Uint32Array;
	readonly columns: Map<string, Column>;
	/** Texts as they stand, by column of the grid: those asked for beside the roles among them. */
	readonly texts: ReadonlyMap<number, TextColumn>;
}

/**
 * The columns that have a role, typed, with everything that is to be said of their rows and cells.
 * @param besides columns without a role to be typed as texts in the same pass
 * @param advance called once a column, and three times more
 * @param currencies `unchecked`: only days are asked about, amounts may be in several currencies
 */
export function typeRoles(
	grid: RawGrid,
	decision: MappingDecision,
	besides: readonly number[],
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
	const { all, firstOf } = fillFurtherLines(typeRows(grid, decision, headers, besides, advance), decision);
	const clientsOfAll = all.texts.get(client)!;
	advance();
	const dates = all.typed.find(({ role }) => role === 'date' || role === 'lastPurchase')!.states;
	const neededColumns = needed.map((role) => mapping[role]!);
	const { isData: keep, found: reportRows } = rowsOfData(grid, all.rows, clientsOfAll, dates, neededColumns, headers, decision, issues);
	if (currencies === 'checked') {
		const applied = applyCurrencies(grid, mapping, headers, decision.currency, all.rows, keep, all.typed, firstOf, issues);
		if (!applied.ok) return applied;
	}
	const furtherLines = keepWithOrder(firstOf, keep, (i) => issues.row(all.rows[i], 'row.otherCurrency', 'rejected'));
	if (shape === 'clients') rejectOtherRowsOfClients(client, clientsOfAll, all.rows, all.typed, keep, issues);
	advance();

	const kept = markedRows(all, keep);
	const { rows, typed, texts } = kept;
	const complete = listCells(grid, rows, mapping, texts.get(client)!, typed, needed, issues);
	if (!complete.includes(1)) return fail(noneReadable(issues.sorted(), all.rows.length));

	const meanings = decision.statuses ?? {};
	const columns = new Map<string, Column>();
	columns.set(SOURCE_ROW, { kind: 'int', values: sourceRowsOf(grid, rows) });
	for (const [role, column] of roles) {
		const one = typed.find((candidate) => candidate.role === role);
		columns.set(role, one ? columnOfTyped(one) : wordsOfTexts(role, column, texts.get(column)!, rows, meanings, issues));
		if (role === 'date' && isAmountOfPrice(shape, mapping)) columns.set('amount', amountOfPrice(typed));
	}
	const asked = mapping.status === undefined || shape !== 'orders' ? NO_WORDS : statusWordsOf(texts.get(mapping.status)!, meanings);
	if (mapping.status !== undefined) negateReturnsOfOperations(texts.get(mapping.status)!, columns);
	listLostDigits(grid, roles, columns, kept, issues);
	if (shape === 'clients') {
		emptyFirstAfterLast(decision, columns, rows, issues);
		emptyCountsOfZero(decision, columns, rows, issues);
	}
	advance();
	return ok({ rows, columns, texts, issues: issues.sorted(), headers, reportRows, ...asked, furtherLines });
}

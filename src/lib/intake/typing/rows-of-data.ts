import type { TextColumn } from '../../kernel/columns.ts';
import { REPORT_ROW_CODES, type ReportRowCode } from '../../model/issues.ts';
import { CELL_OK, isBlankCell } from '../normalize/columns.ts';
import type { MappingDecision, RawGrid, ReportRowsFound } from '../types.ts';
import { allOk } from './cell-states.ts';
import { textOfRow, type IssueList } from './issue-list.ts';
import { headerAgain, reportRows, totalMarks } from './report-rows.ts';
import { secondTableFrom } from './second-table.ts';

const EXAMPLES = 3;

/**
 * Marks the rows that are data. Of those a report has besides, the kinds to be left out are listed, the others are data; so are all but the shortest rows,
 * those that have nothing a row needs. Only rows without a date, with a word for totals in place of the client, or of a second table are looked into.
 * @param dates states of the cells with the date
 * @param needed columns of the cells a row needs
 */
export function rowsOfData(
	grid: RawGrid,
	rows: Uint32Array,
	clients: TextColumn,
	dates: Uint8Array,
	needed: readonly number[],
	headers: readonly string[],
	decision: MappingDecision,
	issues: IssueList
): { readonly isData: Uint8Array; readonly found: Partial<Record<ReportRowCode, ReportRowsFound>> } {
	const isHeader = headerAgain(grid, decision.headerRows, headers);
	const reportRowOf = reportRows(grid, decision, isHeader);
	const secondTable = secondTableFrom(grid, rows, dates, isHeader);
	const leaveOut: ReadonlySet<ReportRowCode> = new Set(decision.leaveOut);
	const tally = new Tally(grid);
	const isTotal = totalMarks(clients);
	const cells = Math.max(...needed) + 1;
	const lacksAll = (row: number): boolean => grid.cellCount(row) < cells && needed.every((column) => isBlankCell(grid, row, column));
	const isData = new Uint8Array(rows.length).fill(1);
	if (allOk(dates) && !isTotal.includes(1)) return { isData, found: {} };
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i];
		const hasDate = dates[i] === CELL_OK;
		let code: ReportRowCode | null = null;
		if (row >= secondTable) tally.add((code = 'row.secondTable'), row);
		if (code === null || !leaveOut.has(code)) {
			if (hasDate && isTotal[clients.codes[i]] === 0) continue;
			code = reportRowOf(row, hasDate);
			if (code !== null) tally.add(code, row);
		}
		const reason = code !== null && leaveOut.has(code) ? code : lacksAll(row) ? 'row.short' : null;
		if (reason === null) continue;
		isData[i] = 0;
		issues.row(row, reason, 'rejected');
	}
	return { isData, found: tally.found() };
}

class Tally {
	readonly #grid: RawGrid;
	readonly #rows = new Map<ReportRowCode, { rows: number; examples: number[] }>();

	constructor(grid: RawGrid) {
		this.#grid = grid;
	}

	add(code: ReportRowCode, row: number): void {
		const of = this.#rows.get(code) ?? { rows: 0, examples: [] };
		this.#rows.set(code, of);
		of.rows++;
		if (of.examples.length < EXAMPLES) of.examples.push(row);
	}

	found(): Partial<Record<ReportRowCode, ReportRowsFound>> {
		const grid = this.#grid;
		const entries = REPORT_ROW_CODES.flatMap((code) => {
			const of = this.#rows.get(code);
			return of ? [[code, { rows: of.rows, examples: of.examples.map((row) => ({ row: grid.sourceRow(row), raw: textOfRow(grid, row) })) }] as const] : [];
		});
		return Object.fromEntries(entries);
	}
}

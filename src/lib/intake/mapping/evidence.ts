import type { DateOrder, Role } from '../../model/roles.ts';
import { dateEvidence, isSerial, type SerialEpoch } from '../normalize/dates.ts';
import { decimalByEvidence, type Decimal } from '../normalize/numbers.ts';
import { cleanText } from '../../kernel/text.ts';
import type { MappingDecision, RawGrid } from '../types.ts';

const BLOCKS = 5;
const MAX_BLOCK_ROWS = 1000;
const MIN_BLOCK_ROWS = 40;
/** A wide sheet is judged by fewer rows. */
const CELLS = 100_000;

/** Grid rows to judge a column by: blocks of neighbouring rows, spread over the whole grid. */
export function sampleRows(grid: RawGrid, firstRow: number): readonly number[] {
	const count = grid.rowCount - firstRow;
	const blockRows = Math.min(MAX_BLOCK_ROWS, Math.max(MIN_BLOCK_ROWS, Math.floor(CELLS / BLOCKS / grid.columnCount)));
	if (count <= BLOCKS * blockRows) return Array.from({ length: Math.max(0, count) }, (_, i) => firstRow + i);
	const stride = (count - blockRows) / (BLOCKS - 1);
	return Array.from({ length: BLOCKS * blockRows }, (_, i) => firstRow + Math.floor(Math.floor(i / blockRows) * stride) + (i % blockRows));
}

/** What a person decided holds for these; other columns tell their own, and fall back on it. */
const DECIDED: ReadonlySet<Role> = new Set(['date', 'lastPurchase', 'amount', 'total']);

export function columnDateOrder(grid: RawGrid, role: Role, column: number, decision: MappingDecision): DateOrder {
	if (DECIDED.has(role)) return decision.dateOrder;
	const rows = sampleRows(grid, decision.headerRows);
	const evidence = dateEvidence(rows.map((row) => grid.cell(row, column)));
	return evidence.order === null || evidence.ambiguous ? decision.dateOrder : evidence.order;
}

/**
 * How plain numbers of a column of dates are read: a workbook tells its own epoch and may hold such numbers anywhere; in a text they are days only where
 * every cell with a figure is one.
 */
export function columnSerials(grid: RawGrid, column: number, rows: readonly number[]): SerialEpoch | null {
	return serialsOfCells(grid, cleanCells(grid, column, rows));
}

function* cleanCells(grid: RawGrid, column: number, rows: readonly number[]): Generator<string> {
	for (const row of rows) yield cleanText(grid.cell(row, column));
}

/** The same by clean texts of cells, looked at up to the first that tells. */
export function serialsOfCells(grid: RawGrid, cells: Iterable<string>): SerialEpoch | null {
	if (grid.serialEpoch) return grid.serialEpoch;
	let hasSerials = false;
	for (const text of cells) {
		if (!/\d/.test(text)) continue;
		if (!isSerial(text)) return null;
		hasSerials = true;
	}
	return hasSerials ? 1900 : null;
}

export function columnDecimal(grid: RawGrid, role: Role, column: number, decision: MappingDecision): Decimal {
	if (DECIDED.has(role)) return decision.decimal;
	return decimalByEvidence(textCells(grid, column, sampleRows(grid, decision.headerRows))) ?? decision.decimal;
}

/** Texts of the cells that hold no exact number of a workbook: only these tell which sign is the decimal one. */
function textCells(grid: RawGrid, column: number, rows: readonly number[]): string[] {
	return rows.filter((row) => (grid.number?.(row, column) ?? null) === null).map((row) => grid.cell(row, column));
}

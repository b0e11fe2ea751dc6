import { INT_MISSING, TextColumnBuilder, type TextColumn } from '../../kernel/columns.ts';
import type { DateOrder } from '../../model/roles.ts';
import { DelimitedGrid, NOT_IN_PLACE } from '../readers/delimited/grid.ts';
import type { RawGrid } from '../types.ts';
import { dayOfBytes, numberOfBytes } from './cell-bytes.ts';
import { readDate, type SerialEpoch } from './dates.ts';
import { readNumber, type Decimal } from './numbers.ts';
import { isBlank, cleanText } from '../../kernel/text.ts';
import { mostDiffer, textsInPlace } from './placed-column.ts';
import { textsOfBytes } from './text-column.ts';

/** What became of a cell, one byte a row. */
export const CELL_OK = 0;
export const CELL_MISSING = 1;
export const CELL_UNREADABLE = 2;
export const CELL_IMPOSSIBLE = 3;

export interface TypedDays {
	/** INT_MISSING where there is no day. */
	readonly values: Int32Array;
	readonly states: Uint8Array;
}
export interface TypedNumbers {
	/** NaN where there is no number. */
	readonly values: Float64Array;
	readonly states: Uint8Array;
	/** Every cell was read straight from bytes, or is empty: there is nothing beside the figures. */
	readonly isPlain: boolean;
}

/** Types one column of the grid; `rows` are the grid rows asked for, the answer is in their order. */
export function typeDays(grid: RawGrid, column: number, rows: Uint32Array, order: DateOrder, serials: SerialEpoch | null): TypedDays {
	const values = new Int32Array(rows.length).fill(INT_MISSING);
	const states = new Uint8Array(rows.length);
	for (const i of notPlain(grid, column, rows, values, (bytes, from, to) => dayOfBytes(bytes, from, to, order))) {
		const raw = grid.cell(rows[i], column);
		const reading = readDate(raw, order, serials);
		if (reading.day !== null) values[i] = reading.day;
		else states[i] = isBlank(raw) ? CELL_MISSING : reading.code === 'date.impossible' ? CELL_IMPOSSIBLE : CELL_UNREADABLE;
	}
	return { values, states };
}

export function typeNumbers(grid: RawGrid, column: number, rows: Uint32Array, decimal: Decimal): TypedNumbers {
	const values = new Float64Array(rows.length).fill(NaN);
	const states = new Uint8Array(rows.length);
	let isPlain = true;
	const decimalByte = decimal.charCodeAt(0);
	for (const i of notPlain(grid, column, rows, values, (bytes, from, to) => numberOfBytes(bytes, from, to, decimalByte))) {
		const raw = grid.cell(rows[i], column);
		const value = grid.number?.(rows[i], column) ?? readNumber(raw, decimal);
		if (value !== null) values[i] = value;
		else states[i] = isBlank(raw) ? CELL_MISSING : CELL_UNREADABLE;
		if (states[i] !== CELL_MISSING) isPlain = false;
	}
	return { values, states, isPlain };
}

/** The bounds of so many rows stay in the processor's cache while they are read. */
const BLOCK_ROWS = 4096;

/**
 * Reads a column's plain cells from their bytes into `values`, and names the rows that are left: all of them where the grid has no bytes.
 * @param readCell NaN where the bytes are not plain
 */
function notPlain(
	grid: RawGrid,
	column: number,
	rows: Uint32Array,
	values: Int32Array | Float64Array,
	readCell: (bytes: Uint8Array, from: number, to: number) => number
): Iterable<number> {
	if (!(grid instanceof DelimitedGrid)) return rows.keys();
	const others: number[] = [];
	const from = new Uint32Array(BLOCK_ROWS);
	const to = new Uint32Array(BLOCK_ROWS);
	for (let first = 0; first < rows.length; first += BLOCK_ROWS) {
		const count = Math.min(BLOCK_ROWS, rows.length - first);
		grid.places(column, rows, first, from.subarray(0, count), to.subarray(0, count));
		for (let r = 0; r < count; r++) {
			const value = from[r] === NOT_IN_PLACE ? NaN : readCell(grid.bytes, from[r], to[r]);
			if (Number.isNaN(value)) others.push(first + r);
			else values[first + r] = value;
		}
	}
	return others;
}

/** Texts as they are kept: coded where they repeat, left where they stand in the bytes where most of them differ. */
export function typeTexts(grid: RawGrid, column: number, rows: Uint32Array): TextColumn {
	return grid instanceof DelimitedGrid && mostDiffer(grid, column, rows) ? textsInPlace(grid, column, rows) : typeCodedTexts(grid, column, rows);
}

/** Texts whose codes are looked at, such as those of clients. */
export function typeCodedTexts(grid: RawGrid, column: number, rows: Uint32Array): TextColumn {
	if (grid instanceof DelimitedGrid) return textsOfBytes(grid, column, rows);
	const builder = new TextColumnBuilder(rows.length);
	for (let i = 0; i < rows.length; i++) builder.push(cleanText(grid.cell(rows[i], column)));
	return builder.finish();
}

/** Whether a cell has nothing a person would see. */
export function isBlankCell(grid: RawGrid, row: number, column: number): boolean {
	if (grid instanceof DelimitedGrid && grid.locate(row, column)) {
		if (grid.from === grid.to) return true;
		const first = grid.bytes[grid.from];
		// ASCII signs, and in every encoding read here letters of Latin and Cyrillic; no blank begins so.
		if ((first > 0x20 && first < 0x7f) || (first >= 0xc3 && first <= 0xdf)) return false;
	}
	return isBlank(grid.cell(row, column));
}

import { INT_MISSING, TextColumnBuilder, type TextColumn } from '../../kernel/columns.ts';
import type { DateOrder } from '../../model/roles.ts';
import { DelimitedGrid } from '../readers/delimited/grid.ts';
import type { RawGrid } from '../types.ts';
import { typeColumn, type ColumnTyping } from './column-typing.ts';
import { readDate, readYearlyDate, type SerialEpoch } from './dates.ts';
import { readNumber, type Decimal } from './numbers.ts';
import { isBlank, cleanText } from '../../kernel/text.ts';
import { PlainDays } from './plain-days.ts';
import { PlainNumbers } from './plain-numbers.ts';
import { mostDiffer, textsInPlace } from './placed-column.ts';
import { codedBytes } from './text-column.ts';

const QUOTE = 0x22;

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

/** The days of a column; `rows` are the grid rows asked for, the answer is in their order. `yearly`: days that come every year, whose year may be left out. */
export function dayTyping(
	grid: RawGrid,
	column: number,
	rows: Uint32Array,
	order: DateOrder,
	serials: SerialEpoch | null,
	yearly = false
): ColumnTyping<TypedDays> {
	const read = yearly ? readYearlyDate : readDate;
	const values = new Int32Array(rows.length);
	const states = new Uint8Array(rows.length);
	const notPlain: number[] = [];
	const readTexts = (left: Iterable<number>): TypedDays => {
		for (const i of left) {
			const raw = grid.cell(rows[i], column);
			const reading = read(raw, order, serials);
			values[i] = reading.day ?? INT_MISSING;
			if (reading.day === null) states[i] = isBlank(raw) ? CELL_MISSING : reading.code === 'date.impossible' ? CELL_IMPOSSIBLE : CELL_UNREADABLE;
		}
		return { values, states };
	};
	if (!(grid instanceof DelimitedGrid)) return { column, finish: () => readTexts(rows.keys()) };
	const plain = new PlainDays(grid.bytes, order);
	return { column, take: (cells) => plain.take(cells, values, notPlain), finish: () => readTexts(notPlain) };
}

/** The same for numbers. */
export function numberTyping(grid: RawGrid, column: number, rows: Uint32Array, decimal: Decimal): ColumnTyping<TypedNumbers> {
	const values = new Float64Array(rows.length);
	const states = new Uint8Array(rows.length);
	const notPlain: number[] = [];
	const readTexts = (left: Iterable<number>): TypedNumbers => {
		let isPlain = true;
		for (const i of left) {
			const raw = grid.cell(rows[i], column);
			const value = grid.number?.(rows[i], column) ?? readNumber(raw, decimal);
			values[i] = value ?? NaN;
			if (value === null) states[i] = isBlank(raw) ? CELL_MISSING : CELL_UNREADABLE;
			if (states[i] !== CELL_MISSING) isPlain = false;
		}
		return { values, states, isPlain };
	};
	if (!(grid instanceof DelimitedGrid)) return { column, finish: () => readTexts(rows.keys()) };
	const plain = new PlainNumbers(grid.bytes, decimal.charCodeAt(0));
	return { column, take: (cells) => plain.take(cells, values, notPlain), finish: () => readTexts(notPlain) };
}

/** Texts as they are kept: coded where they repeat, left where they stand in the bytes where most of them differ. */
export function textTyping(grid: RawGrid, column: number, rows: Uint32Array): ColumnTyping<TextColumn> {
	return grid instanceof DelimitedGrid && mostDiffer(grid, column, rows) ? textsInPlace(grid, column, rows) : codedTextTyping(grid, column, rows);
}

/** Texts whose codes are looked at, such as those of clients. */
export function codedTextTyping(grid: RawGrid, column: number, rows: Uint32Array): ColumnTyping<TextColumn> {
	if (grid instanceof DelimitedGrid) return codedBytes(grid, column, rows);
	const finish = (): TextColumn => {
		const builder = new TextColumnBuilder(rows.length);
		for (let i = 0; i < rows.length; i++) builder.push(cleanText(grid.cell(rows[i], column)));
		return builder.finish();
	};
	return { column, finish };
}

/** A single column at once. */
export const typeDays = (grid: RawGrid, column: number, rows: Uint32Array, order: DateOrder, serials: SerialEpoch | null, yearly = false): TypedDays =>
	typeColumn(grid, rows, dayTyping(grid, column, rows, order, serials, yearly));
export const typeNumbers = (grid: RawGrid, column: number, rows: Uint32Array, decimal: Decimal): TypedNumbers =>
	typeColumn(grid, rows, numberTyping(grid, column, rows, decimal));
export const typeTexts = (grid: RawGrid, column: number, rows: Uint32Array): TextColumn => typeColumn(grid, rows, textTyping(grid, column, rows));
export const typeCodedTexts = (grid: RawGrid, column: number, rows: Uint32Array): TextColumn => typeColumn(grid, rows, codedTextTyping(grid, column, rows));

/** Whether a cell has nothing a person would see. */
export function isBlankCell(grid: RawGrid, row: number, column: number): boolean {
	if (grid instanceof DelimitedGrid) {
		const first = grid.firstByte(row, column);
		// ASCII signs, and in every encoding read here letters of Latin and Cyrillic; no blank begins so. Within quotes there may be nothing.
		if ((first > QUOTE && first < 0x7f) || (first >= 0xc3 && first <= 0xdf)) return false;
		if (first < 0) return true;
	}
	return isBlank(grid.cell(row, column));
}

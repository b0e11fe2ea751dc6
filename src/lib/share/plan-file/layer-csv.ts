import { INT_MISSING, PlacedTextColumn, TextColumnBuilder } from '../../kernel/columns.ts';
import type { Column, Table } from '../../kernel/columns.ts';
import { dayFromIso, isoFromDay } from '../../kernel/days.ts';
import { PlanFileFault } from './codes.ts';

export interface ColumnDescription {
	readonly name: string;
	readonly kind: Column['kind'];
}

const ROWS_A_PIECE = 16_384;
const LINE_END = '\r\n';
/** With it spreadsheets take the text for UTF-8; the decoder drops it. */
const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so would be a formula in a spreadsheet; an apostrophe in front makes it text, and the reader takes it off again. */
const GUARDED = /^['=+\-@\t\r]/;

/**
 * Rows as CSV that a person can read and that reads back bit by bit: comma, quoted texts, point as decimal sign, days as yyyy-mm-dd, nothing where
 * nothing is known. Unpaired surrogates, which no text in UTF-8 can hold, become U+FFFD.
 */
export function writeLayerCsv(table: Table): Uint8Array {
	const encoder = new TextEncoder();
	const names = [...table.columns.keys()];
	const writers = [...table.columns.values()].map(cellWriter);
	const pieces = [encoder.encode(BYTE_ORDER_MARK + names.map(quoted).join(',') + LINE_END)];
	for (let start = 0; start < table.rowCount; start += ROWS_A_PIECE) {
		const end = Math.min(table.rowCount, start + ROWS_A_PIECE);
		let piece = '';
		for (let row = start; row < end; row++) {
			for (let column = 0; column < writers.length; column++) piece += (column === 0 ? '' : ',') + writers[column](row);
			piece += LINE_END;
		}
		pieces.push(encoder.encode(piece));
	}
	return concatenate(pieces);
}

function cellWriter(column: Column): (row: number) => string {
	switch (column.kind) {
		case 'text': {
			const cell = (text: string): string => (text === '' ? '' : quoted(text));
			if (column instanceof PlacedTextColumn) return (row) => cell(column.at(row));
			const { codes } = column;
			const cells = column.dictionary.map(cell);
			return (row) => cells[codes[row]];
		}
		case 'number': {
			const { values } = column;
			return (row) => (Number.isNaN(values[row]) ? '' : Object.is(values[row], -0) ? '-0' : String(values[row]));
		}
		case 'int': {
			const { values } = column;
			return (row) => (values[row] === INT_MISSING ? '' : String(values[row]));
		}
		case 'day': {
			const { values } = column;
			const text = remembered(dayText);
			return (row) => (values[row] === INT_MISSING ? '' : text(values[row]));
		}
	}
}

/** Beyond the four-digit years a day is written as its number. */
function dayText(day: number): string {
	if (day < -719_528 || day > 2_932_896) return String(day);
	return isoFromDay(day);
}

/** A million orders fall on some thousand days: each is worked out once. */
function remembered<From, To>(work: (from: From) => To): (from: From) => To {
	const known = new Map<From, To>();
	return (from) => {
		let to = known.get(from);
		if (to === undefined) known.set(from, (to = work(from)));
		return to;
	};
}

const quoted = (text: string): string => `"${(GUARDED.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Throws PlanFileFault when the text is not exactly what `columns` and `rowCount` promise. */
export function readLayerCsv(bytes: Uint8Array, columns: readonly ColumnDescription[], rowCount: number): Table {
	// Every row has a separator a cell and a line end: a count that the bytes cannot hold must not reserve memory.
	if (rowCount * (columns.length + 1) > bytes.length) throw damaged('row count');
	const cells = new CellReader(decode(bytes));
	for (let index = 0; index < columns.length; index++) {
		if (cells.next(index === columns.length - 1) !== columns[index].name) throw damaged('headers');
	}
	if (columns.length === 0 && cells.next(true) !== '') throw damaged('headers');
	const sinks = columns.map(({ kind }) => columnSink(kind, rowCount));
	for (let row = 0; row < rowCount; row++) {
		for (let index = 0; index < sinks.length; index++) sinks[index].put(row, cells.next(index === sinks.length - 1));
		if (sinks.length === 0) cells.next(true);
	}
	if (!cells.done) throw damaged('more rows than promised');
	return { rowCount, columns: new Map(columns.map(({ name }, index) => [name, sinks[index].finish()])) };
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) throw damaged('not UTF-8');
		throw new PlanFileFault('planFile.tooLarge', 'rows of one import');
	}
}

class CellReader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	get done(): boolean {
		return this.#at === this.#text.length;
	}

	/** The next cell's text, after which a comma must follow, or the line end for the last cell of a row. */
	next(last: boolean): string {
		const text = this.#text;
		const cell = text[this.#at] === '"' ? this.#quoted() : this.#plain();
		const separator = last ? LINE_END : ',';
		if (!text.startsWith(separator, this.#at)) throw damaged(`character ${this.#at}`);
		this.#at += separator.length;
		return cell;
	}

	#plain(): string {
		const start = this.#at;
		let at = start;
		for (let unit = this.#text.charCodeAt(at); unit !== 44 && unit !== 13 && at < this.#text.length; unit = this.#text.charCodeAt(++at));
		this.#at = at;
		return this.#text.slice(start, at);
	}

	#quoted(): string {
		const text = this.#text;
		const start = this.#at + 1;
		let at = text.indexOf('"', start);
		let doubled = false;
		while (at >= 0 && text.charCodeAt(at + 1) === 34) {
			doubled = true;
			at = text.indexOf('"', at + 2);
		}
		if (at < 0) throw damaged('quote not closed');
		this.#at = at + 1;
		const unguarded = text.slice(text.charCodeAt(start) === 39 ? start + 1 : start, at);
		return doubled ? unguarded.replaceAll('""', '"') : unguarded;
	}
}

interface ColumnSink {
	put(row: number, cell: string): void;
	finish(): Column;
}

function columnSink(kind: Column['kind'], rowCount: number): ColumnSink {
	if (kind === 'text') {
		const builder = new TextColumnBuilder(rowCount);
		return { put: (_, cell) => builder.push(cell), finish: () => builder.finish() };
	}
	if (kind === 'number') {
		const values = new Float64Array(rowCount);
		return { put: (row, cell) => (values[row] = cell === '' ? NaN : numberOf(cell)), finish: () => ({ kind, values }) };
	}
	const values = new Int32Array(rowCount);
	const read = kind === 'day' ? remembered((cell: string) => dayFromIso(cell) ?? integerOf(cell)) : integerOf;
	return { put: (row, cell) => (values[row] = cell === '' ? INT_MISSING : read(cell)), finish: () => ({ kind, values }) };
}

function numberOf(cell: string): number {
	const value = Number(cell);
	if (Number.isNaN(value)) throw damaged(`number ${cell.slice(0, 40)}`);
	return value;
}

function integerOf(cell: string): number {
	const value = Number(cell);
	if ((value | 0) !== value) throw damaged(`integer ${cell.slice(0, 40)}`);
	return value;
}

const damaged = (detail: string): PlanFileFault => new PlanFileFault('planFile.damaged', detail);

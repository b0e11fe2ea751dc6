import type { CellPlace, CellWriting, FindQuery } from '../protocol.ts';
import type { CellValue, SheetCells } from './cells.ts';
import { readText } from './read-column.ts';
import type { SheetEdit } from './sheet-edit.ts';
import { columnWriter } from './write-values.ts';

const MOST_PLACES = 1_000;

/** Cells whose text, as the page shows it, has what is looked for. Each different value is looked at once. */
class Matcher {
	readonly #cells: SheetCells;
	readonly #columns: readonly { readonly key: string; readonly write: (value: CellValue) => string; readonly known: Map<string | number, boolean> }[];
	readonly pattern: RegExp | null;

	constructor(cells: SheetCells, { columns, text, matchCase, wholeCell }: FindQuery, writing: CellWriting) {
		this.#cells = cells;
		const wanted = text.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
		this.pattern = text === '' ? null : new RegExp(wholeCell ? `^${wanted}$` : wanted, matchCase ? 'gu' : 'giu');
		this.#columns = columns.map((key) => ({ key, write: columnWriter(key, cells.kind(key), writing), known: new Map() }));
	}

	/** Row by row, in the order of the columns. */
	each(visit: (row: number, column: string, text: () => string) => void): void {
		if (!this.pattern) return;
		for (let row = 0; row < this.#cells.rowCount; row++) {
			for (const column of this.#columns) {
				const value = this.#cells.value(column.key, row);
				if (value === null) continue;
				let found = column.known.get(value);
				if (found === undefined) {
					found = column.write(value).search(this.pattern) >= 0;
					column.known.set(value, found);
				}
				if (found) visit(row, column.key, () => column.write(value));
			}
		}
	}
}

export function findCells(cells: SheetCells, query: FindQuery, writing: CellWriting): { total: number; places: readonly CellPlace[] } {
	const places: CellPlace[] = [];
	let total = 0;
	new Matcher(cells, query, writing).each((row, column) => {
		total++;
		if (places.length < MOST_PLACES) places.push({ row, column });
	});
	return { total, places };
}

/** A found cell with what it would hold. */
export interface Replacement extends CellPlace {
	readonly value: string | number;
	readonly isUnreadable: boolean;
}

/** Every cell that has the text, or `only` one, with each place of it replaced and the whole read as its column is. */
export function replacements(cells: SheetCells, query: FindQuery, replacement: string, writing: CellWriting, only: CellPlace | null): readonly Replacement[] {
	const found: Replacement[] = [];
	const read = new Map<string, { value: string | number; isUnreadable: boolean }>();
	const matcher = new Matcher(cells, only ? { ...query, columns: [only.column] } : query, writing);
	matcher.each((row, column, text) => {
		if (only && row !== only.row) return;
		const replaced = text().replace(matcher.pattern!, () => replacement);
		const key = `${column}\n${replaced}`;
		let reading = read.get(key);
		if (!reading) {
			reading = readText(replaced, column, cells.kind(column), writing);
			read.set(key, reading);
		}
		found.push({ row, column, ...reading });
	});
	return found;
}

export function replaceCells(found: readonly Replacement[], edit: SheetEdit): void {
	for (const { row, column, value, isUnreadable } of found) {
		if (edit.takes(column)) edit.put(row, column, value, isUnreadable);
		else edit.counts.untouched++;
	}
}

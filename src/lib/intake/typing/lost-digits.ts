import { PlacedTextColumn, type Column, type TextColumn } from '../../kernel/columns.ts';
import type { Role } from '../../model/roles.ts';
import type { ColumnTyping, PlacedCells } from '../normalize/column-typing.ts';
import { DelimitedGrid } from '../readers/delimited/grid.ts';
import type { RawGrid } from '../types.ts';
import type { IssueList } from './issue-list.ts';
import type { TypedRows } from './typed-rows.ts';

/** Roles whose figures are a name, not an amount: each one counts. */
export const ROLES_OF_DIGITS: ReadonlySet<Role> = new Set(['client', 'phone', 'orderNumber']);

/** 5.58E+12: how a spreadsheet shows, and saves as text, a long number in a narrow column. Codes such as 12E4 have no plus. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;
const LONG = /^\d{16,}$/;

/**
 * Indexes in `rows` whose number was rounded before it came here: it stands as 5.58E+12, or it is a number of a workbook beyond what such a number can hold exactly.
 * @param texts the column typed, one text a row of `rows`
 */
function lostDigits(grid: RawGrid, column: number, rows: Uint32Array, texts: TextColumn, mayBeRounded: boolean): readonly number[] {
	if (texts instanceof PlacedTextColumn) return mayBeRounded ? roundedIn(texts) : [];
	const { dictionary, codes } = texts;
	const suspects = new Uint8Array(dictionary.length);
	let count = 0;
	for (let code = 0; code < dictionary.length; code++) {
		const text = dictionary[code];
		// Both begin with a figure; most names do not.
		if (!(text.charCodeAt(0) <= NINE)) continue;
		suspects[code] = text.includes('+') && ROUNDED.test(text) ? IS_ROUNDED : text.length >= 16 && LONG.test(text) ? IS_LONG : 0;
		if (suspects[code] > 0) count++;
	}
	const lost: number[] = [];
	for (let i = 0; count > 0 && i < rows.length; i++) {
		const suspect = suspects[codes[i]];
		if (suspect === IS_ROUNDED || (suspect === IS_LONG && !Number.isSafeInteger(grid.number?.(rows[i], column) ?? 0))) lost.push(i);
	}
	return lost;
}

const PLUS = 0x2b;

/** Whether a number in the cell may be rounded: it begins with a figure, and a plus stands two or three signs from its end. */
function hasPlus(bytes: Uint8Array, from: number, to: number): boolean {
	const first = bytes[from];
	return first <= NINE && first >= ZERO && to - from >= 5 && (bytes[to - 3] === PLUS || bytes[to - 4] === PLUS);
}

/** The same in a text in place, which holds no numbers of a workbook. */
function roundedIn(texts: PlacedTextColumn): readonly number[] {
	const { bytes, from, to } = texts.placed;
	const rounded: number[] = [];
	for (let i = 0; i < from.length; i++) if (hasPlus(bytes, from[i], to[i]) && ROUNDED.test(texts.at(i))) rounded.push(i);
	return rounded;
}

/** The typing of a column, which also puts the column among `mayBeRounded` if any cell may be: as long as its bytes are at hand that is quickly told. */
export function notingRounded<T>(grid: RawGrid, typing: ColumnTyping<T>, mayBeRounded: Set<number>): ColumnTyping<T> {
	const { column, take } = typing;
	if (!take || !(grid instanceof DelimitedGrid)) return typing;
	return {
		...typing,
		take: (cells) => {
			take(cells);
			if (!mayBeRounded.has(column) && anyHasPlus(grid.bytes, cells)) mayBeRounded.add(column);
		}
	};
}

function anyHasPlus(bytes: Uint8Array, { count, bounds, at, stride }: PlacedCells): boolean {
	for (let i = 0, k = at; i < count; i++, k += stride) if (hasPlus(bytes, bounds[k], bounds[k + 1] - 1)) return true;
	return false;
}

const ZERO = 0x30;
const NINE = 0x39;
const IS_ROUNDED = 1;
const IS_LONG = 2;

/** A number that lost digits stays as it stands: what they were, nobody can tell here. */
export function listLostDigits(
	grid: RawGrid,
	columnsOfRoles: readonly (readonly [Role, number])[],
	columns: ReadonlyMap<string, Column>,
	{ rows, mayBeRounded }: TypedRows,
	issues: IssueList
): void {
	for (const [role, column] of columnsOfRoles) {
		const texts = columns.get(role);
		if (!ROLES_OF_DIGITS.has(role) || texts?.kind !== 'text') continue;
		for (const i of lostDigits(grid, column, rows, texts, mayBeRounded.has(column))) issues.cell(rows[i], column, 'cell.digitsLost', 'kept');
	}
}

import type { TextColumn } from '../kernel/columns.ts';
import type { Role } from '../model/roles.ts';
import type { RawGrid } from './types.ts';

/** Roles whose figures are a name, not an amount: each one counts. */
export const ROLES_OF_DIGITS: ReadonlySet<Role> = new Set(['client', 'phone', 'orderNumber']);

/** 5.58E+12: how a spreadsheet shows, and saves as text, a long number in a narrow column. Codes such as 12E4 have no plus. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;
const LONG = /^\d{16,}$/;

/**
 * Tells of a row whether its number was rounded before it came here: it stands as 5.58E+12, or it is a number of a workbook beyond what such a number can hold exactly.
 * @param texts the column typed, one text a row of `rows`
 */
export function lostDigits(grid: RawGrid, column: number, rows: Uint32Array, texts: TextColumn): (i: number) => boolean {
	const isRounded = Uint8Array.from(texts.dictionary, (text) => (ROUNDED.test(text) ? 1 : 0));
	const isLong = Uint8Array.from(texts.dictionary, (text) => (LONG.test(text) ? 1 : 0));
	return (i) => isRounded[texts.codes[i]] === 1 || (isLong[texts.codes[i]] === 1 && !Number.isSafeInteger(grid.number?.(rows[i], column) ?? 0));
}

import type { IssueCode } from '../../model/issues.ts';
import type { Role } from '../../model/roles.ts';
import { CELL_IMPOSSIBLE, CELL_MISSING, CELL_OK } from '../normalize/columns.ts';

/** Whether every cell is CELL_OK: as in most columns of a large file, so that nobody need look at each. Four are looked at at once. */
export function allOk(states: Uint8Array): boolean {
	const words = new Int32Array(states.buffer, states.byteOffset, states.length >> 2);
	for (let k = 0; k < words.length; k++) if (words[k] !== 0) return false;
	for (let i = words.length << 2; i < states.length; i++) if (states[i] !== CELL_OK) return false;
	return true;
}

/** More that may become of a cell, beside what `normalize/columns.ts` tells. */
/** An amount that fell apart into two cells. */
export const CELL_SPLIT = 4;
/** An amount in a currency nobody knows. */
export const CELL_CURRENCY = 5;

/** What is wrong with a cell of that role, by what became of it. `ofAmount`: the amount is made of it. */
export function codeOf(role: Role, state: number, ofAmount = false): IssueCode {
	const isPurchaseDate = role === 'lastPurchase' || role === 'firstPurchase' || role === 'date';
	if (isPurchaseDate) return state === CELL_MISSING ? 'date.missing' : state === CELL_IMPOSSIBLE ? 'date.impossible' : 'date.unreadable';
	if (state === CELL_CURRENCY) return 'currency.unknown';
	if (state === CELL_IMPOSSIBLE) return 'date.impossible';
	if (role === 'amount' || ofAmount) return state === CELL_MISSING ? 'amount.missing' : 'amount.unreadable';
	if (role === 'count') return 'count.unreadable';
	return role === 'total' ? 'total.unreadable' : 'cell.unreadable';
}

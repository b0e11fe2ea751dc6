import type { TextColumn } from '../../kernel/columns.ts';
import { INTEREST_ROLES, type Mapping, type Role } from '../../model/roles.ts';
import { CELL_MISSING, CELL_OK } from '../normalize/columns.ts';
import type { RawGrid } from '../types.ts';
import { allOk, CELL_CURRENCY, CELL_SPLIT, codeOf } from './cell-states.ts';
import { textOfCurrency } from './currencies.ts';
import type { IssueList } from './issue-list.ts';
import { textOfSplit } from './split-amounts.ts';
import type { TypedRole } from './typed-role.ts';

/**
 * Lists the cells that hold nothing where something is needed, and those that could not be read. Without a needed one the row waits to be repaired;
 * any other stays unknown. A row that tells of somebody who tried or asked and bought nothing needs no purchase (M6.2a).
 * @returns 1 for each row that lacks nothing it needs
 */
export function listCells(
	grid: RawGrid,
	rows: Uint32Array,
	mapping: Mapping,
	clients: TextColumn,
	typed: readonly TypedRole[],
	needed: readonly Role[],
	issues: IssueList
): Uint8Array {
	const complete = new Uint8Array(rows.length).fill(1);
	// Hardly any is missing: the engine's own search goes over those that are there many times faster than a loop.
	for (let i = clients.codes.indexOf(0); i >= 0; i = clients.codes.indexOf(0, i + 1)) {
		complete[i] = 0;
		issues.cell(rows[i], mapping.client!, 'client.missing', 'toRepair');
	}
	const ofNoPurchase = rowsOfNoPurchase(rows.length, typed, needed);
	for (const { role, column, states } of typed) {
		if (allOk(states)) continue;
		const isNeeded = needed.includes(role);
		for (let i = 0; i < rows.length; i++) {
			const state = states[i];
			if (state === CELL_OK || (state === CELL_MISSING && (!isNeeded || ofNoPurchase?.[i]))) continue;
			if (isNeeded) complete[i] = 0;
			issues.cell(rows[i], column, codeOf(role, state, isNeeded), isNeeded ? 'toRepair' : 'cellEmpty', rawOf(grid, rows[i], column, state, mapping));
		}
	}
	return complete;
}

/** Of each row, 1 where all that makes a purchase holds nothing, and a trial, a visit or a contact has a day; null where no column tells of one. */
function rowsOfNoPurchase(count: number, typed: readonly TypedRole[], needed: readonly Role[]): Uint8Array | null {
	const interests = typed.filter(({ role }) => (INTEREST_ROLES as readonly Role[]).includes(role));
	if (interests.length === 0) return null;
	const purchase = typed.filter(({ role }) => needed.includes(role));
	return Uint8Array.from({ length: count }, (_, i) =>
		Number(purchase.every(({ states }) => states[i] === CELL_MISSING) && interests.some(({ states }) => states[i] === CELL_OK))
	);
}

/** Undefined: the text of the cell says it all. */
function rawOf(grid: RawGrid, row: number, column: number, state: number, { currency }: Mapping): string | undefined {
	if (state === CELL_SPLIT) return textOfSplit(grid, row, column);
	return state === CELL_CURRENCY ? textOfCurrency(grid, row, column, currency) : undefined;
}

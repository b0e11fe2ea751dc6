import type { TextColumn } from '../../kernel/columns.ts';
import type { Role } from '../../model/roles.ts';
import { CELL_MISSING, CELL_OK } from '../normalize/columns.ts';
import type { RawGrid } from '../types.ts';
import { CELL_SPLIT, codeOf } from './cell-states.ts';
import type { IssueList } from './issue-list.ts';
import { textOfSplit } from './split-amounts.ts';
import type { TypedRole } from './typed-role.ts';

/**
 * Lists the cells that hold nothing where something is needed, and those that could not be read. Without a needed one the row waits to be repaired;
 * any other stays unknown.
 * @returns 1 for each row that lacks nothing it needs
 */
export function listCells(
	grid: RawGrid,
	rows: Uint32Array,
	client: number,
	clients: TextColumn,
	typed: readonly TypedRole[],
	needed: readonly Role[],
	issues: IssueList
): Uint8Array {
	const complete = new Uint8Array(rows.length).fill(1);
	for (let i = 0; i < rows.length; i++) {
		if (clients.codes[i] !== 0) continue;
		complete[i] = 0;
		issues.cell(rows[i], client, 'client.missing', 'toRepair');
	}
	for (const { role, column, states } of typed) {
		const isNeeded = needed.includes(role);
		for (let i = 0; i < rows.length; i++) {
			const state = states[i];
			if (state === CELL_OK || (state === CELL_MISSING && !isNeeded)) continue;
			if (isNeeded) complete[i] = 0;
			const raw = state === CELL_SPLIT ? textOfSplit(grid, rows[i], column) : undefined;
			issues.cell(rows[i], column, codeOf(role, state, isNeeded), isNeeded ? 'toRepair' : 'cellEmpty', raw);
		}
	}
	return complete;
}

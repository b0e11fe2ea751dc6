import { INT_MISSING, type Column, type TextColumn } from '../../kernel/columns.ts';
import { INTEREST_ROLES, type Role } from '../../model/roles.ts';
import type { MappingDecision } from '../types.ts';
import { oneRowOfEachClient } from './duplicates.ts';
import type { IssueList } from './issue-list.ts';
import type { TypedRole } from './typed-role.ts';

/** A client has one row, the one with the newest last purchase; its other rows are taken out of `keep` and listed. Rows without a client stay. */
export function rejectOtherRowsOfClients(
	client: number,
	clients: TextColumn,
	rows: Uint32Array,
	typed: readonly TypedRole[],
	keep: Uint8Array,
	issues: IssueList
): void {
	const valuesOf = (role: Role) => typed.find((one) => one.role === role)?.values;
	const isBest = oneRowOfEachClient(keep, clients, [valuesOf('lastPurchase'), valuesOf('count'), valuesOf('total')]);
	for (let i = 0; i < rows.length; i++) {
		if (!keep[i] || isBest[i] || clients.codes[i] === 0) continue;
		keep[i] = 0;
		issues.cell(rows[i], client, 'row.duplicateClient', 'rejected');
	}
}

/** A first purchase after the last cannot be true; it stays unknown, the row goes in. */
export function emptyFirstAfterLast(decision: MappingDecision, columns: ReadonlyMap<string, Column>, keptRows: Uint32Array, issues: IssueList): void {
	const first = columns.get('firstPurchase');
	const last = columns.get('lastPurchase');
	if (first?.kind !== 'day' || last?.kind !== 'day') return;
	for (let i = 0; i < keptRows.length; i++) {
		if (first.values[i] === INT_MISSING || last.values[i] === INT_MISSING || first.values[i] <= last.values[i]) continue;
		first.values[i] = INT_MISSING;
		issues.cell(keptRows[i], decision.mapping.firstPurchase!, 'firstAfterLast', 'cellEmpty');
	}
}

/** Who has a last purchase has bought at least once: a count of 0 stays unknown, the row goes in. Of somebody who tried or asked it says what it means. */
export function emptyCountsOfZero(decision: MappingDecision, columns: ReadonlyMap<string, Column>, keptRows: Uint32Array, issues: IssueList): void {
	const count = columns.get('count');
	if (count?.kind !== 'int') return;
	const days = (role: Role): Int32Array | null => {
		const column = columns.get(role);
		return column?.kind === 'day' ? column.values : null;
	};
	const stated = (role: Role, row: number): boolean => (days(role)?.[row] ?? INT_MISSING) !== INT_MISSING;
	for (let i = 0; i < keptRows.length; i++) {
		if (count.values[i] !== 0) continue;
		count.values[i] = INT_MISSING;
		if (stated('lastPurchase', i) || !INTEREST_ROLES.some((role) => stated(role, i)))
			issues.cell(keptRows[i], decision.mapping.count!, 'count.unreadable', 'cellEmpty');
	}
}

import type { History } from '../analysis/types.ts';
import { isoFromDay } from '../kernel/days.ts';
import type { Issue } from '../model/issues.ts';
import type { Role } from '../model/roles.ts';
import type { LoadedLayer } from './dataset.ts';
import type { OrderRows } from './order-rows.ts';

export type PlacedIssue = Issue & { readonly layerId: string };

const problemRows = new WeakMap<readonly Issue[], number>();

/** Rows of an import that have a problem: one row may have several. Asked for at every count of the figures, so told once an import. */
export function countProblemRows({ issues }: { readonly issues: readonly Issue[] }): number {
	let count = problemRows.get(issues);
	if (count === undefined) {
		count = new Set(issues.map(({ row }) => row)).size;
		problemRows.set(issues, count);
	}
	return count;
}

/** Every problem of every import, then the rows the figures leave aside: returns under `drop`, and rows after as-of (M13.1, M13.2). */
export function listIssues(layers: readonly LoadedLayer[], rows: OrderRows, history: History): PlacedIssue[] {
	const listed: PlacedIssue[] = layers.flatMap(({ info, content }) => content.issues.map((issue) => ({ ...issue, layerId: info.id })));
	const leftOut = (row: number, code: 'row.return' | 'row.future', role: Role, raw: string) => {
		const { info } = rows.layerOf(row);
		const column = info.mapping[role];
		listed.push({ layerId: info.id, row: rows.sourceRow(row), column: column === undefined ? null : column + 1, code, raw, effect: 'leftOut' });
	};
	for (const row of history.returnRows) leftOut(row, 'row.return', 'amount', String(rows.number('amount', row)));
	const dayRole: Role = rows.has('date') ? 'date' : 'lastPurchase';
	for (const row of history.futureRows) leftOut(row, 'row.future', dayRole, isoFromDay(rows.number(dayRole, row)));
	return listed;
}

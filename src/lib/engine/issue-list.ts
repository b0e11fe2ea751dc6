import type { History } from '../analysis/types.ts';
import { isoFromDay } from '../kernel/days.ts';
import { REPORT_ROW_CODES, type Issue, type IssueCode } from '../model/issues.ts';
import type { Role } from '../model/roles.ts';
import type { PlacedLayer } from './layer-rows.ts';
import type { OrderRows } from './order-rows.ts';
import { hasCellIssue, openIssues, problemsOf } from './row-problems.ts';
import { CANCELLED, INCOMPLETE, SET_APART } from './row-reasons.ts';

export type PlacedIssue = Issue & { readonly layerId: string };

const BY_CHOICE: ReadonlySet<IssueCode> = new Set(REPORT_ROW_CODES);

/**
 * Rows of imports that have a problem still; one row may have several. Rows of a report were left out by choice, and an import none of whose rows is left
 * has no problems.
 */
export function countProblemRows(layers: readonly PlacedLayer[]): number {
	return layers.reduce((sum, layer) => {
		if (layer.rowCount > 0 && layer.overlay.deleted.size >= layer.rowCount) return sum;
		const rows = new Set<number>();
		for (const { row, code } of openIssues(layer)) if (!BY_CHOICE.has(code)) rows.add(row);
		return sum + rows.size;
	}, 0);
}

/**
 * Problems start…end − 1 of all: every open problem of every import, then the rows the figures leave aside: incomplete, cancelled, set apart, returns that
 * nothing could be taken off for, and rows after as-of (M13.1, M13.2).
 */
export function listIssues(
	layers: readonly PlacedLayer[],
	rows: OrderRows,
	history: History,
	start: number,
	end: number
): { total: number; issues: PlacedIssue[] } {
	const listed: PlacedIssue[] = [];
	let total = 0;
	const list = (count: number, at: (index: number) => PlacedIssue) => {
		for (let i = Math.max(0, start - total); i < Math.min(count, end - total); i++) listed.push(at(i));
		total += count;
	};
	for (const layer of layers) {
		const open = openIssues(layer);
		list(open.length, (i) => ({ ...open[i], layerId: layer.info.id }));
	}
	const leftOut = (row: number, code: IssueCode, role: Role, raw: string): PlacedIssue => {
		const { info } = rows.layerOf(row);
		const column = info.mapping[role];
		return { layerId: info.id, row: rows.sourceRow(row), column: column === undefined ? null : column + 1, code, raw, effect: 'leftOut' };
	};
	const incomplete = rowsOf(rows, INCOMPLETE);
	list(incomplete.length, (i) => {
		const layer = rows.layerOf(incomplete[i]);
		const { column, raw } = problemsOf(layer, incomplete[i] - layer.offset)[0];
		return leftOut(incomplete[i], 'row.incomplete', column as Role, raw);
	});
	for (const [reason, role, code] of [
		[CANCELLED, 'status', 'row.cancelled'],
		[SET_APART, 'client', 'row.setApart']
	] as const) {
		const ofReason = rowsOf(rows, reason);
		list(ofReason.length, (i) => leftOut(ofReason[i], code, role, rows.text(role, ofReason[i])));
	}
	list(history.returnRows.length, (i) => leftOut(history.returnRows[i], 'row.return', 'amount', String(rows.number('amount', history.returnRows[i]))));
	const dayRole: Role = rows.has('date') ? 'date' : 'lastPurchase';
	const { futureRows } = history;
	list(futureRows.length, (i) => leftOut(futureRows[i], 'row.future', dayRole, isoFromDay(rows.number(dayRole, futureRows[i]))));
	return { total, issues: listed };
}

/** Incomplete rows that an import's own problem tells of are not listed twice. */
function rowsOf(rows: OrderRows, reason: number): number[] {
	const found: number[] = [];
	for (let row = 0; row < rows.reasons.length; row++) {
		if (rows.reasons[row] !== reason) continue;
		const layer = rows.layerOf(row);
		if (reason !== INCOMPLETE || !hasCellIssue(layer, row - layer.offset)) found.push(row);
	}
	return found;
}

import { proposeRepair } from '../intake/repair.ts';
import type { Issue, IssueCode } from '../model/issues.ts';
import { SOURCE_ROW, type ImportLayer, type ImportRules, type LayerContent } from '../model/layer.ts';
import { INTEREST_ROLES, ROLE_KIND, ROLES_OF_SHAPE, type DateOrder, type Role, type Shape } from '../model/roles.ts';
import { isMissing, type PlacedLayer } from './layer-rows.ts';
import type { CellProblem } from './protocol.ts';

/** Cells that could not be read or hold nothing where something is needed; each cell once. `row` is of the layer. */
export function problemsOf(layer: PlacedLayer, row: number): CellProblem[] {
	const problems = new Map<string, CellProblem>();
	const mark = (column: string, code: IssueCode, raw: string) => {
		if (!problems.has(column)) problems.set(column, { column, code, raw, repair: repairOf(column, raw, layer.info.rules) });
	};
	for (const [column, texts] of layer.unreadable) {
		const raw = texts.get(row);
		if (raw !== undefined) mark(column, UNREADABLE[column as Role] ?? 'cell.unreadable', raw);
	}
	for (const issue of cellIssuesOf(layer).get(row) ?? []) {
		const column = columnOfIssue(layer.info, issue);
		if (column !== null && isOpen(layer, row, issue, column)) mark(column, issue.code, issue.raw);
	}
	if (isOfNoPurchase(layer, row)) return [...problems.values()];
	for (const [role, code] of MISSING[layer.info.shape]) if (isMissing(layer.columns.get(role), row)) mark(role, code, '');
	return [...problems.values()];
}

const HOLD_NOTHING: ReadonlySet<IssueCode> = new Set(['date.missing', 'amount.missing']);

/**
 * Whether a row says plainly that there was no purchase, and what there was instead (M6.2a): it has a client, its day and its amount hold nothing at all, and a
 * trial, a visit or a contact has a day. What could not be read is a problem to be repaired.
 */
export function isOfNoPurchase(layer: PlacedLayer, row: number): boolean {
	const { info, columns, unreadable } = layer;
	if (!INTEREST_ROLES.some((role) => !isMissing(columns.get(role), row))) return false;
	const ofPurchase: readonly Role[] = info.shape === 'orders' ? ['date', 'amount'] : ['lastPurchase'];
	if (isMissing(columns.get('client'), row)) return false;
	if (!ofPurchase.every((role) => isMissing(columns.get(role), row) && !unreadable.get(role)?.has(row))) return false;
	return (
		layer.content.issues.length === 0 || !(cellIssuesOf(layer).get(row) ?? []).some(({ code, effect }) => effect === 'toRepair' && !HOLD_NOTHING.has(code))
	);
}

/** Issues of an import that still stand: a cell filled since, or a row deleted, is a problem no more. */
export function openIssues(layer: PlacedLayer): readonly Issue[] {
	const { issues } = layer.content;
	const { patched, byHand, deleted } = layer.overlay;
	if (issues.length === 0 || (patched.size === 0 && byHand.size === 0 && deleted.size === 0)) return issues;
	const closed = new Set<Issue>();
	for (const [row, ofRow] of cellIssuesOf(layer)) {
		for (const issue of ofRow) {
			const column = columnOfIssue(layer.info, issue);
			if (deleted.has(row) || (column !== null && !isOpen(layer, row, issue, column))) closed.add(issue);
		}
	}
	return closed.size === 0 ? issues : issues.filter((issue) => !closed.has(issue));
}

/** Rows of the layer that may have a problem in a cell, besides those that are incomplete. */
export function mayHaveProblem(layer: PlacedLayer, row: number): boolean {
	if (layer.content.issues.length > 0 && cellIssuesOf(layer).has(row)) return true;
	for (const texts of layer.unreadable.values()) if (texts.has(row)) return true;
	return false;
}

/** Rows of the layer with a problem in a cell, besides those that are incomplete or deleted, which `passed` tells. */
export function countMarkedRows(layer: PlacedLayer, passed: (row: number) => boolean): number {
	const rows = new Set<number>(layer.content.issues.length > 0 ? cellIssuesOf(layer).keys() : []);
	for (const texts of layer.unreadable.values()) for (const row of texts.keys()) rows.add(row);
	let count = 0;
	for (const row of rows) if (!passed(row) && problemsOf(layer, row).length > 0) count++;
	return count;
}

export const hasCellIssue = (layer: PlacedLayer, row: number): boolean => layer.content.issues.length > 0 && cellIssuesOf(layer).has(row);

const UNREADABLE: Readonly<Partial<Record<Role, IssueCode>>> = {
	date: 'date.unreadable',
	lastPurchase: 'date.unreadable',
	amount: 'amount.unreadable',
	count: 'count.unreadable',
	total: 'total.unreadable'
};
const CODE_OF_MISSING: Readonly<Partial<Record<Role, IssueCode>>> = {
	client: 'client.missing',
	date: 'date.missing',
	lastPurchase: 'date.missing',
	amount: 'amount.missing'
};
const missingCodes = (shape: Shape) => ROLES_OF_SHAPE[shape].required.map((role) => [role, CODE_OF_MISSING[role] ?? 'cell.unreadable'] as const);
const MISSING: Readonly<Record<Shape, readonly (readonly [Role, IssueCode])[]>> = { orders: missingCodes('orders'), clients: missingCodes('clients') };

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const WAYS = ORDERS.flatMap((dateOrder) => (['.', ','] as const).map((decimal) => ({ dateOrder, decimal })));

/** By the rules of the import; where there are none, what every way of writing dates and numbers agrees on. */
function repairOf(column: string, raw: string, rules: ImportRules | null): CellProblem['repair'] {
	if (raw === '' || !(column in ROLE_KIND)) return null;
	const [first, ...others] = (rules ? [rules] : WAYS).map((way) => proposeRepair(column as Role, raw, way));
	return others.every((other) => other === first) ? first : null;
}

function isOpen(layer: PlacedLayer, row: number, { effect }: Issue, column: string): boolean {
	if (effect === 'toRepair')
		return isMissing(layer.columns.get(column), row) && MISSING[layer.info.shape].some(([role]) => isMissing(layer.columns.get(role), row));
	if (effect === 'cellEmpty') return isMissing(layer.columns.get(column), row);
	return !(layer.overlay.byHand.get(column)?.has(row) || layer.overlay.patched.get(column)?.has(row));
}

function columnOfIssue({ mapping }: ImportLayer, { column }: Issue): Role | null {
	if (column === null) return null;
	for (const [role, at] of Object.entries(mapping)) if (at === column - 1) return role as Role;
	return null;
}

const indexed = new WeakMap<LayerContent, ReadonlyMap<number, readonly Issue[]>>();

/** Issues of single cells by the row of the layer they stand in. */
function cellIssuesOf({ content }: PlacedLayer): ReadonlyMap<number, readonly Issue[]> {
	let byRow = indexed.get(content);
	if (!byRow) {
		byRow = indexCellIssues(content);
		indexed.set(content, byRow);
	}
	return byRow;
}

function indexCellIssues({ issues, table }: LayerContent): ReadonlyMap<number, readonly Issue[]> {
	const bySource = new Map<number, Issue[]>();
	for (const issue of issues) {
		if (issue.column === null || issue.effect === 'rejected' || issue.effect === 'leftOut') continue;
		const ofRow = bySource.get(issue.row);
		if (ofRow) ofRow.push(issue);
		else bySource.set(issue.row, [issue]);
	}
	const byRow = new Map<number, readonly Issue[]>();
	const source = table.columns.get(SOURCE_ROW);
	if (bySource.size === 0 || source?.kind !== 'int') return byRow;
	for (let row = 0; row < table.rowCount; row++) {
		const ofRow = bySource.get(source.values[row]);
		if (ofRow) byRow.set(row, ofRow);
	}
	return byRow;
}

import { textAt } from '../kernel/columns.ts';
import type { Column } from '../kernel/columns.ts';
import type { LayerContent } from '../model/layer.ts';

/** Same rows, same cells bit by bit, same issues; how texts are coded does not matter. */
export function sameContent(a: LayerContent, b: LayerContent): boolean {
	if (a.table.rowCount !== b.table.rowCount || a.table.columns.size !== b.table.columns.size || a.issues.length !== b.issues.length) return false;
	for (const [name, column] of a.table.columns) {
		const other = b.table.columns.get(name);
		if (!other || !sameColumn(column, other, a.table.rowCount)) return false;
	}
	return a.issues.every(({ row, column, code, raw, effect }, index) => {
		const other = b.issues[index];
		return row === other.row && column === other.column && code === other.code && raw === other.raw && effect === other.effect;
	});
}

function sameColumn(a: Column, b: Column, rowCount: number): boolean {
	if (a.kind === 'text' || b.kind === 'text') {
		if (a.kind !== 'text' || b.kind !== 'text') return false;
		for (let row = 0; row < rowCount; row++) if (textAt(a, row) !== textAt(b, row)) return false;
		return true;
	}
	if (a.kind !== b.kind) return false;
	for (let row = 0; row < rowCount; row++) if (!Object.is(a.values[row], b.values[row])) return false;
	return true;
}

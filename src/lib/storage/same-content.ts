import { textAt } from '../kernel/columns.ts';
import type { Column, Table } from '../kernel/columns.ts';
import { FORGOTTEN_ROW } from '../model/forgotten.ts';
import { SOURCE_ROW, type LayerContent } from '../model/layer.ts';

/** Same rows, same cells bit by bit, same issues, same cells of others changed; how texts are coded does not matter. */
export function sameContent(a: LayerContent, b: LayerContent): boolean {
	if (!sameTable(a.table, b.table) || a.issues.length !== b.issues.length || (a.patch === null) !== (b.patch === null)) return false;
	if (a.patch && b.patch && !sameTable(a.patch, b.patch)) return false;
	return a.issues.every(({ row, column, code, raw, effect }, index) => {
		const other = b.issues[index];
		return row === other.row && column === other.column && code === other.code && raw === other.raw && effect === other.effect;
	});
}

function sameTable(a: Table, b: Table): boolean {
	if (a.rowCount !== b.rowCount || a.columns.size !== b.columns.size) return false;
	for (const [name, column] of a.columns) {
		const other = b.columns.get(name);
		if (!other || !sameColumn(column, other, a.rowCount)) return false;
	}
	return true;
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

/** Whether rows of a layer were forgotten here. */
export function hasForgottenRows({ table }: LayerContent): boolean {
	const source = table.columns.get(SOURCE_ROW);
	return source?.kind === 'int' && source.values.includes(FORGOTTEN_ROW);
}

/** Whether a layer was the same until a client was forgotten here: what is left here stands there too. */
export function sameBeforeForgetting(here: LayerContent, there: LayerContent): boolean {
	const [a, b] = [here.table, there.table];
	const source = a.columns.get(SOURCE_ROW);
	if (source?.kind !== 'int' || a.rowCount !== b.rowCount || a.columns.size !== b.columns.size) return false;
	return [...a.columns].every(([name, column]) => {
		const other = b.columns.get(name);
		if (!other || other.kind !== column.kind) return false;
		for (let row = 0; row < a.rowCount; row++) {
			if (source.values[row] === FORGOTTEN_ROW) continue;
			if (column.kind !== 'text' || other.kind !== 'text') {
				if (!Object.is((column as { values: ArrayLike<number> }).values[row], (other as { values: ArrayLike<number> }).values[row])) return false;
			} else {
				const text = textAt(column, row);
				// Texts of a row that was given to another client are forgotten by themselves.
				if (text !== '' && text !== textAt(other, row)) return false;
			}
		}
		return true;
	});
}

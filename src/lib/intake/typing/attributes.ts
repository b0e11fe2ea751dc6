import { isEmptyText, type Column, type TextColumn } from '../../kernel/columns.ts';
import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import type { RawGrid } from '../types.ts';

/** Every column without a role is kept as text. */
export const columnsWithoutRole = (grid: RawGrid, withRole: ReadonlySet<number>): readonly number[] =>
	Array.from({ length: grid.columnCount }, (_, column) => column).filter((column) => !withRole.has(column));

/** Names the texts of columns without a role; one with neither header nor text is no column. `columns` grows by them. */
export function addAttributes(
	withoutRole: readonly number[],
	texts: ReadonlyMap<number, TextColumn>,
	headers: readonly string[],
	rowCount: number,
	columns: Map<string, Column>
): void {
	for (const column of withoutRole) {
		const header = headers[column];
		const ofColumn = texts.get(column)!;
		if (header === '' && isEmptyText(ofColumn, rowCount)) continue;
		const key = ATTRIBUTE_PREFIX + (header === '' ? `#${column + 1}` : header);
		columns.set(columns.has(key) ? `${key} #${column + 1}` : key, ofColumn);
	}
}

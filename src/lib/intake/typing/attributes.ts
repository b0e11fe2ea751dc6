import { isEmptyText, type Column } from '../../kernel/columns.ts';
import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import { typeTexts } from '../normalize/columns.ts';
import type { RawGrid } from '../types.ts';

/** Every column without a role is kept as text; one with neither header nor text is no column. `columns` grows by them. */
export function addAttributes(
	grid: RawGrid,
	columnsWithRole: ReadonlySet<number>,
	headers: readonly string[],
	rows: Uint32Array,
	columns: Map<string, Column>,
	advance: () => void
): void {
	for (let column = 0; column < grid.columnCount; column++) {
		advance();
		if (columnsWithRole.has(column)) continue;
		const header = headers[column];
		const texts = typeTexts(grid, column, rows);
		if (header === '' && isEmptyText(texts, rows.length)) continue;
		const key = ATTRIBUTE_PREFIX + (header === '' ? `#${column + 1}` : header);
		columns.set(columns.has(key) ? `${key} #${column + 1}` : key, texts);
	}
}

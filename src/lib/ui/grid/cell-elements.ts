import type { Place } from './selection.ts';

/** Id of the column that counts the rows of the view. */
export const ROW_NUMBER = '#';

/** The cell under a target; a row's number is the whole row. Null beside the cells, and in the header. */
export function cellAt(target: EventTarget | null, columnIndex: ReadonlyMap<string, number>): { readonly place: Place; readonly wholeRow: boolean } | null {
	const cell = target instanceof Element ? target.closest<HTMLElement>('.ag-cell') : null;
	const row = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? NaN);
	const key = cell?.getAttribute('col-id');
	if (Number.isNaN(row) || key == null) return null;
	if (key === ROW_NUMBER) return { place: { row, column: 0 }, wholeRow: true };
	const column = columnIndex.get(key);
	return column === undefined ? null : { place: { row, column }, wholeRow: false };
}

/** The column whose header a target lies in. */
export function headerAt(target: EventTarget | null): string | null {
	return (target instanceof Element && target.closest('.ag-header-cell')?.getAttribute('col-id')) || null;
}

/** The cells drawn now, each with its row of the view and the key of its column. */
export function forEachCell(element: HTMLElement, visit: (cell: HTMLElement, row: number, key: string) => void): void {
	for (const line of element.querySelectorAll('.ag-row[row-index]')) {
		const row = Number(line.getAttribute('row-index'));
		for (const cell of line.querySelectorAll<HTMLElement>('.ag-cell')) visit(cell, row, cell.getAttribute('col-id') ?? '');
	}
}

export function cellElement(element: HTMLElement, row: number, key: string): HTMLElement | null {
	return element.querySelector<HTMLElement>(`.ag-row[row-index="${row}"] .ag-cell[col-id="${CSS.escape(key)}"]`);
}

/** Where rows can be seen, on the screen: below the header, beside the scroll bars. */
export function rowsInSight(element: HTMLElement): DOMRect {
	const viewport = element.querySelector('.ag-grid-viewport')!;
	const { left, top } = viewport.getBoundingClientRect();
	const header = element.querySelector('.ag-header')?.getBoundingClientRect().height ?? 0;
	return new DOMRect(left, top + header, viewport.clientWidth, viewport.clientHeight - header);
}

import type { CellRange, RowSpan } from '../protocol.ts';
import type { SheetEdit } from './sheet-edit.ts';

export function clearRange({ start, end, columns }: CellRange, edit: SheetEdit): void {
	const last = Math.min(end, edit.cells.rowCount);
	for (const column of columns) {
		if (!edit.takes(column)) edit.counts.untouched += Math.max(0, last - start);
		else for (let row = start; row < last; row++) edit.put(row, column, '', false);
	}
}

/** The rows a fill goes into, and the row it comes from. */
function fillOf({ start, end }: CellRange): { from: number; start: number } {
	return end - start === 1 ? { from: start - 1, start } : { from: start, start: start + 1 };
}

export function fillDown(range: CellRange, edit: SheetEdit): void {
	const { from, start } = fillOf(range);
	const last = Math.min(range.end, edit.cells.rowCount);
	if (from < 0 || start >= last) return;
	for (const column of range.columns) {
		if (!edit.takes(column)) {
			edit.counts.untouched += last - start;
			continue;
		}
		const value = edit.cells.value(column, from) ?? '';
		const isUnreadable = typeof value === 'string' && value !== '' && edit.cells.kind(column) !== 'text';
		for (let row = start; row < last; row++) edit.put(row, column, value, isUnreadable);
	}
}

/** Spans may overlap: a row is deleted once. */
export function deleteRows(spans: readonly RowSpan[], edit: SheetEdit): void {
	let done = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		const last = Math.min(end, edit.cells.rowCount);
		for (let row = Math.max(start, done); row < last; row++) edit.remove(row);
		done = Math.max(done, last);
	}
}

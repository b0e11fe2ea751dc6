import type { SheetLayout } from '../../state/sheet-layouts.svelte.ts';
import type { GridColumn } from './column.ts';

/** A person's choice, and otherwise the column's own. */
export const isShown = <Row>({ key, hidden }: GridColumn<Row>, { shown }: SheetLayout): boolean => shown[key] ?? !hidden;

/** The columns of a sheet as a person laid them out: pinned ones first, since they stand there. Hidden all, it shows all. */
export function columnsShown<Row>(columns: readonly GridColumn<Row>[], layout: SheetLayout): readonly GridColumn<Row>[] {
	const shown = columns.filter((column) => isShown(column, layout));
	const laid = (shown.length > 0 ? shown : columns).map((column) => (column.pinned && !layout.frozen ? { ...column, pinned: false } : column));
	return [...laid.filter(({ pinned }) => pinned), ...laid.filter(({ pinned }) => !pinned)];
}

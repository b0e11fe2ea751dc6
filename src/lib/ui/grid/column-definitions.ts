import type { ColDef } from 'ag-grid-community';
import { DrawnCell } from './cells.ts';
import type { GridColumn, GridConfig } from './column.ts';
import { ChoiceEditor, TextEditor } from './editors.ts';
import { SheetHeader } from './header.ts';
import type { HeaderState } from './header.ts';

/** The grid's own description of the columns. Its values are the texts shown, so that a cell is touched only when its text changes. */
export function columnDefinitions<Row>(config: GridConfig<Row>, state: HeaderState): ColDef<Row>[] {
	return config.columns.map((column) => definition(column, config, state));
}

function definition<Row>(column: GridColumn<Row>, config: GridConfig<Row>, state: HeaderState): ColDef<Row> {
	const { signature, editing, editable } = column;
	return {
		colId: column.key,
		headerName: column.title,
		width: column.width,
		flex: column.grow,
		minWidth: column.grow ? column.width : 48,
		pinned: column.pinned ? 'left' : undefined,
		lockPosition: true,
		resizable: true,
		sortable: false,
		cellDataType: false,
		valueGetter: ({ data }) => (data ? column.text(data) + (signature ? `\u0000${signature(data)}` : '') : ''),
		// Only plain text: what a column draws itself has nodes of its own.
		...(column.draw ? { cellRenderer: DrawnCell, cellRendererParams: { sheetColumn: column } } : {}),
		cellClass: column.align === 'end' ? 'cell-end' : undefined,
		cellClassRules: {
			...(column.edited ? { 'cell-edited': ({ data }) => data !== undefined && column.edited!(data) } : {}),
			...(column.gap ? { 'cell-gap': ({ data }) => data !== undefined && column.gap!(data) } : {})
		},
		headerClass: column.align === 'end' ? 'cell-end' : undefined,
		headerComponent: SheetHeader,
		headerComponentParams: { sheetColumn: column, state: () => state },
		suppressHeaderKeyboardEvent: ({ event, headerRowIndex }) => headerKey(event, headerRowIndex, column, state),
		...(editing
			? {
					editable: ({ data }) => !config.readOnly && !config.openOnTap && data !== undefined && (editable?.(data) ?? true),
					cellEditor: editing.kind === 'choice' ? ChoiceEditor : TextEditor,
					cellEditorParams: { sheetColumn: column, onRefused: config.onRefused }
				}
			: {})
	};
}

/** Enter sorts, Alt+Down opens the filter; the grid itself sorts nothing. */
function headerKey<Row>(event: KeyboardEvent, _row: number, column: GridColumn<Row>, state: HeaderState): boolean {
	const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.ag-header-cell') : null;
	if (event.key === 'ArrowDown' && event.altKey && column.filter && cell) {
		event.preventDefault();
		state.onFilter(column.key, cell);
		return true;
	}
	if (event.key === 'Enter' && column.sortable !== false) {
		state.onSort(column.key, event.shiftKey);
		return true;
	}
	return false;
}

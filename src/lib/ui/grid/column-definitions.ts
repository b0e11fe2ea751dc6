import type { ColDef, ValueSetterParams } from 'ag-grid-community';
import { ROW_NUMBER } from './cell-elements.ts';
import { DrawnCell } from './cells.ts';
import type { GridColumn, GridConfig } from './column.ts';
import { ChoiceEditor, TextEditor, type EditorAnswer } from './editors.ts';
import { SheetHeader } from './header.ts';
import type { HeaderState } from './header.ts';

/** The grid's own description of the columns. Its values are the texts shown, so that a cell is touched only when its text changes. */
export function columnDefinitions<Row>(config: GridConfig<Row>, state: HeaderState): ColDef<Row>[] {
	const columns = config.columns.map((column) => definition(column, config, state));
	return config.openOnTap ? columns : [rowNumbers(config), ...columns];
}

/** Counts the rows of the view; a click on it selects the row. No stop for the keyboard, which has Shift+Space. */
function rowNumbers<Row>({ words, total, columns }: GridConfig<Row>): ColDef<Row> {
	return {
		colId: ROW_NUMBER,
		headerName: words.rowNumber,
		width: 26 + 8 * Math.max(2, String(total).length),
		pinned: 'left',
		lockPosition: true,
		resizable: false,
		sortable: false,
		suppressNavigable: true,
		cellAriaRole: 'rowheader',
		cellDataType: false,
		cellClass: 'row-number',
		headerClass: 'row-number',
		// Below it is no cell the keyboard goes to: down leads to the first that is one.
		suppressHeaderKeyboardEvent: ({ event, api }) => {
			if (event.key !== 'ArrowDown' || columns.length === 0) return false;
			event.preventDefault();
			api.setFocusedCell(Math.max(0, api.getFirstDisplayedRowIndex()), columns[0].key);
			return true;
		},
		valueGetter: ({ node }) => (node?.rowIndex == null ? '' : String(node.rowIndex + 1))
	};
}

function definition<Row>(column: GridColumn<Row>, config: GridConfig<Row>, state: HeaderState): ColDef<Row> {
	const { signature, editing, editable } = column;
	const width: number | undefined = config.widths[column.key];
	return {
		colId: column.key,
		headerName: column.title,
		width: width ?? column.width,
		flex: width === undefined ? column.grow : undefined,
		minWidth: column.grow && width === undefined ? column.width : 48,
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
					valueSetter: (params: ValueSetterParams<Row, EditorAnswer<Row> | null>) => tell(params, column.key, config),
					cellEditor: editing.kind === 'choice' ? ChoiceEditor : TextEditor,
					cellEditorParams: { sheetColumn: column, onRefused: config.onRefused, onFillTyped: config.onFillTyped, onEnterPastEnd: config.onEnterPastEnd }
				}
			: {})
	};
}

/** The rows are the worker's: the grid changes none, it tells of the edit. Its own event for that comes a turn later, when the page may be gone. */
function tell<Row>({ newValue }: ValueSetterParams<Row, EditorAnswer<Row> | null>, key: string, config: GridConfig<Row>): false {
	if (newValue) config.onEdit(newValue.row, key, newValue.value);
	return false;
}

/** Enter sorts, Alt+Down opens what the column is and its filter; the grid itself sorts nothing. */
function headerKey<Row>(event: KeyboardEvent, _row: number, column: GridColumn<Row>, state: HeaderState): boolean {
	const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.ag-header-cell') : null;
	if (event.key === 'ArrowDown' && event.altKey && (column.filter || column.about) && cell) {
		event.preventDefault();
		state.onAsk(column.key, cell);
		return true;
	}
	if (event.key === 'Enter' && column.sortable !== false) {
		state.onSort(column.key, event.shiftKey);
		return true;
	}
	return false;
}

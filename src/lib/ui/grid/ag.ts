import {
	CellStyleModule,
	ColumnApiModule,
	createGrid,
	CustomEditorModule,
	EventApiModule,
	InfiniteRowModelModule,
	LocaleModule,
	ModuleRegistry,
	RenderApiModule,
	RowApiModule,
	RowSelectionModule,
	RowStyleModule,
	ScrollApiModule
} from 'ag-grid-community';
import type { CellEditRequestEvent, CellKeyDownEvent, GridApi, GridOptions, SuppressKeyboardEventParams } from 'ag-grid-community';
import 'ag-grid-community/styles/ag-grid.css';
import './grid.css';
import type { GridConfig, GridHandle, Reading } from './column.ts';
import { columnDefinitions } from './column-definitions.ts';
import type { EditorAnswer } from './editors.ts';
import type { HeaderState } from './header.ts';

ModuleRegistry.registerModules([
	InfiniteRowModelModule,
	RowSelectionModule,
	RowStyleModule,
	CellStyleModule,
	CustomEditorModule,
	LocaleModule,
	ColumnApiModule,
	EventApiModule,
	RenderApiModule,
	RowApiModule,
	ScrollApiModule
]);

const BLOCK_ROWS = 100;
const ROW_HEIGHT = 28;

/** Mounts the grid over a sheet. The rows come in blocks from the worker; only those near the visible ones are held here. */
export function mountGrid<Row>(element: HTMLElement, config: GridConfig<Row>): GridHandle<Row> {
	const headerState: HeaderState = {
		sort: config.sort,
		filtered: config.filtered,
		headers: new Set(),
		onSort: config.onSort,
		onFilter: config.onFilter,
		filterLabel: config.words.filterColumn
	};
	let refreshWaits = false;
	let windowFrame = 0;
	let destroyed = false;

	const options: GridOptions<Row> = {
		theme: 'legacy',
		columnDefs: columnDefinitions(config, headerState),
		rowModelType: 'infinite',
		cacheBlockSize: BLOCK_ROWS,
		maxBlocksInCache: 5,
		infiniteInitialRowCount: Math.max(1, config.total),
		blockLoadDebounceMillis: 40,
		datasource: {
			getRows({ startRow, endRow, successCallback, failCallback }) {
				config.load(startRow, endRow).then(
					({ rows, total }) => {
						if (!destroyed) successCallback([...rows], total);
					},
					() => {
						if (!destroyed) failCallback();
					}
				);
			}
		},
		getRowId: ({ data }) => config.rowId(data),
		rowHeight: ROW_HEIGHT,
		headerHeight: 30,
		rowBuffer: 6,
		suppressColumnVirtualisation: false,
		suppressMovableColumns: true,
		suppressDragLeaveHidesColumns: true,
		suppressNoRowsOverlay: true,
		suppressColumnMoveAnimation: true,
		suppressRowHoverHighlight: false,
		suppressMultiSort: true,
		animateRows: false,
		readOnlyEdit: true,
		singleClickEdit: false,
		stopEditingWhenCellsLoseFocus: true,
		enterNavigatesVertically: true,
		enterNavigatesVerticallyAfterEdit: true,
		rowSelection: { mode: 'multiRow', checkboxes: false, headerCheckbox: false, enableClickSelection: !config.openOnTap },
		rowClassRules: { 'row-aside': ({ data }) => data !== undefined && config.rowAside(data) },
		localeText: { ...config.localeText },
		suppressCellFocus: false,
		defaultColDef: { suppressKeyboardEvent: (params) => keyIsNotForTheGrid(params) },
		onCellEditRequest: (event: CellEditRequestEvent<Row>) => {
			const key = event.colDef.colId;
			if (key === undefined) return;
			const answer = event.newValue as EditorAnswer<Row> | null;
			if (answer) config.onEdit(answer.row, key, answer.value);
			else clear(event.data, key);
		},
		onCellEditingStopped: () => {
			if (refreshWaits) refresh();
		},
		onCellKeyDown: (event) => {
			const pressed = (event as CellKeyDownEvent<Row>).event as KeyboardEvent | null;
			if (pressed?.key === 'Enter' && pressed.altKey && event.data) config.onOpen?.(event.data);
		},
		onRowClicked: ({ data }) => {
			if (config.openOnTap && data) config.onOpen?.(data);
		},
		onSelectionChanged: tellSelection,
		onCellFocused: tellSelection,
		onViewportChanged: tellWindow,
		onModelUpdated: tellWindow
	};
	const api: GridApi<Row> = createGrid(element, options);
	element.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', config.label);
	if (config.firstRow > 0) api.ensureIndexVisible(Math.min(config.firstRow, Math.max(0, config.total - 1)), 'top');

	function tellWindow(): void {
		if (windowFrame !== 0) return;
		windowFrame = requestAnimationFrame(() => {
			windowFrame = 0;
			if (destroyed) return;
			const first = api.getFirstDisplayedRowIndex();
			const last = api.getLastDisplayedRowIndex();
			config.onWindow(Math.max(0, first), Math.max(0, last + 1));
		});
	}

	function tellSelection(): void {
		if (destroyed || !api) return;
		config.onSelect(api.getSelectedRows(), api.getFocusedCell()?.column.getColId() ?? null);
	}

	/** Delete on a cell: nothing in it, or what the rule or the data say. */
	function clear(row: Row, key: string): void {
		const editing = config.columns.find((column) => column.key === key)?.editing;
		const reading: Reading = editing?.kind === 'text' ? editing.read('', row) : { ok: true, value: null };
		if (reading.ok) config.onEdit(row, key, reading.value);
		else config.onRefused(reading.why);
	}

	/** While a cell is being edited its row must stay where it is. */
	function refresh(): void {
		if (destroyed) return;
		refreshWaits = api.getEditingCells().length > 0;
		if (!refreshWaits) api.refreshInfiniteCache();
	}

	return {
		refresh(toTop) {
			if (toTop && api.getDisplayedRowCount() > 0) api.ensureIndexVisible(0, 'top');
			refresh();
		},
		update(start, rows) {
			if (refreshWaits) return;
			for (const node of api.getRenderedNodes()) {
				const row = node.rowIndex === null ? undefined : rows[node.rowIndex - start];
				if (row === undefined || !node.data || config.rowId(row) !== node.id) continue;
				if (!sameMembers(row, node.data)) node.updateData(row);
			}
		},
		setSort(sort, filtered) {
			headerState.sort = sort;
			headerState.filtered = filtered;
			for (const header of headerState.headers) header.paint();
		},
		copyText() {
			const selected = api.getSelectedRows();
			const columns = config.columns;
			if (selected.length > 1) return selected.map((row) => columns.map((column) => oneLine(column.text(row))).join('\t')).join('\n');
			const focused = api.getFocusedCell();
			const column = focused && columns.find(({ key }) => key === focused.column.getColId());
			const row = focused && api.getDisplayedRowAtIndex(focused.rowIndex)?.data;
			return column && row ? column.text(row) : null;
		},
		focus() {
			const first = Math.max(0, api.getFirstDisplayedRowIndex());
			const focused = api.getFocusedCell();
			if (focused) api.setFocusedCell(focused.rowIndex, focused.column);
			else if (config.columns.length > 0) api.setFocusedCell(first, config.columns[0].key);
		},
		focusHeader(column) {
			api.setFocusedHeader(column);
		},
		clearSelection() {
			api.deselectAll();
		},
		destroy() {
			destroyed = true;
			cancelAnimationFrame(windowFrame);
			api.destroy();
		}
	};
}

/** Ctrl+A would select rows this grid does not hold; undo and the clipboard are the app's. */
function keyIsNotForTheGrid({ event, editing }: SuppressKeyboardEventParams): boolean {
	if (editing) return false;
	return (event.ctrlKey || event.metaKey) && ['a', 'c', 'v', 'x', 'z', 'y', 'd'].includes(event.key.toLowerCase());
}

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** Rows are flat but for a few small objects, compared as they would be written. */
function sameMembers<Row>(a: Row, b: Row): boolean {
	for (const key in a) {
		const left: unknown = a[key];
		const right: unknown = b[key];
		if (Object.is(left, right)) continue;
		if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
		if (JSON.stringify(left) !== JSON.stringify(right)) return false;
	}
	return true;
}

import { createGrid } from 'ag-grid-community';
import type { CellKeyDownEvent, GridApi, GridOptions, SuppressKeyboardEventParams } from 'ag-grid-community';
import { isApple } from '../../state/commands.svelte.ts';
import './ag-modules.ts';
import 'ag-grid-community/styles/ag-grid.css';
import './grid.css';
import { cellElement } from './cell-elements.ts';
import type { GridConfig, GridHandle, GridPlace, GridSelection } from './column.ts';
import { columnDefinitions } from './column-definitions.ts';
import type { HeaderState } from './header.ts';
import { HeldKeys, typeAtFocus } from './held-keys.ts';
import { intentOf, type Intent } from './keys.ts';
import { RangePainter } from './range-painter.ts';
import { RangeSelection } from './range-selection.ts';
import { sameMembers } from './same-members.ts';

const BLOCK_ROWS = 100;
const ROW_HEIGHT = 28;

/** Mounts the grid over a sheet. The rows come in blocks from the worker; only those near the visible ones are held here. */
export function mountGrid<Row>(element: HTMLElement, config: GridConfig<Row>): GridHandle<Row> {
	const headerState: HeaderState = {
		sort: config.sort,
		filtered: config.filtered,
		headers: new Set(),
		onSort: config.onSort,
		onAsk: config.onAsk,
		askLabel: config.words.askColumn
	};
	const keys = config.columns.map(({ key }) => key);
	const columnIndex = new Map(keys.map((key, index) => [key, index]));
	const firstScrolled = config.columns.find(({ pinned }) => !pinned)?.key;
	let found: ReadonlySet<string> = new Set();
	let refreshWaits = false;
	let windowFrame = 0;
	let destroyed = false;
	/** A cell that gets the focus once its row is there: one without a row takes no typing. */
	let awaited: GridPlace | null = null;
	const held = new HeldKeys(typeAtFocus);

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
						if (destroyed) return;
						failCallback();
						awaitNothing();
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
		singleClickEdit: false,
		stopEditingWhenCellsLoseFocus: true,
		enterNavigatesVertically: true,
		enterNavigatesVerticallyAfterEdit: true,
		rowClassRules: { 'row-aside': ({ data }) => data !== undefined && config.rowAside(data) },
		localeText: { ...config.localeText },
		suppressCellFocus: false,
		defaultColDef: { suppressKeyboardEvent: (params) => keyIsNotForTheGrid(params) },
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
		onColumnResized: ({ finished, source, column }) => {
			if (finished && column && (source === 'uiColumnResized' || source === 'autosizeColumns')) config.onWidth(column.getColId(), column.getActualWidth());
		},
		onCellFocused: () => ranges?.followFocus(),
		onViewportChanged: tellWindow,
		onModelUpdated: () => {
			tellWindow();
			ranges?.resized();
			if (awaited && rowAt(awaited.row)) select(awaited, true);
		}
	};
	const api: GridApi<Row> = createGrid(element, options);
	const root = element.querySelector('[role="grid"], [role="treegrid"]');
	root?.setAttribute('aria-label', config.label);
	root?.setAttribute('aria-multiselectable', 'true');
	if (config.firstRow > 0) api.ensureIndexVisible(Math.min(config.firstRow, Math.max(0, config.total - 1)), 'top');

	const ranges: RangeSelection | undefined = new RangeSelection({
		element,
		api,
		columns: keys,
		columnIndex,
		firstScrolled,
		rowHeight: ROW_HEIGHT,
		onchange: tellSelection
	});
	const painter: RangePainter | undefined = new RangePainter(element, columnIndex, () => ({ rectangle: ranges.rectangle, found, problem: problemAt }));
	element.addEventListener('keydown', press, { capture: true });
	element.addEventListener('pointerdown', awaitNothing, { capture: true });
	// Before the plan is saved for the last time.
	addEventListener('pagehide', takeTyped, { capture: true });

	/** What is being typed counts as typed when its cell goes out of sight. */
	function takeTyped(): void {
		api.stopEditing();
	}

	function problemAt(row: number, key: string): string | null {
		const column = config.columns[columnIndex.get(key)!];
		const data = column.problem && rowAt(row);
		const problem = data ? column.problem!(data) : null;
		return problem && config.words.problem(problem);
	}

	function rowAt(index: number): Row | null {
		return api.getDisplayedRowAtIndex(index)?.data ?? null;
	}

	function select(place: GridPlace, focus: boolean): void {
		const isThere = rowAt(place.row) !== null;
		ranges?.select({ row: place.row, column: columnIndex.get(place.column) ?? 0 }, focus && isThere);
		if (!focus) return;
		awaited = isThere ? null : place;
		if (isThere) void held.play();
		else held.hold();
	}

	function awaitNothing(): void {
		awaited = null;
		held.drop();
	}

	function selectionNow(): GridSelection | null {
		const rectangle = ranges?.rectangle;
		const anchor = ranges?.anchor;
		if (!rectangle || !anchor) return null;
		const { top: start, bottom: end, left, right } = rectangle;
		return { start, end, columns: keys.slice(left, right), focused: { row: anchor.row, column: keys[anchor.column] } };
	}

	function tellSelection(): void {
		if (destroyed) return;
		painter?.paint();
		config.onSelect(selectionNow());
	}

	/** Before the grid's own keys. An open editor and the header keep theirs. */
	function press(event: KeyboardEvent): void {
		const target = event.target as Element;
		if (!target.closest('.ag-cell') || event.isComposing) return;
		const taken = event.isTrusted ? held.take(event) : 'passed';
		if (taken === 'kept') {
			event.preventDefault();
			event.stopPropagation();
			return;
		}
		if (taken === 'elsewhere') awaitNothing();
		if (target.closest('.ag-cell-inline-editing')) return;
		const intent = intentOf(event, isApple());
		if (intent) {
			event.preventDefault();
			event.stopPropagation();
			obey(intent);
		} else if (config.readOnly && (event.key === 'F2' || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey))) config.onReadOnly();
	}

	function obey(intent: Intent): void {
		if (intent.kind === 'go') ranges?.go(intent.row, intent.column, intent.extend);
		else if (intent.kind === 'select') ranges?.selectWhole(intent.whole);
		else config.onAct(intent.act);
	}

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

	/** While a cell is being edited its row must stay where it is. */
	function refresh(): void {
		if (destroyed) return;
		refreshWaits = api.getEditingCells().length > 0;
		if (!refreshWaits) api.refreshInfiniteCache();
	}

	return {
		refresh(toTop, total) {
			if (toTop && api.getDisplayedRowCount() > 0) api.ensureIndexVisible(0, 'top');
			if (total > 0 && total !== api.getDisplayedRowCount()) api.setRowCount(total, true);
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
		get selection() {
			return selectionNow();
		},
		select,
		holdKeys: () => held.hold(),
		dropKeys: awaitNothing,
		selectWhole: (whole) => ranges.selectWhole(whole),
		edit() {
			const place = selectionNow()?.focused;
			if (place) api.startEditingCell({ rowIndex: place.row, colKey: place.column });
		},
		showFound(cells) {
			found = cells;
			painter.paint();
		},
		rowAt,
		boxOf: ({ row, column }: GridPlace) => cellElement(element, row, column)?.getBoundingClientRect() ?? null,
		focus() {
			const anchor = ranges.anchor ?? { row: Math.max(0, api.getFirstDisplayedRowIndex()), column: 0 };
			if (keys.length > 0) api.setFocusedCell(anchor.row, keys[anchor.column]);
		},
		focusHeader(column) {
			api.setFocusedHeader(column);
		},
		destroy() {
			takeTyped();
			destroyed = true;
			cancelAnimationFrame(windowFrame);
			removeEventListener('pagehide', takeTyped, { capture: true });
			element.removeEventListener('keydown', press, { capture: true });
			element.removeEventListener('pointerdown', awaitNothing, { capture: true });
			painter.destroy();
			ranges.destroy();
			api.destroy();
		}
	};
}

/** Undo and the clipboard are the app's. */
function keyIsNotForTheGrid({ event, editing }: SuppressKeyboardEventParams): boolean {
	if (editing) return false;
	return (event.ctrlKey || event.metaKey) && ['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ', 'KeyY', 'KeyD'].includes(event.code);
}

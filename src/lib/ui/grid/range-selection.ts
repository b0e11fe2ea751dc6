import type { GridApi } from 'ag-grid-community';
import { cellAt, headerAt, ROW_NUMBER, rowsInSight } from './cell-elements.ts';
import { RangeDrag } from './range-drag.ts';
import { clampPlace, clampSelection, extendTo, goFrom, holds, rectangleOf, selectCell, selectWhole } from './selection.ts';
import type { Place, Rectangle, Selection, Size, Stride } from './selection.ts';

interface RangeHost {
	readonly element: HTMLElement;
	readonly api: GridApi;
	/** Keys of the columns shown, in their order. */
	readonly columns: readonly string[];
	readonly columnIndex: ReadonlyMap<string, number>;
	/** The first column that is not pinned; undefined when all are. */
	readonly firstScrolled: string | undefined;
	readonly rowHeight: number;
	/** The selection is another, or the same over a view of another size. */
	onchange(): void;
}

/** Which cells are selected, by mouse and keyboard. The grid's own focused cell is the anchor. */
export class RangeSelection {
	readonly #host: RangeHost;
	readonly #drag: RangeDrag;
	#selection: Selection | null = null;
	/** The grid reports every move of its focus; those made here have set the selection already. */
	#focusing = false;
	#touched = false;

	constructor(host: RangeHost) {
		this.#host = host;
		this.#drag = new RangeDrag({
			element: host.element,
			head: () => this.#selection?.head ?? null,
			at: (target) => cellAt(target, host.columnIndex)?.place ?? null,
			extend: (head) => this.#extend(head)
		});
		const { element } = host;
		element.addEventListener('pointerdown', ({ pointerType }) => (this.#touched = pointerType === 'touch'), { capture: true });
		element.addEventListener('mousedown', (event) => this.#press(event), { capture: true });
		element.addEventListener('click', (event) => this.#clickHeader(event), { capture: true });
	}

	get size(): Size {
		return { rows: this.#host.api.getDisplayedRowCount(), columns: this.#host.columns.length };
	}

	get rectangle(): Rectangle | null {
		const selection = this.#selection && clampSelection(this.#selection, this.size);
		return selection && rectangleOf(selection, this.size);
	}

	/** Where typing goes. */
	get anchor(): Place | null {
		return this.#selection && clampPlace(this.#selection.anchor, this.size);
	}

	/** The grid's focus has moved by its own keys or a click. */
	followFocus(): void {
		const focused = this.#host.api.getFocusedCell();
		const column = focused && this.#host.columnIndex.get(focused.column.getColId());
		if (this.#focusing || !focused || column === undefined || column === null) return;
		const place = { row: focused.rowIndex, column };
		const anchor = this.#selection?.anchor;
		if (anchor?.row !== place.row || anchor.column !== column) this.#set(selectCell(place));
	}

	go(row: Stride, column: Stride, extend: boolean): void {
		const from = this.#selection ?? selectCell({ row: 0, column: 0 });
		const page = Math.max(1, Math.floor(rowsInSight(this.#host.element).height / this.#host.rowHeight) - 1);
		if (extend) this.#extend(goFrom(clampPlace(from.head, this.size), row, column, this.size, page));
		else this.select(goFrom(clampPlace(from.anchor, this.size), row, column, this.size, page));
		// Pinned columns are in sight wherever the rest has scrolled to.
		if (column === 'first' && this.#host.firstScrolled !== undefined) this.#host.api.ensureColumnVisible(this.#host.firstScrolled);
	}

	/** Selects one cell and brings it into sight; the focus goes there unless it is needed elsewhere. */
	select(place: Place, focus = true): void {
		this.#set(selectCell(place));
		this.#show(place);
		if (focus) this.#focus(place);
	}

	selectWhole(whole: 'rows' | 'columns' | 'all'): void {
		const anchor = this.anchor ?? { row: 0, column: 0 };
		const head = this.#selection && whole !== 'all' ? clampPlace(this.#selection.head, this.size) : anchor;
		this.#set({ anchor, head, whole });
	}

	/** The view has other rows now. */
	resized(): void {
		if (!this.#selection) return;
		this.#selection = clampSelection(this.#selection, this.size);
		this.#host.onchange();
	}

	destroy(): void {
		this.#drag.stop();
	}

	#press(event: MouseEvent): void {
		const at = cellAt(event.target, this.#host.columnIndex);
		if (!at || this.#touched || (event.target as Element).closest('.ag-cell-inline-editing')) return;
		if (event.button === 2) {
			// A menu is about the selection it is opened on.
			if (this.rectangle && holds(this.rectangle, at.place)) swallow(event);
			return;
		}
		if (event.button !== 0) return;
		if (event.shiftKey && this.#selection) {
			swallow(event);
			if (at.wholeRow) this.#set({ ...this.#selection, head: at.place, whole: 'rows' });
			else this.#extend(at.place);
			this.#keepFocus();
		} else if (at.wholeRow) {
			swallow(event);
			this.#set(selectWhole('rows', at.place));
			this.#focus(at.place);
		} else this.#set(selectCell(at.place));
		this.#drag.start(event);
	}

	/** A plain click on a header sorts. */
	#clickHeader(event: MouseEvent): void {
		const key = headerAt(event.target);
		if (key === ROW_NUMBER) return this.selectWhole('all');
		const column = key === null ? undefined : this.#host.columnIndex.get(key);
		if (!(event.ctrlKey || event.metaKey) || column === undefined) return;
		swallow(event);
		const first = Math.max(0, this.#host.api.getFirstDisplayedRowIndex());
		if (event.shiftKey && this.#selection?.whole === 'columns') this.#set(extendTo(this.#selection, { row: first, column }));
		else this.#set(selectWhole('columns', { row: first, column }));
		this.#focus(this.#selection!.anchor);
	}

	#extend(to: Place): void {
		const head = clampPlace(to, this.size);
		const selection = extendTo(this.#selection ?? selectCell(head), head);
		this.#set(selection.whole === 'all' ? { ...selection, whole: 'none' } : selection);
		this.#show(head);
	}

	#set(selection: Selection): void {
		this.#selection = selection;
		this.#host.onchange();
	}

	#show({ row, column }: Place): void {
		this.#host.api.ensureIndexVisible(row);
		this.#host.api.ensureColumnVisible(this.#host.columns[column]);
	}

	#keepFocus(): void {
		if (this.#selection && !this.#host.element.contains(document.activeElement)) this.#focus(this.#selection.anchor);
	}

	#focus({ row, column }: Place): void {
		this.#focusing = true;
		this.#host.api.setFocusedCell(row, this.#host.columns[column]);
		this.#focusing = false;
	}
}

function swallow(event: MouseEvent): void {
	event.preventDefault();
	event.stopPropagation();
}

import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { GridColumn, GridSort } from './column.ts';

export interface HeaderState {
	sort: readonly GridSort[];
	filtered: ReadonlySet<string>;
	readonly headers: Set<SheetHeader>;
	onSort(column: string, additive: boolean): void;
	onAsk(column: string, anchor: HTMLElement): void;
	askLabel(title: string, filters: boolean): string;
}

interface SheetHeaderParams extends IHeaderParams {
	readonly sheetColumn: GridColumn<unknown>;
	/** A function, since the grid hands copies of plain objects to its headers. */
	readonly state: () => HeaderState;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Title, order of sorting, and the funnel (a question mark where nothing is filtered), behind which stands what the column is. Sorting is the worker's: the header only asks for it. */
export class SheetHeader implements IHeaderComp {
	readonly #element = document.createElement('div');
	readonly #order = document.createElement('span');
	#funnel: HTMLButtonElement | null = null;
	#params!: SheetHeaderParams;

	init(params: SheetHeaderParams): void {
		this.#params = params;
		const { sheetColumn: column } = params;
		const state = params.state();
		this.#element.className = 'sheet-header';
		const title = document.createElement('span');
		title.className = 'sheet-header-title';
		title.textContent = column.title;
		title.title = [column.hint ?? column.title, column.about].filter(Boolean).join('\n');
		this.#order.className = 'sheet-header-order';
		this.#order.setAttribute('aria-hidden', 'true');
		this.#element.append(title, this.#order);
		if (column.sortable !== false) {
			this.#element.classList.add('sortable');
			this.#element.addEventListener('click', (event) => state.onSort(column.key, event.shiftKey));
		}
		if (column.filter || column.about) this.#element.append(this.#makeFunnel());
		state.headers.add(this);
		this.paint();
	}

	getGui(): HTMLElement {
		return this.#element;
	}

	refresh(): boolean {
		return false;
	}

	destroy(): void {
		this.#params.state().headers.delete(this);
	}

	/** Shows the sorting and filtering in force. */
	paint(): void {
		const { sheetColumn: column, eGridHeader } = this.#params;
		const state = this.#params.state();
		const place = state.sort.findIndex((key) => key.column === column.key);
		const key = state.sort[place];
		this.#order.textContent = key ? (key.descending ? '↓' : '↑') + (state.sort.length > 1 ? String(place + 1) : '') : '';
		if (column.sortable !== false) eGridHeader.setAttribute('aria-sort', key ? (key.descending ? 'descending' : 'ascending') : 'none');
		this.#funnel?.classList.toggle('on', state.filtered.has(column.key));
	}

	#makeFunnel(): HTMLButtonElement {
		const { sheetColumn: column } = this.#params;
		const state = this.#params.state();
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'sheet-header-funnel';
		// Reached from the keyboard with Alt+Down on the header, which holds the grid's only tab stop.
		button.tabIndex = -1;
		button.setAttribute('aria-label', state.askLabel(column.title, Boolean(column.filter)));
		button.append(column.filter ? icon('M2.5 3.5h11L9.5 8.5v4l-3 1v-5z') : icon('M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.6M8 12.2v.6'));
		button.addEventListener('click', (event) => {
			event.stopPropagation();
			state.onAsk(column.key, button);
		});
		this.#funnel = button;
		return button;
	}
}

function icon(line: string): SVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 16 16');
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', line);
	svg.append(path);
	return svg;
}

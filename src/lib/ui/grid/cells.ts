import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridColumn } from './column.ts';

interface DrawParams<Row> extends ICellRendererParams<Row> {
	readonly sheetColumn: GridColumn<Row>;
}

/** Lets a column draw its cell with DOM nodes: a string returned to the grid would be parsed as markup. */
export class DrawnCell<Row> implements ICellRendererComp<Row> {
	readonly #element = document.createElement('span');

	init(params: DrawParams<Row>): void {
		this.#element.className = 'drawn';
		this.#draw(params);
	}

	getGui(): HTMLElement {
		return this.#element;
	}

	refresh(params: DrawParams<Row>): boolean {
		this.#element.replaceChildren();
		this.#draw(params);
		return true;
	}

	#draw({ data, sheetColumn }: DrawParams<Row>): void {
		if (data) sheetColumn.draw?.(this.#element, data);
	}
}

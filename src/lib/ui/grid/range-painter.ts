import { forEachCell, ROW_NUMBER } from './cell-elements.ts';
import { cellCount, holds, type Rectangle } from './selection.ts';

/** What is drawn over the grid's own cells. */
export interface Drawn {
	/** null: nothing is selected. */
	readonly rectangle: Rectangle | null;
	/** Cells a search has found, as `row/column key`. */
	readonly found: ReadonlySet<string>;
	/** What a cell's mark says, for people who do not see it; null: the cell is sound. */
	readonly problem: (row: number, key: string) => string | null;
}

/** Draws the selection, what was found and problems, and tells them to screen readers. Cells come and go while scrolling: each is drawn as it appears. */
export class RangePainter {
	readonly #element: HTMLElement;
	readonly #columnIndex: ReadonlyMap<string, number>;
	readonly #drawn: () => Drawn;
	readonly #observer: MutationObserver;
	/** One hidden sentence for each kind of problem in sight; cells refer to it. */
	readonly #sentences = document.createElement('div');
	readonly #idOf = new Map<string, string>();

	constructor(element: HTMLElement, columnIndex: ReadonlyMap<string, number>, drawn: () => Drawn) {
		this.#element = element;
		this.#columnIndex = columnIndex;
		this.#drawn = drawn;
		this.#sentences.hidden = true;
		element.append(this.#sentences);
		// Before the next frame, so that no cell is seen without its mark.
		this.#observer = new MutationObserver(() => this.paint());
		const rows = element.querySelector('.ag-grid-scrolling-container');
		if (rows) this.#observer.observe(rows, { childList: true, subtree: true, attributeFilter: ['row-index'] });
	}

	paint(): void {
		const drawn = this.#drawn();
		const { rectangle, found } = drawn;
		const several = rectangle !== null && cellCount(rectangle) > 1;
		forEachCell(this.#element, (cell, row, key) => {
			const column = this.#columnIndex.get(key);
			if (column === undefined) {
				if (key === ROW_NUMBER) cell.classList.toggle('in-range', several && row >= rectangle.top && row < rectangle.bottom);
				return;
			}
			const inside = rectangle !== null && holds(rectangle, { row, column });
			const { classList } = cell;
			classList.toggle('in-range', inside && several);
			classList.toggle('range-top', inside && row === rectangle.top);
			classList.toggle('range-bottom', inside && row === rectangle.bottom - 1);
			classList.toggle('range-left', inside && column === rectangle.left);
			classList.toggle('range-right', inside && column === rectangle.right - 1);
			classList.toggle('found', found.size > 0 && found.has(`${row}/${key}`));
			setAttribute(cell, 'aria-selected', String(inside));
			this.#tellProblem(cell, drawn.problem(row, key));
		});
	}

	destroy(): void {
		this.#observer.disconnect();
	}

	#tellProblem(cell: HTMLElement, sentence: string | null): void {
		cell.classList.toggle('cell-problem', sentence !== null);
		setAttribute(cell, 'aria-invalid', sentence === null ? null : 'true');
		setAttribute(cell, 'aria-describedby', sentence === null ? null : this.#sentenceId(sentence));
	}

	#sentenceId(sentence: string): string {
		let id = this.#idOf.get(sentence);
		if (id === undefined) {
			const element = document.createElement('span');
			id = element.id = `cell-problem-${this.#idOf.size + 1}`;
			element.textContent = sentence;
			this.#sentences.append(element);
			this.#idOf.set(sentence, id);
		}
		return id;
	}
}

/** Attributes are written only when they differ: most cells stay as they are. */
function setAttribute(element: HTMLElement, name: string, value: string | null): void {
	if (element.getAttribute(name) === value) return;
	if (value === null) element.removeAttribute(name);
	else element.setAttribute(name, value);
}

import { rowsInSight } from './cell-elements.ts';
import type { Place } from './selection.ts';

interface DragHost {
	readonly element: HTMLElement;
	head(): Place | null;
	at(target: EventTarget | null): Place | null;
	/** Also brings the new head into sight. */
	extend(head: Place): void;
}

/** Milliseconds between two steps while the pointer is held beyond an edge. */
const STEP_MS = 50;
/** The further out, the faster: one row more for so many pixels. */
const PIXELS_A_ROW = 24;

/** Draws a selection with the mouse. Beyond an edge of the rows it goes on by itself. */
export class RangeDrag {
	readonly #host: DragHost;
	#timer = 0;
	#x = 0;
	#y = 0;
	#under: EventTarget | null = null;

	constructor(host: DragHost) {
		this.#host = host;
	}

	start(event: MouseEvent): void {
		this.stop();
		this.#remember(event);
		addEventListener('mousemove', this.#move);
		addEventListener('mouseup', this.stop);
		addEventListener('blur', this.stop);
		this.#timer = window.setInterval(() => this.#step(), STEP_MS);
	}

	readonly stop = (): void => {
		clearInterval(this.#timer);
		removeEventListener('mousemove', this.#move);
		removeEventListener('mouseup', this.stop);
		removeEventListener('blur', this.stop);
	};

	readonly #move = (event: MouseEvent): void => {
		// A button let go outside the window is told by the next move.
		if ((event.buttons & 1) === 0) return this.stop();
		this.#remember(event);
		const place = this.#host.at(event.target);
		if (place && this.#beyond().every((by) => by === 0)) this.#extend(place);
	};

	#remember({ clientX, clientY, target }: MouseEvent): void {
		[this.#x, this.#y, this.#under] = [clientX, clientY, target];
	}

	#step(): void {
		const head = this.#host.head();
		const [rows, columns] = this.#beyond();
		if (!head || (rows === 0 && columns === 0)) return;
		const under = this.#host.at(this.#under);
		this.#extend({
			row: rows === 0 ? (under?.row ?? head.row) : Math.max(0, head.row + rows),
			column: columns === 0 ? (under?.column ?? head.column) : Math.max(0, head.column + columns)
		});
	}

	#extend(place: Place): void {
		const head = this.#host.head();
		if (head?.row !== place.row || head.column !== place.column) this.#host.extend(place);
	}

	/** How many rows and columns to go on: signs tell where, 0 while the pointer is over the cells. */
	#beyond(): [rows: number, columns: number] {
		const { left, right, top, bottom } = rowsInSight(this.#host.element);
		return [pace(this.#y, top, bottom), Math.sign(pace(this.#x, left, right))];
	}
}

function pace(at: number, from: number, to: number): number {
	const over = at < from ? at - from : at > to ? at - to : 0;
	return Math.sign(over) * Math.ceil(Math.abs(over) / PIXELS_A_ROW);
}

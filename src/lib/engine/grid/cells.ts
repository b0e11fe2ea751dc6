import { CLIENT_FIELDS, type ClientField } from '../../model/fields.ts';
import { ROLE_KIND, type Role } from '../../model/roles.ts';
import type { ClientRows } from '../client-rows.ts';
import type { OrderRows } from '../order-rows.ts';
import type { RowLeftOut } from '../protocol.ts';

/** How values of a column are read and written. Codes are texts. */
export type CellKind = 'text' | 'day' | 'number' | 'int';

/** null where nothing stands; in a day's or number's column a text is one that could not be read. */
export type CellValue = string | number | null;

/** A sheet as the actions of the grid see it: rows 0…rowCount − 1 of its view, whatever its sort and filters. */
export interface SheetCells {
	readonly rowCount: number;
	kind(column: string): CellKind;
	value(column: string, row: number): CellValue;
}

/** Why the figures leave a row aside, as a column. */
const LEFT_OUT = 'leftOut';

export class OrderCells implements SheetCells {
	readonly rowCount: number;
	readonly rows: OrderRows;
	readonly order: Uint32Array;
	readonly #leftOut: (row: number) => RowLeftOut | null;

	/** `order` are the view's rows as rows of `rows`. */
	constructor(rows: OrderRows, order: Uint32Array, leftOut: (row: number) => RowLeftOut | null) {
		this.rows = rows;
		this.order = order;
		this.rowCount = order.length;
		this.#leftOut = leftOut;
	}

	kind(column: string): CellKind {
		return this.rows.kindOf(column) ?? ROLE_KIND[column as Role] ?? 'text';
	}

	value(column: string, row: number): CellValue {
		return column === LEFT_OUT ? this.#leftOut(this.order[row]) : this.rows.value(column, this.order[row]);
	}

	/** The row by which its cells are kept, wherever the view has it. */
	place(row: number): { layerId: string; rowIndex: number } {
		return this.rows.place(this.order[row]);
	}
}

const DAY_COLUMNS: ReadonlySet<string> = new Set(['firstDay', 'lastDay', 'date']);

export class ClientCells implements SheetCells {
	readonly rowCount: number;
	readonly #rows: ClientRows;
	readonly #positions: ArrayLike<number>;

	/** `positions` are the view's rows as positions of the history. */
	constructor(rows: ClientRows, positions: ArrayLike<number>) {
		this.#rows = rows;
		this.#positions = positions;
		this.rowCount = positions.length;
	}

	kind(column: string): CellKind {
		if (DAY_COLUMNS.has(column)) return 'day';
		if (isClientField(column) && column in ROLE_KIND) return ROLE_KIND[column as Role];
		return this.#rows.isText(column) ? 'text' : 'number';
	}

	value(column: string, row: number): CellValue {
		const position = this.#positions[row];
		if (this.kind(column) === 'text') return this.#rows.text(column, position) || null;
		const value = this.#rows.number(column, position);
		return Number.isNaN(value) ? null : value;
	}

	clientKey(row: number): string {
		return this.#rows.clientKey(this.#positions[row]);
	}
}

const FIELDS: ReadonlySet<string> = new Set(CLIENT_FIELDS);
export const isClientField = (column: string): column is ClientField => FIELDS.has(column);

import type { PlanDocument } from '../../model/fields.ts';
import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import { ROLE_KIND, type Shape } from '../../model/roles.ts';
import type { RowPlace } from '../patch-builder.ts';
import type { EditStamp } from '../protocol.ts';
import type { OrderCells } from './cells.ts';
import { FieldEdit } from './field-edit.ts';
import { LayerEdit } from './layer-edit.ts';
import type { NewCells, RowEdit } from './row-edit.ts';
import { noCounts, type SheetEdit } from './sheet-edit.ts';

/** More cells and rows than these become a layer of their own instead of a field each. */
const MOST_FIELDS = 2_000;

/** Columns of yes and no, where nothing stands for "not known". */
const YES_OR_NO: ReadonlySet<string> = new Set(['consent', 'wholesale']);

/** An action in the Orders sheet. */
export class OrderEdit implements SheetEdit {
	readonly cells: OrderCells;
	readonly counts = noCounts();
	readonly #shape: Shape;
	readonly #edit: RowEdit;
	#place: RowPlace | null = null;
	#placed = -1;

	/** `size` is the most cells and rows the action can change; `shape` that of the sheet's rows. */
	constructor(cells: OrderCells, shape: Shape, size: number, stamp: EditStamp) {
		this.cells = cells;
		this.#shape = shape;
		this.#edit = size > MOST_FIELDS ? new LayerEdit(stamp, shape) : new FieldEdit(stamp);
	}

	takes(column: string): boolean {
		return Object.hasOwn(ROLE_KIND, column) || column.startsWith(ATTRIBUTE_PREFIX);
	}

	put(row: number, column: string, value: string | number, isUnreadable: boolean): void {
		this.counts.cells++;
		if (isUnreadable) this.counts.unreadable++;
		const kept = asKept(column, value);
		if (kept !== (this.cells.value(column, row) ?? '')) this.#edit.set(this.#placeOf(row), column, kept);
	}

	remove(row: number): void {
		this.counts.deletedRows++;
		this.#edit.remove(this.#placeOf(row));
	}

	append(count: number, cells: readonly (NewCells & { isUnreadable(row: number): boolean })[]): boolean {
		this.counts.addedRows += count;
		this.counts.cells += count * cells.length;
		for (const { isUnreadable } of cells) for (let row = 0; row < count; row++) if (isUnreadable(row)) this.counts.unreadable++;
		const kept = cells.map(({ key, kind, value }) => ({ key, kind, value: (row: number) => asKept(key, value(row)) }));
		this.#edit.append(this.#shape, count, kept);
		return true;
	}

	finish(document: PlanDocument): ReturnType<RowEdit['finish']> {
		return this.#edit.finish(document);
	}

	#placeOf(row: number): RowPlace {
		if (this.#placed !== row || !this.#place) {
			this.#place = this.cells.place(row);
			this.#placed = row;
		}
		return this.#place;
	}
}

const asKept = (column: string, value: string | number): string | number => (value === 'unknown' && YES_OR_NO.has(column) ? '' : value);

import { fieldValue } from '../../model/document.ts';
import { cellKey, rowKey, splitCellKey, splitRowKey, type CellColumn, type FieldChange, type PlanDocument } from '../../model/fields.ts';
import type { Shape } from '../../model/roles.ts';
import type { RowPlace } from '../patch-builder.ts';
import type { EditStamp } from '../protocol.ts';
import { ledgerOfEdit, type NewCells, type NewLayer, type RowEdit } from './row-edit.ts';

/** A small action: every cell and every row is a field of its own. New rows are rows typed by hand. */
export class FieldEdit implements RowEdit {
	readonly #stamp: EditStamp;
	readonly #changes: FieldChange[] = [];
	#added: { shape: Shape; count: number; cells: readonly NewCells[] } | null = null;

	constructor(stamp: EditStamp) {
		this.#stamp = stamp;
	}

	set({ layerId, rowIndex }: RowPlace, column: string, value: string | number): void {
		this.#changes.push({ group: 'cell', key: cellKey(layerId, rowIndex, column as CellColumn), value });
	}

	remove({ layerId, rowIndex }: RowPlace): void {
		this.#changes.push({ group: 'row', key: rowKey(layerId, rowIndex), value: 'deleted' });
	}

	append(shape: Shape, count: number, cells: readonly NewCells[]): void {
		this.#added = { shape, count, cells };
	}

	finish(document: PlanDocument): { changes: FieldChange[]; layer: NewLayer | null } {
		if (this.#added) this.#addByHand(document, this.#added.shape, this.#added.count, this.#added.cells);
		return { changes: this.#changes, layer: null };
	}

	#addByHand(document: PlanDocument, shape: Shape, count: number, cells: readonly NewCells[]): void {
		const layerId = `hand-${shape}-${document.copy}`;
		if (fieldValue(document, 'layer', layerId) === null) {
			this.#changes.push({ group: 'layer', key: layerId, value: ledgerOfEdit('hand', layerId, shape, this.#stamp.at, 0, 0) });
		}
		const first = firstFreeRow(document, layerId);
		for (let row = 0; row < count; row++) {
			this.#changes.push({ group: 'row', key: rowKey(layerId, first + row), value: 'added' });
			for (const { key, value } of cells) {
				const filled = value(row);
				if (filled !== '') this.set({ layerId, rowIndex: first + row }, key, filled);
			}
		}
	}
}

/** After every row there has ever been: a row taken back may come again, and its cells with it. */
function firstFreeRow({ fields }: PlanDocument, layerId: string): number {
	let last = -1;
	for (const key of fields.row.keys()) {
		const row = splitRowKey(key);
		if (row.layerId === layerId) last = Math.max(last, row.rowIndex);
	}
	for (const key of fields.cell.keys()) {
		const cell = splitCellKey(key);
		if (cell.layerId === layerId) last = Math.max(last, cell.rowIndex);
	}
	return last + 1;
}

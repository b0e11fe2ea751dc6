import { INT_MISSING, TextColumnBuilder, type Column, type IntColumn, type Table, type TextColumn } from '../../kernel/columns.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import { PATCH_COLUMNS, PATCH_DELETED, SOURCE_ROW } from '../../model/layer.ts';
import { ROLE_KIND, ROLES_OF_SHAPE, type Shape } from '../../model/roles.ts';
import { freedByPatch } from '../patches.ts';
import { PatchBuilder, type RowPlace } from '../patch-builder.ts';
import type { EditStamp } from '../protocol.ts';
import type { CellKind } from './cells.ts';
import { ledgerOfEdit, type NewCells, type NewLayer, type RowEdit } from './row-edit.ts';

/** A large action: one layer with its new rows as a table and its changes of other rows as a patch, so that taking it back is one field. */
export class LayerEdit implements RowEdit {
	readonly #stamp: EditStamp;
	readonly #patch = new PatchBuilder();
	#shape: Shape;
	#table: Table | null = null;

	/** `shape` of the rows it changes. */
	constructor(stamp: EditStamp, shape: Shape) {
		this.#stamp = stamp;
		this.#shape = shape;
	}

	set(place: RowPlace, column: string, value: string | number): void {
		this.#patch.push(place, column, value);
	}

	remove(place: RowPlace): void {
		this.#patch.push(place, PATCH_DELETED, 1);
	}

	append(shape: Shape, count: number, cells: readonly NewCells[]): void {
		this.#shape = shape;
		const columns = new Map<string, Column>();
		for (const { key, kind, value } of cells) columns.set(key, this.#column(key, kind, count, value));
		this.#table = tableOf(shape, count, columns);
	}

	finish(document: PlanDocument): { changes: FieldChange[]; layer: NewLayer | null } {
		const { layerId, at } = this.#stamp;
		const table = this.#table ?? tableOf(this.#shape, 0, new Map());
		const patch = this.#patch.finish();
		if (!patch && table.rowCount === 0) return { changes: [], layer: null };
		const info = ledgerOfEdit('edit', layerId, this.#shape, at, table.rowCount, patch ? countRows(patch, layerId) : 0);
		const changes: FieldChange[] = [{ group: 'layer', key: layerId, value: info }, ...(patch ? freedByPatch(patch, document.fields) : [])];
		return { changes, layer: { info, content: { table, issues: [], patch } } };
	}

	#column(key: string, kind: CellKind, count: number, value: NewCells['value']): Column {
		if (kind === 'text') {
			const texts = new TextColumnBuilder(count);
			for (let row = 0; row < count; row++) texts.push(String(value(row)));
			return texts.finish();
		}
		const values = kind === 'number' ? new Float64Array(count).fill(NaN) : new Int32Array(count).fill(INT_MISSING);
		for (let row = 0; row < count; row++) {
			const cell = value(row);
			if (typeof cell === 'number') values[row] = cell;
			// A column of days or numbers has no room for a text that could not be read: it stands over the empty cell as a change of it.
			else if (cell !== '') this.#patch.push({ layerId: this.#stamp.layerId, rowIndex: row }, key, cell);
		}
		return { kind, values } as Column;
	}
}

/** Rows of other layers than `own` that a patch changes. */
function countRows(patch: Table, own: string): number {
	const layers = patch.columns.get(PATCH_COLUMNS.layer) as TextColumn;
	const rows = patch.columns.get(PATCH_COLUMNS.row) as IntColumn;
	const changed = layers.dictionary.map(() => new Set<number>());
	for (let i = 0; i < patch.rowCount; i++) changed[layers.codes[i]].add(rows.values[i]);
	return changed.reduce((sum, { size }, code) => (layers.dictionary[code] === own ? sum : sum + size), 0);
}

/** With all columns a row of the shape needs, and the rows numbered from 1. */
function tableOf(shape: Shape, rowCount: number, columns: ReadonlyMap<string, Column>): Table {
	const all = new Map<string, Column>([[SOURCE_ROW, { kind: 'int', values: Int32Array.from({ length: rowCount }, (_, row) => row + 1) }]]);
	for (const role of ROLES_OF_SHAPE[shape].required) all.set(role, columns.get(role) ?? emptyColumn(ROLE_KIND[role], rowCount));
	for (const [key, column] of columns) all.set(key, column);
	return { rowCount, columns: all };
}

function emptyColumn(kind: CellKind, rowCount: number): Column {
	if (kind === 'text') return { kind, codes: new Uint32Array(rowCount), dictionary: [''] };
	if (kind === 'number') return { kind, values: new Float64Array(rowCount).fill(NaN) };
	return { kind, values: new Int32Array(rowCount).fill(INT_MISSING) };
}

import { textAt, type NumberColumn, type Table, type TextColumn } from '../kernel/columns.ts';
import { splitCellKey, splitRowKey, type FieldChange, type Fields, type Stamped } from '../model/fields.ts';
import type { ImportLayer, LayerContent } from '../model/layer.ts';
import { PATCH_COLUMNS, PATCH_DELETED } from '../model/layer.ts';
import { PatchBuilder } from './patch-builder.ts';

export interface LoadedLayer {
	readonly info: ImportLayer;
	readonly content: LayerContent;
}

/** A text in a column of days or numbers could not be read, '' was emptied by a person. */
export type CellValue = string | number;

/** By column, by row of the layer. */
export type CellValues = ReadonlyMap<string, ReadonlyMap<number, CellValue>>;

/** What has been changed of a layer's rows since they came in. */
export interface LayerOverlay {
	/** By later imports. */
	readonly patched: CellValues;
	/** By a person: stands over what later imports brought. */
	readonly byHand: CellValues;
	readonly deleted: ReadonlySet<number>;
}

type Writable = Map<string, Map<number, CellValue>>;
class OverlayBuilder implements LayerOverlay {
	readonly patched: Writable = new Map();
	readonly byHand: Writable = new Map();
	readonly deleted = new Set<number>();
}

export const NO_OVERLAY: LayerOverlay = new OverlayBuilder();

/**
 * Everything changed, by layer id. Later imports are taken in the order they were made; what a person did, by fields or as a layer of its own, in the
 * order of its stamps (counter, then copy).
 */
export function overlaysOf(layers: readonly LoadedLayer[], fields: Fields): ReadonlyMap<string, LayerOverlay> {
	const overlays = new Map(layers.map(({ info }) => [info.id, new OverlayBuilder()]));
	for (const { info, content } of layers) {
		if (info.kind === 'import' && content.patch) takePatch(content.patch, overlays, 'patched');
	}
	const edits = layers
		.filter(({ info, content }) => info.kind === 'edit' && content.patch)
		.map(({ info, content }) => ({ patch: content.patch!, stamp: fields.layer.get(info.id)! }))
		.sort((a, b) => byStamp(a.stamp, b.stamp));
	takeEdits(edits, fields, overlays);
	for (const [key, { value }] of fields.row) {
		if (value !== 'deleted') continue;
		const { layerId, rowIndex } = splitRowKey(key);
		overlays.get(layerId)?.deleted.add(rowIndex);
	}
	return overlays;
}

interface StampedPatch {
	readonly patch: Table;
	readonly stamp: Stamped<unknown>;
}

/** Cell fields and the patches of edit layers (ascending), each cell ending with the last of them. */
function takeEdits(edits: readonly StampedPatch[], fields: Fields, overlays: ReadonlyMap<string, OverlayBuilder>): void {
	let cells = [...fields.cell];
	if (edits.length > 0) cells = cells.sort(([, a], [, b]) => byStamp(a, b));
	let next = 0;
	for (const { patch, stamp } of edits) {
		while (next < cells.length && byStamp(cells[next][1], stamp) < 0) takeCell(...cells[next++], overlays);
		takePatch(patch, overlays, 'byHand');
	}
	while (next < cells.length) takeCell(...cells[next++], overlays);
}

const byStamp = (a: Stamped<unknown>, b: Stamped<unknown>): number => a.counter - b.counter || (a.copy < b.copy ? -1 : a.copy > b.copy ? 1 : 0);

function takeCell(key: string, { value }: Stamped<CellValue | null>, overlays: ReadonlyMap<string, OverlayBuilder>): void {
	if (value === null) return;
	const { layerId, rowIndex, column } = splitCellKey(key);
	const overlay = overlays.get(layerId);
	if (overlay) setCell(overlay.byHand, column, rowIndex, value);
}

function setCell(cells: Writable, column: string, row: number, value: CellValue): void {
	const ofColumn = cells.get(column);
	if (ofColumn) ofColumn.set(row, value);
	else cells.set(column, new Map([[row, value]]));
}

function takePatch(patch: Table, overlays: ReadonlyMap<string, OverlayBuilder>, part: 'patched' | 'byHand'): void {
	for (const { layerId, rowIndex, column, value } of cellsOfPatch(patch)) {
		const overlay = overlays.get(layerId);
		if (!overlay) continue;
		if (column === PATCH_DELETED) overlay.deleted.add(rowIndex);
		else setCell(overlay[part], column, rowIndex, value);
	}
}

/** A cell's new value, or PATCH_DELETED as the column. */
export interface PatchCell {
	readonly layerId: string;
	readonly rowIndex: number;
	readonly column: string;
	readonly value: CellValue;
}

function* cellsOfPatch(patch: Table): Generator<PatchCell> {
	const text = (name: string) => patch.columns.get(name) as TextColumn;
	const [layer, column, texts] = [text(PATCH_COLUMNS.layer), text(PATCH_COLUMNS.column), text(PATCH_COLUMNS.text)];
	const rows = patch.columns.get(PATCH_COLUMNS.row) as { readonly values: Int32Array };
	const numbers = patch.columns.get(PATCH_COLUMNS.number) as NumberColumn;
	for (let i = 0; i < patch.rowCount; i++) {
		const number = numbers.values[i];
		yield { layerId: textAt(layer, i), rowIndex: rows.values[i], column: textAt(column, i), value: Number.isNaN(number) ? textAt(texts, i) : number };
	}
}

export function patchOf(cells: readonly PatchCell[]): Table | null {
	const patch = new PatchBuilder();
	for (const cell of cells) patch.push(cell, cell.column, cell.value);
	return patch.finish();
}

/**
 * Sets the fields free that a new layer's patch covers, in the same step as the layer itself: taking the layer back then brings them back too, and a
 * later change of one cell has nothing older beneath it to return to.
 */
export function freedByPatch(patch: Table, fields: Fields): FieldChange[] {
	const changes: FieldChange[] = [];
	const covered = fieldsByPlace(fields);
	if (covered.size === 0) return changes;
	for (const { layerId, rowIndex, column } of cellsOfPatch(patch)) {
		const change = covered.get(layerId)?.get(rowIndex)?.get(column);
		if (change) changes.push(change);
	}
	return changes;
}

/** What sets each field of a cell, and of a deleted row, free: by layer, row and column. A block has far more cells than a plan has such fields. */
function fieldsByPlace({ cell, row }: Fields): ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, FieldChange>>> {
	const places = new Map<string, Map<number, Map<string, FieldChange>>>();
	const put = (layerId: string, rowIndex: number, column: string, change: FieldChange) => {
		const rows = places.get(layerId) ?? new Map<number, Map<string, FieldChange>>();
		const columns = rows.get(rowIndex) ?? new Map<string, FieldChange>();
		places.set(layerId, rows.set(rowIndex, columns.set(column, change)));
	};
	for (const [key, { value }] of cell) {
		if (value === null) continue;
		const { layerId, rowIndex, column } = splitCellKey(key);
		put(layerId, rowIndex, column, { group: 'cell', key, value: null });
	}
	for (const [key, { value }] of row) {
		if (value !== 'deleted') continue;
		const { layerId, rowIndex } = splitRowKey(key);
		put(layerId, rowIndex, PATCH_DELETED, { group: 'row', key, value: null });
	}
	return places;
}

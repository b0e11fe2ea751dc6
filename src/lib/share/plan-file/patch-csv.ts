import * as v from 'valibot';
import type { Column, Table } from '../../kernel/columns.ts';
import { PATCH_COLUMNS, PATCH_DELETED } from '../../model/layer.ts';

import { PlanFileFault } from './codes.ts';
import { isCellColumn } from './format-3-lists.ts';
import { readLayerCsv, writeLayerCsv } from './layer-csv.ts';
import type { ColumnDescription } from './layer-csv.ts';
import { id } from './schema-parts.ts';

const COLUMNS: readonly ColumnDescription[] = [
	{ name: PATCH_COLUMNS.layer, kind: 'text' },
	{ name: PATCH_COLUMNS.row, kind: 'int' },
	{ name: PATCH_COLUMNS.column, kind: 'text' },
	{ name: PATCH_COLUMNS.text, kind: 'text' },
	{ name: PATCH_COLUMNS.number, kind: 'number' }
];

/** The cells of other layers that one changes, a line each. */
export function writePatchCsv(patch: Table): Uint8Array {
	return writeLayerCsv({ rowCount: patch.rowCount, columns: new Map(COLUMNS.map(({ name }) => [name, patch.columns.get(name)!])) });
}

/** Throws PlanFileFault when a line names what cannot be a cell. Whether the cell is there, the dataset sees. */
export function readPatchCsv(bytes: Uint8Array, rowCount: number): Table {
	const patch = readLayerCsv(bytes, COLUMNS, rowCount);
	const { layer, row, column } = Object.fromEntries(patch.columns);
	const isSound =
		everyText(layer, (text) => v.is(id, text)) &&
		everyText(column, (text) => text === PATCH_DELETED || isCellColumn(text)) &&
		(row.kind !== 'int' || row.values.every((value) => value >= 0));
	if (!isSound) throw new PlanFileFault('planFile.damaged', 'a patch of no cell');
	return patch;
}

function everyText(column: Column, fits: (text: string) => boolean): boolean {
	if (column.kind !== 'text') return false;
	return column.codes.every((code) => code !== 0) && column.dictionary.every((text, code) => code === 0 || fits(text));
}

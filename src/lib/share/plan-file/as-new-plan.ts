import { asCopy } from '../../model/copies.ts';
import { applyChanges } from '../../model/document.ts';
import { cellKey, rowKey, splitCellKey, splitRowKey } from '../../model/fields.ts';
import type { PlanDocument } from '../../model/fields.ts';

/**
 * The same plan under a new id and copy id, so that opening a file never writes over a plan. Stamps stay: copies can be merged later.
 * `layerIds` renames layers whose ids are taken on this device (id there by id in the file), in the ledger and in the edits of their cells and rows.
 */
export function asNewPlan(document: PlanDocument, id: string, copy: string, name?: string, layerIds: ReadonlyMap<string, string> = new Map()): PlanDocument {
	const renamed = withLayerIds(document, layerIds);
	const fresh = asCopy(renamed, id, copy);
	return name === undefined ? fresh : applyChanges(fresh, [{ group: 'plan', key: 'name', value: name }]).document;
}

/** The document with layers under other ids: id there by id in the file. */
export function withLayerIds(document: PlanDocument, layerIds: ReadonlyMap<string, string>): PlanDocument {
	if ([...layerIds].every(([from, to]) => from === to)) return document;
	const { layer, cell, row } = document.fields;
	const idOf = (id: string) => layerIds.get(id) ?? id;
	const layers = new Map([...layer].map(([key, stamped]) => [idOf(key), { ...stamped, value: stamped.value && { ...stamped.value, id: idOf(key) } }]));
	const cells = new Map(
		[...cell].map(([key, stamped]) => {
			const { layerId, rowIndex, column } = splitCellKey(key);
			return [cellKey(idOf(layerId), rowIndex, column), stamped];
		})
	);
	const rows = new Map(
		[...row].map(([key, stamped]) => {
			const { layerId, rowIndex } = splitRowKey(key);
			return [rowKey(idOf(layerId), rowIndex), stamped];
		})
	);
	return { ...document, fields: { ...document.fields, layer: layers, cell: cells, row: rows } };
}

import type { TextColumn, Table } from '../../kernel/columns.ts';
import { splitCellKey, type FieldChange, type Fields } from '../../model/fields.ts';
import { PATCH_COLUMNS } from '../../model/layer.ts';

/**
 * Sets the fields free that a new layer's patch covers, in the same step as the layer itself: taking the layer back then brings them back too, and a
 * later change of one cell has nothing older beneath it to return to.
 */
export function freedByPatch(patch: Table, fields: Fields): FieldChange[] {
	const keyOf = new Map<string, Map<number, Map<string, string>>>();
	for (const [key, { value }] of fields.cell) {
		if (value === null) continue;
		const { layerId, rowIndex, column } = splitCellKey(key);
		const ofLayer = keyOf.get(layerId) ?? new Map<number, Map<string, string>>();
		keyOf.set(layerId, ofLayer.set(rowIndex, (ofLayer.get(rowIndex) ?? new Map<string, string>()).set(column, key)));
	}
	if (keyOf.size === 0) return [];
	const changes: FieldChange[] = [];
	const layers = patch.columns.get(PATCH_COLUMNS.layer) as TextColumn;
	const columns = patch.columns.get(PATCH_COLUMNS.column) as TextColumn;
	const rows = patch.columns.get(PATCH_COLUMNS.row) as { readonly values: Int32Array };
	const ofLayers = layers.dictionary.map((layerId) => keyOf.get(layerId));
	for (let i = 0; i < patch.rowCount; i++) {
		const key = ofLayers[layers.codes[i]]?.get(rows.values[i])?.get(columns.dictionary[columns.codes[i]]);
		if (key !== undefined) changes.push({ group: 'cell', key, value: null });
	}
	return changes;
}

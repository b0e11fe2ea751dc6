import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { PATCH_COLUMNS } from '../model/layer.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import { layerIdInPlaceOf } from '../model/sample-layers.ts';
import type { StorageError } from './errors.ts';
import { loadLayer, loadSource, saveLayer } from './layers.ts';
import { hasForgottenRows, sameBeforeForgetting, sameContent } from './same-content.ts';

/** A layer as a plan file brings it. */
export interface ArrivingLayer {
	readonly content: LayerContent;
	readonly source: KeptSource | null;
}

/**
 * Keeps the layers of a plan file. A layer this device already has under the same id is shared when its content is the same;
 * otherwise the file's goes in under an id of `newId`, as invented as before. One that lost rows here because their client was forgotten stays without them. Returns the id each layer has here, by the id it has in the file.
 */
export async function admitLayers(
	layers: ReadonlyMap<string, ArrivingLayer>,
	savedAt: number,
	newId: () => string
): Promise<Result<ReadonlyMap<string, string>, StorageError>> {
	const ids = new Map<string, string>();
	const present = new Set<string>();
	const withForgotten = new Set<string>();
	for (const [fileId, { content }] of layers) {
		const here = await loadLayer(fileId);
		if (!here.ok && here.error.code !== 'storage.missing') return here;
		if (here.ok) present.add(fileId);
		const forgot = here.ok && hasForgottenRows(here.value);
		if (forgot) withForgotten.add(fileId);
		const same = !here.ok || (forgot ? sameBeforeForgetting : sameContent)(here.value, content);
		ids.set(fileId, same ? fileId : layerIdInPlaceOf(fileId, newId()));
	}
	renameThoseThatFollow(layers, present, ids, newId);
	for (const [fileId, { content, source }] of layers) {
		const id = ids.get(fileId)!;
		const isShared = id === fileId && present.has(fileId);
		// Nor does a file bring back what was forgotten here.
		if (isShared && withForgotten.has(fileId)) continue;
		if (isShared) {
			const kept = source ? await loadSource(id) : ok(null);
			if (!kept.ok) return kept;
			if (kept.value || !source) continue;
		}
		const saved = await saveLayer(id, withLayerIds(content, ids), source, savedAt);
		if (!saved.ok) return fail(saved.error);
	}
	return ok(ids);
}

/** A layer that changes cells of one with another id here is not the one of the same id this device has: that one changes its own. */
function renameThoseThatFollow(layers: ReadonlyMap<string, ArrivingLayer>, present: ReadonlySet<string>, ids: Map<string, string>, newId: () => string): void {
	for (let renamed = true; renamed;) {
		renamed = false;
		for (const [fileId, { content }] of layers) {
			if (!present.has(fileId) || ids.get(fileId) !== fileId) continue;
			if (!patchedIds(content).some((id) => (ids.get(id) ?? id) !== id)) continue;
			ids.set(fileId, layerIdInPlaceOf(fileId, newId()));
			renamed = true;
		}
	}
}

function patchedIds({ patch }: LayerContent): readonly string[] {
	const layer = patch?.columns.get(PATCH_COLUMNS.layer);
	return layer?.kind === 'text' ? layer.dictionary : [];
}

function withLayerIds(content: LayerContent, ids: ReadonlyMap<string, string>): LayerContent {
	const layer = content.patch?.columns.get(PATCH_COLUMNS.layer);
	if (!content.patch || layer?.kind !== 'text') return content;
	const dictionary = layer.dictionary.map((id) => ids.get(id) ?? id);
	return { ...content, patch: { ...content.patch, columns: new Map([...content.patch.columns, [PATCH_COLUMNS.layer, { ...layer, dictionary }]]) } };
}

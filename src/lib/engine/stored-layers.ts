import type { Result } from '../kernel/result.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import type { StorageError } from '../storage/errors.ts';
import { loadLayer, loadSource, saveLayer } from '../storage/layers.ts';
import type { LayerSource } from './plan-engine.ts';

/** Layers on this device, and the sources of those it has refused so far. */
export class StoredLayers implements LayerSource {
	readonly #unkept = new Map<string, KeptSource>();

	async load(layerId: string): Promise<LayerContent> {
		const loaded = await loadLayer(layerId);
		if (!loaded.ok) throw new Error(loaded.error.code);
		return loaded.value;
	}

	async loadSource(layerId: string): Promise<KeptSource | null> {
		const unkept = this.#unkept.get(layerId);
		if (unkept) return unkept;
		const loaded = await loadSource(layerId);
		// A layer that is only in memory so far and came without a source.
		if (!loaded.ok && loaded.error.code === 'storage.missing') return null;
		if (!loaded.ok) throw new Error(loaded.error.code);
		return loaded.value;
	}

	/** Keeps a layer, or tries once more: `source` undefined takes the one of the try before. */
	async keep(layerId: string, content: LayerContent, source: KeptSource | null | undefined, savedAt: number): Promise<Result<void, StorageError>> {
		const kept = source === undefined ? (this.#unkept.get(layerId) ?? null) : source;
		const saved = await saveLayer(layerId, content, kept, savedAt);
		if (saved.ok) this.#unkept.delete(layerId);
		else if (kept) this.#unkept.set(layerId, kept);
		return saved;
	}
}

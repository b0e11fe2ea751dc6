import type { Result } from '../kernel/result.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import type { StorageError } from '../storage/errors.ts';
import { loadLayer, loadSource, saveLayer } from '../storage/layers.ts';
import type { LayerStore } from './grid/grid-engine.ts';

/** Layers on this device, and the sources of those it has refused so far. */
export class StoredLayers implements LayerStore {
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
		if (loaded.ok) return loaded.value;
		// A layer that is only in memory so far, and has no source.
		if (loaded.error.code === 'storage.missing') return null;
		throw new Error(loaded.error.code);
	}

	async save(layerId: string, content: LayerContent, savedAt: number): Promise<boolean> {
		return (await this.keep(layerId, content, savedAt)).ok;
	}

	/** Keeps a layer with its source, or tries once more: then the source is the one of the try before. */
	async keep(layerId: string, content: LayerContent, savedAt: number, source = this.#unkept.get(layerId) ?? null): Promise<Result<void, StorageError>> {
		const saved = await saveLayer(layerId, content, source, savedAt);
		if (saved.ok) this.#unkept.delete(layerId);
		else if (source) this.#unkept.set(layerId, source);
		return saved;
	}
}

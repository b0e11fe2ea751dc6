import type { Result } from '../kernel/result.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import type { StorageError } from '../storage/errors.ts';
import { loadLayer, loadSource, saveLayer } from '../storage/layers.ts';
import type { LayerStore } from './grid/grid-engine.ts';

/** Layers on this device, and the sources of those that are in memory only so far. */
export class StoredLayers implements LayerStore {
	readonly #owed = new Map<string, KeptSource>();

	async load(layerId: string): Promise<LayerContent> {
		const loaded = await loadLayer(layerId);
		if (!loaded.ok) throw new Error(loaded.error.code);
		return loaded.value;
	}

	async loadSource(layerId: string): Promise<KeptSource | null> {
		const owed = this.#owed.get(layerId);
		if (owed) return owed;
		const loaded = await loadSource(layerId);
		if (loaded.ok) return loaded.value;
		// A layer that is only in memory so far, and has no source.
		if (loaded.error.code === 'storage.missing') return null;
		throw new Error(loaded.error.code);
	}

	async save(layerId: string, content: LayerContent, savedAt: number): Promise<boolean> {
		return (await this.keep(layerId, content, savedAt)).ok;
	}

	/** The source that goes with a layer once it is kept. */
	owe(layerId: string, source: KeptSource): void {
		this.#owed.set(layerId, source);
	}

	/** Keeps a layer with the source owed to it. After a refusal it can be tried again. */
	async keep(layerId: string, content: LayerContent, savedAt: number): Promise<Result<void, StorageError>> {
		const saved = await saveLayer(layerId, content, this.#owed.get(layerId) ?? null, savedAt);
		if (saved.ok) this.#owed.delete(layerId);
		return saved;
	}
}

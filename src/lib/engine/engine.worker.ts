import * as Comlink from 'comlink';
import { revived } from '../kernel/columns.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import type { StorageError } from '../storage/errors.ts';
import { loadLayer, loadSource, saveLayer } from '../storage/layers.ts';
import { GridEngine } from './grid/grid-engine.ts';

const storedLayers = {
	async load(layerId: string): Promise<LayerContent> {
		const loaded = await loadLayer(layerId);
		if (!loaded.ok) throw new Error(loaded.error.code);
		return loaded.value;
	},
	async loadSource(layerId: string): Promise<KeptSource | null> {
		const loaded = await loadSource(layerId);
		if (!loaded.ok) throw new Error(loaded.error.code);
		return loaded.value;
	},
	async save(layerId: string, content: LayerContent, savedAt: number): Promise<boolean> {
		return (await saveLayer(layerId, content, null, savedAt)).ok;
	}
};

/** The engine with what only a worker can do: take an import from the intake's worker directly, and keep it. */
export class EngineWorker extends GridEngine {
	/** Resolves when the rows are in memory and, if `ok`, on the device. The port is the intake worker's. */
	async receive(layerId: string, port: MessagePort, savedAt: number): Promise<Result<void, StorageError>> {
		const content = await new Promise<LayerContent>((resolve) => {
			port.onmessage = ({ data }: MessageEvent<LayerContent>) => resolve({ ...data, table: revived(data.table) });
		});
		port.close();
		this.hold(layerId, content);
		return saveLayer(layerId, content, null, savedAt);
	}

	/** Tries once more to keep an import that is only in memory. */
	async keep(layerId: string, savedAt: number): Promise<Result<void, StorageError>> {
		const content = this.held(layerId);
		return content ? saveLayer(layerId, content, null, savedAt) : ok(undefined);
	}
}

// The page's language decides how texts are sorted; a worker knows it as the name it was given.
Comlink.expose(new EngineWorker(storedLayers, self.name || undefined));

import * as Comlink from 'comlink';
import { revived } from '../kernel/columns.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { StorageError } from '../storage/errors.ts';
import { GridEngine } from './grid/grid-engine.ts';
import type { DeliveredImport } from './intake.worker.ts';
import { StoredLayers } from './stored-layers.ts';

const stored = new StoredLayers();

/** The engine with what only a worker can do: take an import from the intake's worker directly, and keep it. */
export class EngineWorker extends GridEngine {
	/** Resolves when the rows are in memory and, if `ok`, on the device with their source. The port is the intake worker's. */
	async receive(layerId: string, port: MessagePort, savedAt: number): Promise<Result<void, StorageError>> {
		const { content, source } = await new Promise<DeliveredImport>((resolve) => {
			port.onmessage = ({ data }: MessageEvent<DeliveredImport>) => resolve({ ...data, content: { ...data.content, table: revived(data.content.table) } });
		});
		port.close();
		this.hold(layerId, content);
		return stored.keep(layerId, content, savedAt, source);
	}

	/** Tries once more to keep an import that is only in memory. */
	async keep(layerId: string, savedAt: number): Promise<Result<void, StorageError>> {
		const content = this.held(layerId);
		return content ? stored.keep(layerId, content, savedAt) : ok(undefined);
	}
}

// The page's language decides how texts are sorted; a worker knows it as the name it was given.
Comlink.expose(new EngineWorker(stored, self.name || undefined));

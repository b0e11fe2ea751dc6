import { Comlink } from '../engine/start.ts';
import type { EngineWorker, SettledImport } from '../engine/engine.worker.ts';
import type { IntakeWorker } from '../engine/intake.worker.ts';
import type { ImportChoice, ImportDiff } from '../engine/protocol.ts';
import type { ImportLayer } from '../model/layer.ts';
import { newId } from './clock.ts';

/** Typed rows on their way from the intake's worker to the engine's, where they are compared with those there and settled or dropped. */
export class CandidateImport {
	readonly #intake: Comlink.Remote<IntakeWorker>;
	readonly #engine: Comlink.Remote<EngineWorker>;
	#id: string | null = null;

	constructor(intake: Comlink.Remote<IntakeWorker>, engine: Comlink.Remote<EngineWorker>) {
		this.#intake = intake;
		this.#engine = engine;
	}

	/** What the rows typed last would do to those of their shape; null when there are none. */
	async compare(): Promise<ImportDiff | null> {
		return this.#engine.compare(await this.#consider());
	}

	async settle(layer: ImportLayer, how: ImportChoice): Promise<SettledImport> {
		const id = await this.#consider();
		this.#id = null;
		return this.#engine.settle(id, layer, how);
	}

	/** The rows have been typed anew, or are not wanted. */
	drop(): void {
		if (this.#id !== null) void this.#engine.drop(this.#id);
		this.#id = null;
	}

	async #consider(): Promise<string> {
		if (this.#id !== null) return this.#id;
		const id = newId();
		this.#id = id;
		const { port1, port2 } = new MessageChannel();
		const considered = this.#engine.consider(id, Comlink.transfer(port1, [port1]));
		await this.#intake.deliver(Comlink.transfer(port2, [port2]));
		await considered;
		return id;
	}
}

import * as Comlink from 'comlink';
import { revived } from '../kernel/columns.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { ImportLayer, KeptSource } from '../model/layer.ts';
import type { StorageError } from '../storage/errors.ts';
import { Candidate } from './candidate.ts';
import type { Exported } from './exports/export.ts';
import { GridEngine } from './grid/grid-engine.ts';
import type { DeliveredImport } from './intake.worker.ts';
import type { ImportChoice, ImportDiff } from './protocol.ts';
import { rehearseRows, type RehearsedRows } from './rehearsal.ts';
import { StoredLayers } from './stored-layers.ts';

const stored = new StoredLayers();

export interface SettledImport {
	readonly rowCount: number;
	readonly changedCount: number;
}

/** The engine with what only a worker can do: take an import from the intake's worker directly, and keep it. */
export class EngineWorker extends GridEngine {
	readonly #candidates = new Map<string, { readonly candidate: Candidate; readonly source: KeptSource | null }>();

	/** Takes typed rows in to be looked at, before the plan speaks of them. Resolves when they are here. The port is the intake worker's. */
	async consider(candidateId: string, port: MessagePort): Promise<void> {
		const { content, source } = await new Promise<DeliveredImport>((resolve) => {
			port.onmessage = ({ data }: MessageEvent<DeliveredImport>) => resolve({ ...data, content: { ...data.content, table: revived(data.content.table) } });
		});
		port.close();
		this.#candidates.set(candidateId, { candidate: new Candidate(content), source });
	}

	/** What a candidate would do to the rows of its shape; null when the plan has none. */
	compare(candidateId: string): ImportDiff | null {
		return this.#considered(candidateId).candidate.compare(this.layers);
	}

	/**
	 * Makes the layer of a candidate. Its rows are in memory and can be shown; `keep` puts them on the device with their source, which takes longer than
	 * showing them. The counts are for the ledger; both 0 means that it would change nothing, and no layer was made.
	 */
	settle(candidateId: string, { id }: ImportLayer, how: ImportChoice): SettledImport {
		const { candidate, source } = this.#considered(candidateId);
		const { content, rowCount, changedCount } = candidate.settle(this.layers, how);
		this.drop(candidateId);
		if (rowCount > 0 || changedCount > 0) {
			this.hold(id, content);
			if (source) stored.owe(id, source);
		}
		return { rowCount, changedCount };
	}

	/** A candidate that was declined. */
	drop(candidateId: string): void {
		this.#candidates.delete(candidateId);
	}

	/** Keeps an import that is only in memory. */
	async keep(layerId: string, savedAt: number): Promise<Result<void, StorageError>> {
		const content = this.held(layerId);
		return content ? stored.keep(layerId, content, savedAt) : ok(undefined);
	}

	/** The bytes of files are handed over, not copied. */
	override async analyse(...asked: Parameters<GridEngine['analyse']>): Promise<unknown> {
		const answer = await super.analyse(...asked);
		if (asked[0] !== 'export' || answer === null) return answer;
		const exported = answer as Exported;
		return exported.ok
			? Comlink.transfer(
					exported,
					exported.value.files.map(({ bytes }) => bytes.buffer)
				)
			: exported;
	}

	/** Reads every row of a plan as it was, as restoring it would. */
	rehearse(document: PlanDocument): Promise<RehearsedRows> {
		return rehearseRows(document, stored, (layerId) => this.held(layerId));
	}

	#considered(candidateId: string): { readonly candidate: Candidate; readonly source: KeptSource | null } {
		const considered = this.#candidates.get(candidateId);
		if (!considered) throw new Error(`no candidate ${candidateId}`);
		return considered;
	}
}

// The page's language decides how texts are sorted; a worker knows it as the name it was given.
Comlink.expose(new EngineWorker(stored, self.name || undefined));

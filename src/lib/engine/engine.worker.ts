import * as Comlink from 'comlink';
import { revived } from '../kernel/columns.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { ImportLayer, KeptSource } from '../model/layer.ts';
import type { StorageError, StorageErrorCode } from '../storage/errors.ts';
import type { AnalysisId } from './analyses/registry.ts';
import { Stopped } from './analyses/run-steps.ts';
import { Candidate } from './candidate.ts';
import type { Exported } from './exports/export.ts';
import { forgetClient, type ForgottenClient } from './forget/forget-client.ts';
import type { Dataset } from './dataset.ts';
import { copyRange } from './grid/copy.ts';
import { GridEngine } from './grid/grid-engine.ts';
import type { DeliveredImport, IntakeWorker } from './intake.worker.ts';
import type { CellRange, CellWriting, ClipboardBlock, ColumnValues, ImportChoice, ImportDiff, Sheet } from './protocol.ts';
import { loadModule } from './load-module.ts';
import { rehearseRows, type RehearsedRows } from './rehearsal.ts';
import { StoredLayers } from './stored-layers.ts';
import { totalsOfPlanFile } from './totals-of-plan-file.ts';
import { Veil } from './veil/veil.ts';
import { veiled, veiledCells } from './veil/veiled-engine.ts';
import { tryWaysOut, type TriedWay } from './ways-out.ts';

const stored = new StoredLayers();

export interface SettledImport {
	readonly rowCount: number;
	readonly changedCount: number;
}

/** The engine with what only a worker can do: take an import from the intake's worker directly, and keep it. */
export class EngineWorker extends GridEngine {
	#isVeiled = false;
	#stopPacking: () => void = () => undefined;
	#veil: { readonly of: Dataset; readonly veil: Veil } | null = null;
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

	/** Workbooks are put together by the worker at the other end from now on, which the page may end at any time. */
	lendPacker(port: MessagePort): void {
		const lent = Comlink.wrap<Pick<IntakeWorker, 'packWorkbook'>>(port);
		this.packer = (input, words) =>
			new Promise((resolve, reject) => {
				// From a worker that was ended no answer comes.
				this.#stopPacking = () => reject(new Stopped());
				lent.packWorkbook(input, words).then(resolve, reject);
			});
	}

	override async stopAnalysis(id: AnalysisId): Promise<void> {
		await super.stopAnalysis(id);
		if (id === 'export') this.#stopPacking();
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

	/** Hides who the clients are from now on, or no more: see `veil/veil.ts`. */
	veil(on: boolean): void {
		this.#isVeiled = on;
	}

	get isVeiled(): boolean {
		return this.#isVeiled;
	}

	makeVeil(): Veil {
		if (this.#veil?.of !== this.dataset) this.#veil = { of: this.dataset, veil: new Veil(this.dataset, this.document) };
		return this.#veil.veil;
	}

	/** The values of a column are told without its name: they are hidden here, where it is known. */
	override async columnValues(sheet: Sheet, column: string): Promise<ColumnValues> {
		const answer = await super.columnValues(sheet, column);
		if (!this.#isVeiled) return answer;
		const veil = this.makeVeil();
		return { ...answer, values: answer.values.map(({ value, rows }) => ({ value: veil.text(value, column), rows })) };
	}

	override async copyRange(range: CellRange, writing: CellWriting): Promise<ClipboardBlock> {
		return this.#isVeiled ? copyRange(veiledCells(this.cells(range.sheet), this.makeVeil()), range, writing) : super.copyRange(range, writing);
	}

	/** Takes a client out of everything on the device for good; the plan is to be opened anew. Nothing of it may be owed to storage. */
	forgetClient(clientKey: string, stamp: { readonly at: number; readonly salt: string }): Promise<Result<ForgottenClient, StorageErrorCode>> {
		return forgetClient(this.document.id, clientKey, stamp);
	}

	/** Of a plan file, which does not become the plan this engine holds. */
	totalsOfPlanFile(...asked: Parameters<typeof totalsOfPlanFile>): ReturnType<typeof totalsOfPlanFile> {
		return totalsOfPlanFile(...asked);
	}

	/** What the browser lets out of this worker: nothing. */
	tryWaysOut(): Promise<readonly TriedWay[]> {
		return tryWaysOut(loadModule);
	}

	#considered(candidateId: string): { readonly candidate: Candidate; readonly source: KeptSource | null } {
		const considered = this.#candidates.get(candidateId);
		if (!considered) throw new Error(`no candidate ${candidateId}`);
		return considered;
	}
}

// The page's language decides how texts are sorted; a worker knows it as the name it was given.
const engine = new EngineWorker(stored, self.name || undefined);
Comlink.expose(veiled(engine, () => engine.isVeiled));

import { isTombstone } from '../model/forgotten.ts';
import type { Evaluation } from '../engine/protocol.ts';
import type { EngineWorker } from '../engine/engine.worker.ts';
import type { Comlink, Running } from '../engine/start.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { changedSince, changesTo, planDifference } from '../model/plan-difference.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import type { StorageErrorCode } from '../storage/errors.ts';
import { deleteSnapshot, listSnapshots, loadSnapshot, takeSnapshot, type Snapshot } from '../storage/snapshots.ts';
import { dayOf, now, today } from './clock.ts';
import type { KeptSnapshots, SnapshotComparison } from './contract.ts';
import { rehearsalOf, rehearseFields, type Rehearsal } from './rehearsal.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';
import { storageCodeOf } from './worker-failure.ts';

/** What snapshots need of the open plan. */
export interface SnapshotHost {
	readonly planId: string;
	document(): PlanDocument;
	evaluation(): Evaluation | null;
	/** Takes the changes into the plan as one step. */
	restore(changes: readonly FieldChange[]): void;
	readonly engine: Comlink.Remote<EngineWorker>;
	/** An engine of its own, in which a plan can be opened without touching the one on screen. */
	startSpare(): Running<EngineWorker>;
}

/** The snapshots of the open plan. */
export class PlanSnapshots implements KeptSnapshots {
	readonly #host: SnapshotHost;
	readonly keeper: SnapshotKeeper;
	#list = $state.raw<readonly Snapshot[] | null>(null);

	constructor(host: SnapshotHost) {
		this.#host = host;
		this.keeper = new SnapshotKeeper({
			take: takeSnapshot,
			list: () => listSnapshots(host.planId),
			counts: () => {
				const evaluation = host.evaluation();
				return { rowCount: evaluation?.rowCounts.orders ?? null, clientCount: evaluation?.assessment.figures['clients.total'] ?? null };
			},
			now,
			dayOf,
			ontaken: () => {
				if (this.#list !== null) void this.refresh();
			}
		});
	}

	get list() {
		return this.#list;
	}

	async refresh(): Promise<Result<void, StorageErrorCode>> {
		await this.keeper.settled();
		const listed = await listSnapshots(this.#host.planId);
		if (!listed.ok) return fail(listed.error.code);
		this.#list = listed.value;
		return ok(undefined);
	}

	changedSince({ counter }: Snapshot): number {
		return changedSince(this.#host.document(), counter);
	}

	keep(name: string): Promise<Result<void, StorageErrorCode>> {
		return this.keeper.keep('byHand', this.#host.document(), name);
	}

	async remove(number: number): Promise<Result<void, StorageErrorCode>> {
		const removed = await deleteSnapshot(this.#host.planId, number);
		return removed.ok ? this.refresh() : fail(removed.error.code);
	}

	async restore(number: number): Promise<Result<void, StorageErrorCode>> {
		const then = await loadSnapshot(this.#host.planId, number);
		if (!then.ok) return fail(then.error.code);
		const kept = await this.keeper.keep('restore', this.#host.document());
		// Who was forgotten since then stays forgotten.
		if (kept.ok) this.#host.restore(changesTo(this.#host.document(), then.value).filter((change) => !isTombstone(change)));
		return kept;
	}

	async compare(number: number): Promise<Result<SnapshotComparison, StorageErrorCode>> {
		const then = await loadSnapshot(this.#host.planId, number);
		if (!then.ok) return fail(then.error.code);
		const opened = await this.#look(then.value);
		if (!opened.ok) return opened;
		return ok({ difference: planDifference(this.#host.document(), then.value), evaluation: opened.value });
	}

	async rehearse(number: number): Promise<Result<Rehearsal, StorageErrorCode>> {
		const then = await loadSnapshot(this.#host.planId, number);
		if (!then.ok) return fail(then.error.code);
		const fields = rehearseFields(this.#host.document(), then.value);
		const rows = await this.#host.engine.rehearse(fields.restored);
		const opened = await this.#look(fields.restored);
		return ok(rehearsalOf(fields, rows, opened.ok ? null : opened.error));
	}

	/** The figures of another state of the plan. */
	async #look(document: PlanDocument): Promise<Result<Evaluation, StorageErrorCode>> {
		const { remote, stop } = this.#host.startSpare();
		try {
			await remote.open(document, today());
			return ok(await remote.evaluate({ revision: 0, live: null, windows: [] }));
		} catch (thrown) {
			return fail(storageCodeOf(thrown));
		} finally {
			stop();
		}
	}
}

import { startEngine } from '../engine/start.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { StorageErrorCode } from '../storage/errors.ts';
import { loadDocument } from '../storage/plans.ts';
import { listSnapshots, loadSnapshot, planOfSnapshot, type Snapshot } from '../storage/snapshots.ts';
import { newId, now, today } from './clock.ts';
import { rehearsalOf, rehearseFields, type Rehearsal } from './rehearsal.ts';
import { trustedScriptUrl } from './trusted.ts';
import { storageCodeOf } from './worker-failure.ts';

/** The snapshots of a plan that is not open: in the list, in the bin, or too damaged to be opened. */
export class ClosedSnapshots {
	readonly #planId: string;
	readonly #locale: string;
	#list = $state.raw<readonly Snapshot[] | null>(null);

	constructor(planId: string, locale: string) {
		this.#planId = planId;
		this.#locale = locale;
	}

	/** The newest first; null until `refresh` has read them. */
	get list() {
		return this.#list;
	}

	async refresh(): Promise<Result<void, StorageErrorCode>> {
		const listed = await listSnapshots(this.#planId);
		if (!listed.ok) return fail(listed.error.code);
		this.#list = listed.value;
		return ok(undefined);
	}

	/** Makes a plan of its own of a snapshot; its id. The plan it is of stays as it is. */
	async openAsPlan(number: number, name: string): Promise<Result<string, StorageErrorCode>> {
		const made = await planOfSnapshot(this.#planId, number, { id: newId(), copy: newId(), name, now: now() });
		return made.ok ? ok(made.value.id) : fail(made.error.code);
	}

	/** Restores into a copy nobody sees, and compares every field and row. A plan that cannot be read is compared with nothing. */
	async rehearse(number: number): Promise<Result<Rehearsal, StorageErrorCode>> {
		const then = await loadSnapshot(this.#planId, number);
		if (!then.ok) return fail(then.error.code);
		const present = await loadDocument(this.#planId);
		const fields = rehearseFields(present.ok ? present.value : then.value, then.value);
		const { remote, stop } = startEngine(trustedScriptUrl, this.#locale);
		try {
			const rows = await remote.rehearse(fields.restored);
			const unopened = await remote.open(fields.restored, today()).then(() => null, storageCodeOf);
			return ok(rehearsalOf(fields, rows, unopened));
		} finally {
			stop();
		}
	}
}

import type { PlanDocument } from '../model/fields.ts';
import type { ChangeHistory } from '../model/history.ts';
import type { Result } from '../kernel/result.ts';
import type { StorageError, StorageErrorCode } from '../storage/errors.ts';
import type { PlanCounts } from '../storage/plans.ts';
import type { SaveState } from './contract.ts';

const QUIET_MS = 250;

/** A plan with what can be undone in it: written together, so that neither speaks of another state than the other. */
export interface Kept {
	readonly document: PlanDocument;
	readonly history: ChangeHistory;
}

export interface AutosaveEvents {
	/** What must be on the device before the plan is; its failure is the save's. */
	before(): Promise<Result<void, StorageErrorCode>>;
	/** Resolves with ok once the plan is on the device. */
	save(plan: Kept, at: number, counts: PlanCounts): Promise<Result<void, StorageError>>;
	onstate(state: SaveState): void;
	/** Milliseconds since the epoch. */
	now(): number;
}

/**
 * Writes the newest plan a moment after the last change. `saved` is said only when storage has confirmed a plan that nothing has followed.
 */
export class Autosave {
	readonly #events: AutosaveEvents;
	#latest: Kept;
	#stored: Kept;
	#counts: PlanCounts | null = null;
	/** Opening a plan is not a change: counts are written only beside a document, or after one that was written before they were known. */
	#countsOwed = false;
	#hasWritten = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> | null = null;

	/** `stored` is the plan as storage has it. */
	constructor(stored: Kept, events: AutosaveEvents) {
		this.#latest = stored;
		this.#stored = stored;
		this.#events = events;
	}

	/** Whether there is something storage has not confirmed. */
	get owes(): boolean {
		return this.#latest !== this.#stored;
	}

	/** What the list of plans shows beside the name. */
	count(counts: PlanCounts): void {
		if (counts.rowCount === this.#counts?.rowCount && counts.clientCount === this.#counts.clientCount) return;
		this.#counts = counts;
		if (!this.#hasWritten) return;
		this.#countsOwed = true;
		this.#later();
	}

	/** The plan as another page left it: nothing is owed to storage. */
	restart(stored: Kept): void {
		clearTimeout(this.#timer);
		this.#latest = stored;
		this.#stored = stored;
	}

	change(plan: Kept): void {
		this.#latest = plan;
		this.#events.onstate({ kind: 'saving' });
		this.#later();
	}

	/** Writes at once; resolves when nothing is owed, or writing failed. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await this.#write();
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#write(), QUIET_MS);
	}

	/** One after the other, however many ask at once. */
	async #write(): Promise<void> {
		while (this.#writing) await this.#writing;
		if (this.#latest === this.#stored && !this.#countsOwed) return;
		this.#writing = this.#writeNewest().finally(() => (this.#writing = null));
		await this.#writing;
	}

	async #writeNewest(): Promise<void> {
		const plan = this.#latest;
		const counts = this.#counts ?? { rowCount: 0, clientCount: null };
		const at = this.#events.now();
		const before = await this.#events.before();
		const failure = before.ok ? await this.#events.save(plan, at, counts).then((saved) => (saved.ok ? null : saved.error.code)) : before.error;
		if (failure !== null) {
			this.#events.onstate({ kind: 'failed', code: failure });
			return;
		}
		this.#stored = plan;
		this.#hasWritten = true;
		this.#countsOwed = counts !== this.#counts && this.#counts !== null;
		if (this.#latest === plan) this.#events.onstate({ kind: 'saved', at });
		if (this.#latest !== plan || this.#countsOwed) this.#later();
	}
}

import type { PlanDocument } from '../model/fields.ts';
import { saveDocument, type PlanCounts } from '../storage/plans.ts';
import type { SaveState } from './contract.ts';

const QUIET_MS = 250;

/**
 * Writes the newest document a moment after the last change. `saved` is said only when storage has confirmed a document that
 * nothing has followed.
 */
export class Autosave {
	readonly #onstate: (state: SaveState) => void;
	readonly #now: () => number;
	#latest: PlanDocument;
	#stored: PlanDocument;
	#counts: PlanCounts;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> | null = null;

	constructor(stored: PlanDocument, counts: PlanCounts, onstate: (state: SaveState) => void, now: () => number) {
		this.#latest = stored;
		this.#stored = stored;
		this.#counts = counts;
		this.#onstate = onstate;
		this.#now = now;
	}

	/** What the list of plans shows; written along with the next change. */
	count(counts: PlanCounts): void {
		const same = counts.rowCount === this.#counts.rowCount && counts.clientCount === this.#counts.clientCount;
		this.#counts = counts;
		if (!same) this.#later();
	}

	/** The document as another page left it: nothing is owed to storage. */
	restart(stored: PlanDocument): void {
		clearTimeout(this.#timer);
		this.#latest = stored;
		this.#stored = stored;
	}

	change(document: PlanDocument): void {
		this.#latest = document;
		this.#onstate({ kind: 'saving' });
		this.#later();
	}

	/** Writes at once; resolves when nothing is owed, or writing failed. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await this.#writing;
		if (this.#latest !== this.#stored) await this.#write();
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#write(), QUIET_MS);
	}

	async #write(): Promise<void> {
		await this.#writing;
		this.#writing = this.#writeNow();
		await this.#writing;
		this.#writing = null;
	}

	async #writeNow(): Promise<void> {
		const document = this.#latest;
		const at = this.#now();
		const saved = await saveDocument(document, at, this.#counts);
		if (!saved.ok) {
			this.#onstate({ kind: 'failed', code: saved.error.code });
			return;
		}
		this.#stored = document;
		if (this.#latest === document) this.#onstate({ kind: 'saved', at });
		else this.#later();
	}
}

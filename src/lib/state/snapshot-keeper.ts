import type { DayNumber } from '../kernel/days.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { StorageError, StorageErrorCode } from '../storage/errors.ts';
import type { Snapshot, SnapshotReason, SnapshotWish } from '../storage/snapshots.ts';

export interface SnapshotKeeperEvents {
	take(document: PlanDocument, wish: SnapshotWish): Promise<Result<Snapshot, StorageError>>;
	/** The newest first. */
	list(): Promise<Result<readonly Snapshot[], StorageError>>;
	/** What the list shows of the plan as it stands, where it is known. */
	counts(): Pick<SnapshotWish, 'rowCount' | 'clientCount'>;
	/** Milliseconds since the epoch. */
	now(): number;
	/** The calendar day of a moment, where the person sits. */
	dayOf(at: number): DayNumber;
	ontaken(): void;
}

/** Keeps a plan as it was before what could go wrong, one after the other; the change itself does not wait, but it is not saved before. */
export class SnapshotKeeper {
	readonly #events: SnapshotKeeperEvents;
	#queue: Promise<unknown> = Promise.resolve();
	/** The day a change was last looked at: the first of another day is preceded by a snapshot. */
	#day: DayNumber | null = null;

	constructor(events: SnapshotKeeperEvents) {
		this.#events = events;
	}

	/** The plan as it stands before a change; the first change of a day keeps it. */
	beforeChange(document: PlanDocument): void {
		const day = this.#events.dayOf(this.#events.now());
		if (day === this.#day) return;
		this.#day = day;
		if (isBlank(document)) return;
		const wish = this.#wish('daily', '');
		void this.#next(async () => {
			const listed = await this.#events.list();
			const newest = listed.ok ? listed.value[0] : undefined;
			// Not "earlier": a clock that was set back makes another day too.
			if (newest && this.#events.dayOf(newest.at) === day) return ok(undefined);
			return this.#take(document, wish);
		});
	}

	/** Resolves when the plan is kept as it stands, or with why it could not be. */
	keep(reason: SnapshotReason, document: PlanDocument, name = ''): Promise<Result<void, StorageErrorCode>> {
		if (isBlank(document) && reason !== 'byHand') return Promise.resolve(ok(undefined));
		const wish = this.#wish(reason, name);
		return this.#next(() => this.#take(document, wish));
	}

	/** What was asked for so far is done, or has failed: the plan itself is worth saving all the same. */
	async settled(): Promise<void> {
		await this.#queue;
	}

	async #take(document: PlanDocument, wish: SnapshotWish): Promise<Result<void, StorageErrorCode>> {
		const taken = await this.#events.take(document, wish);
		if (!taken.ok) return fail(taken.error.code);
		this.#events.ontaken();
		return ok(undefined);
	}

	/** Counts are of now, though it is written later. */
	#wish(reason: SnapshotReason, name: string): SnapshotWish {
		return { reason, name, at: this.#events.now(), ...this.#events.counts() };
	}

	#next<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(work);
		this.#queue = done;
		return done;
	}
}

/** Nothing but the name and the currency it was made with. */
const isBlank = ({ counter }: PlanDocument): boolean => counter <= 1;

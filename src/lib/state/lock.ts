import type { Holding } from './contract.ts';

export interface HoldEvents {
	/** This page may not write any more, from this very moment: another one took the plan over. */
	onLost(): void;
	/** Another page asks to take over: take no more changes, and bring those there are to storage. It waits for this a while, then takes the plan anyway. */
	flush?(): Promise<void>;
	/** The writer saved: what this page shows is out of date. */
	onChanged?(): void;
}

/** One page's part in a plan. At most one page in this browser holds a plan as its writer. */
export interface Hold {
	readonly holding: Holding;
	/** Resolves once this page is the writer. Read the plan again before changing it. */
	takeOver(): Promise<void>;
	/** Tells readers that the plan was saved. */
	announceChange(): void;
	/** Lets the plan go; nothing is called back any more. */
	release(): void;
}

type Message = 'yield' | 'changed';

/** How long a page that does not answer (frozen, crashed half way) keeps the next one waiting, in milliseconds. */
const PATIENCE = 3000;

export async function holdPlan(planId: string, events: HoldEvents, patience = PATIENCE): Promise<Hold> {
	const hold = new PlanHold(`rouse/plan/${planId}`, events, patience);
	await hold.acquire({ ifAvailable: true });
	return hold;
}

class PlanHold implements Hold {
	readonly #name: string;
	readonly #events: HoldEvents;
	readonly #patience: number;
	readonly #channel: BroadcastChannel;
	#holding: Holding = 'reader';
	/** Ends the lock this page holds. */
	#letGo: (() => void) | null = null;
	#released = false;
	#waiting: AbortController | null = null;

	constructor(name: string, events: HoldEvents, patience: number) {
		this.#name = name;
		this.#events = events;
		this.#patience = patience;
		this.#channel = new BroadcastChannel(name);
		this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#receive(data);
	}

	get holding(): Holding {
		return this.#holding;
	}

	announceChange(): void {
		this.#post('changed');
	}

	async takeOver(): Promise<void> {
		if (this.#holding === 'writer' || this.#released) return;
		const waiting = new AbortController();
		this.#waiting = waiting;
		const timer = setTimeout(() => waiting.abort(), this.#patience);
		this.#post('yield');
		try {
			await this.acquire({ signal: waiting.signal });
		} catch (error) {
			if (!waiting.signal.aborted) throw error;
			if (!this.#released) await this.acquire({ steal: true });
		} finally {
			clearTimeout(timer);
			this.#waiting = null;
		}
	}

	release(): void {
		this.#released = true;
		this.#waiting?.abort();
		this.#holding = 'reader';
		this.#letGo?.();
		this.#channel.close();
	}

	/** Resolves as soon as the lock is granted or, with `ifAvailable`, refused; it is kept until let go. */
	acquire(options: LockOptions): Promise<void> {
		// Outside secure contexts there are no locks; the revision of the stored plan still keeps two pages apart.
		if (!globalThis.navigator?.locks) {
			this.#holding = 'writer';
			return Promise.resolve();
		}
		return new Promise((granted, refused) => {
			navigator.locks
				.request(this.#name, options, (lock) => {
					if (!lock || this.#released) return granted();
					this.#holding = 'writer';
					const kept = new Promise<void>((letGo) => (this.#letGo = letGo));
					granted();
					return kept;
				})
				.catch((error: unknown) => {
					// Rejects when the wait was given up, or later, when another page stole the lock.
					if (this.#holding === 'writer') this.#lose();
					refused(error);
				});
		});
	}

	#lose(): void {
		this.#holding = 'reader';
		const letGo = this.#letGo;
		this.#letGo = null;
		this.#events.onLost();
		letGo?.();
	}

	#receive(message: Message): void {
		if (message === 'changed' && this.#holding === 'reader') this.#events.onChanged?.();
		if (message === 'yield' && this.#holding === 'writer') void this.#yield();
	}

	async #yield(): Promise<void> {
		// What cannot be saved stays on this page's screen; the person has decided where to go on.
		await this.#events.flush?.().catch(() => undefined);
		if (this.#holding === 'writer') this.#lose();
	}

	#post(message: Message): void {
		if (!this.#released) this.#channel.postMessage(message);
	}
}

import type { EvaluateRequest, Evaluation, LiveLevers, Window, WindowRows } from '../engine/protocol.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { LeverName, TypedLevers } from '../model/levers.ts';

export interface FigureSource {
	evaluate(request: EvaluateRequest): Promise<Evaluation>;
	/** The levers as the document has them. */
	committed(): TypedLevers;
	onevaluated(evaluation: Evaluation): void;
}

/**
 * Keeps the figures on the page up with the levers. One answer is under way at a time; of all wishes that come meanwhile only the newest is
 * sent, so what stands on the page is never older than what is replaced.
 */
export class FigureLoop {
	#evaluation = $state.raw<Evaluation | null>(null);
	#windowRows = $state.raw<WindowRows | null>(null);
	#liveLevers = $state.raw<TypedLevers>({});
	#liveAsOf = $state.raw<DayNumber | null>(null);

	readonly #source: FigureSource;
	#window: Window | null = null;
	#wanted = 0;
	#answered = 0;
	#evaluating = false;
	#stopped = false;

	constructor(source: FigureSource) {
		this.#source = source;
	}

	get evaluation() {
		return this.#evaluation;
	}
	/** Rows of the visible window, as of the same answer. */
	get windowRows() {
		return this.#windowRows;
	}
	get liveLevers() {
		return this.#liveLevers;
	}
	get liveAsOf() {
		return this.#liveAsOf;
	}

	/** Every lever as it stands while one is moved; null while all rest. */
	get live(): LiveLevers | null {
		return this.#moving() ? { levers: { ...this.#source.committed(), ...this.#liveLevers }, asOf: this.#liveAsOf } : null;
	}

	setWindow(window: Window): void {
		this.#window = window;
	}

	moveLever(name: LeverName, value: number): void {
		this.#liveLevers = { ...this.#liveLevers, [name]: value };
		this.ask();
	}

	moveAsOf(day: DayNumber): void {
		this.#liveAsOf = day;
		this.ask();
	}

	/** Back to the document's levers: after a release, or when a drag ends without a value. */
	endMove(): void {
		if (!this.#moving()) return;
		this.#liveLevers = {};
		this.#liveAsOf = null;
		this.ask();
	}

	ask(): void {
		this.#wanted++;
		if (!this.#evaluating) void this.#evaluate();
	}

	stop(): void {
		this.#stopped = true;
	}

	#moving(): boolean {
		return this.#liveAsOf !== null || Object.keys(this.#liveLevers).length > 0;
	}

	async #evaluate(): Promise<void> {
		this.#evaluating = true;
		while (this.#answered < this.#wanted && !this.#stopped) {
			const revision = this.#wanted;
			const evaluation = await this.#source.evaluate({ revision, live: this.live, windows: this.#window ? [this.#window] : [] });
			this.#answered = revision;
			this.#evaluation = evaluation;
			this.#windowRows = evaluation.windows[0] ?? null;
			this.#source.onevaluated(evaluation);
		}
		this.#evaluating = false;
	}
}

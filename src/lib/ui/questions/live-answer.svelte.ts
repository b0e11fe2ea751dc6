import type { AnalysisId, AnswerOf, ParamsOf, PlanSession } from '../../state/contract.ts';

export interface LiveAnswer<A> {
	/** The newest answer; the former one stays until it comes. null before the first. */
	readonly value: A | null;
	/** Share done of what is being counted, 0…1; null while nothing is, or it is too short to tell. */
	readonly progress: number | null;
	/** The last attempt threw; what there was before stays. */
	readonly failed: boolean;
	/** Something newer than `value` is wanted and not there yet. */
	readonly waiting: boolean;
	/** What was asked last was given up; what there was before stays. */
	readonly stopped: boolean;
	/** Gives up what is being counted; it is asked anew with the next change, or by `again`. */
	stop(): void;
	again(): void;
}

/**
 * The newest answer of an analysis, asked anew when rows, levers or `params` change. `live` (the default): with every move of a lever, one request at a time;
 * otherwise only when levers rest, for `rest` milliseconds, a newer request overtaking the one under way. To be called while a component is made.
 */
export function liveAnswer<I extends AnalysisId>(
	session: () => PlanSession,
	id: I,
	params: () => ParamsOf<I>,
	{ live = true, rest = 0 }: { live?: boolean; rest?: number } = {}
): LiveAnswer<AnswerOf<I>> {
	let value = $state.raw<AnswerOf<I> | null>(null);
	let progress = $state.raw<number | null>(null);
	let failed = $state.raw(false);
	let stopped = $state.raw(false);
	let waiting = $state.raw(false);
	let wanted = 0;
	let answered = 0;
	let running = false;
	let left = false;
	/** A newer change is not asked about before levers have rested. */
	let resting = false;

	async function ask(): Promise<void> {
		if (running && live) return;
		running = true;
		while (answered < wanted && !left) {
			const turn = wanted;
			await answer(turn);
			answered = Math.max(answered, turn);
		}
		running = false;
	}

	async function answer(turn: number): Promise<void> {
		try {
			const answer = await session().analyse(id, params(), { live, ...(live ? {} : { onprogress: (share: number) => hear(turn, share) }) });
			if (left || turn < answered) return;
			if (answer !== null) value = answer;
			failed = false;
			stopped = answer === null && turn === wanted;
		} catch {
			failed = turn === wanted;
		}
		if (turn !== wanted) return;
		progress = null;
		waiting = resting;
	}

	function again(): void {
		wanted++;
		resting = false;
		waiting = true;
		stopped = false;
		void ask();
	}

	/** Progress comes by a way of its own: the last word of it may arrive after the answer. */
	function hear(turn: number, share: number): void {
		if (turn === wanted && turn > answered && !left) progress = share;
	}

	/** Only whether there is one: each new evaluation would ask anew what is to be asked when levers rest. */
	const opened = $derived(session().evaluation !== null);
	$effect(() => {
		void (live ? session().evaluation : session().rowsRevision);
		void JSON.stringify(params());
		if (!opened) return;
		waiting = true;
		if (rest === 0) return again();
		resting = true;
		const timer = setTimeout(again, rest);
		return () => clearTimeout(timer);
	});
	$effect(() => () => {
		left = true;
		if (running) session().stopAnalysis(id);
	});

	return {
		get value() {
			return value;
		},
		get progress() {
			return progress;
		},
		get failed() {
			return failed;
		},
		get waiting() {
			return waiting;
		},
		get stopped() {
			return stopped;
		},
		stop: () => session().stopAnalysis(id),
		again
	};
}

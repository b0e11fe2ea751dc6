/** Runs a computation that yields its progress to the end, in one go. */
export function finish<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** A part of a longer computation: its progress, from 0…1, becomes from…to. */
export function* partOf<T>(steps: Generator<number, T>, from: number, to: number): Generator<number, T> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		yield from + (to - from) * step.value;
	}
}

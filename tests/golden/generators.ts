/** What a generator returns at its end, driven without a pause. */
export function finished<T>(steps: Generator<unknown, T>): T {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

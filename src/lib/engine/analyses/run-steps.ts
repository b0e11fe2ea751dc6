/** A computation was overtaken by a newer one of its kind, or stopped by the person. */
export class Stopped extends Error {}

export interface Steering {
	stopped(): boolean;
	/** Hears the share done, 0…1, after each slice. */
	onprogress?(share: number): void;
}

/** Longest stretch without looking for other work: half a frame, so that a lever moved meanwhile is answered within one. */
const SLICE_MS = 8;

/** Runs a computation to its end in slices, letting other requests in between. Throws Stopped once `stopped` says so. */
export async function runSteps<T>(steps: Generator<number, T>, { stopped, onprogress }: Steering): Promise<T> {
	const { port1, port2 } = new MessageChannel();
	// A timer would wait four milliseconds between slices; a message comes at once, after what waits already.
	const others = () =>
		new Promise<void>((resolve) => {
			port1.onmessage = () => resolve();
			port2.postMessage(null);
		});
	try {
		for (;;) {
			const until = performance.now() + SLICE_MS;
			let step = steps.next();
			while (!step.done && performance.now() < until) step = steps.next();
			if (step.done) return step.value;
			onprogress?.(step.value);
			await others();
			if (stopped()) throw new Stopped();
		}
	} finally {
		port1.close();
	}
}

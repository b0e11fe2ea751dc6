/** Plans on their way out: the start page waits for them, so that its list tells what was just saved. */
let closing: Promise<unknown> = Promise.resolve();

export function closePlan(close: Promise<void>): void {
	closing = Promise.allSettled([closing, close]);
}

export async function plansClosed(): Promise<void> {
	await closing;
}

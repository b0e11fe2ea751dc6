/** Timers are never sooner than this, in milliseconds. */
const BEAT = 4;

/**
 * The longest time the page was kept from doing anything else, by how late a timer comes: the browser's observer of long tasks says nothing below 50 ms,
 * and a page that looks all the time would take the worker's share of the processor.
 */
export class LongestTask {
	#last = performance.now();
	#longest = 0;
	readonly #timer = setInterval(() => {
		const now = performance.now();
		this.#longest = Math.max(this.#longest, now - this.#last - BEAT);
		this.#last = now;
	}, BEAT);

	/** Milliseconds. */
	async end(): Promise<number> {
		await new Promise((resolve) => setTimeout(resolve, 50));
		clearInterval(this.#timer);
		return this.#longest;
	}
}

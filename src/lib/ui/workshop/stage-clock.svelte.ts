import type { WorkshopStep } from '../../model/workshop.ts';

/**
 * How long the room has been at a question, in milliseconds. Kept by the page, not by what shows it: it goes on while the question is shown to the room, which
 * opens the plan anew. `now` is a reading of performance.now(): a page in the background ticks seldom, so what has passed is measured, not counted.
 */
export class StageClock {
	#plan = '';
	#step: WorkshopStep | null = null;
	#before = $state.raw(0);
	#since = $state.raw<number | null>(null);

	get running(): boolean {
		return this.#since !== null;
	}

	spent(now: number): number {
		return this.#before + (this.#since === null ? 0 : Math.max(0, now - this.#since));
	}

	/** It begins anew with each question; over another plan it also stands still. */
	turn(plan: string, step: WorkshopStep, now: number): void {
		if (plan === this.#plan && step === this.#step) return;
		if (plan !== this.#plan) this.reset();
		this.#plan = plan;
		this.#step = step;
		this.#before = 0;
		if (this.running) this.#since = now;
	}

	start(now: number): void {
		this.#since ??= now;
	}

	pause(now: number): void {
		this.#before = this.spent(now);
		this.#since = null;
	}

	reset(): void {
		this.#before = 0;
		this.#since = null;
	}
}

export const stageClock = new StageClock();

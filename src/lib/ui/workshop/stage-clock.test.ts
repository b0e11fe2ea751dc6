import { describe, expect, it } from 'vitest';
import { StageClock } from './stage-clock.svelte.ts';

const MINUTE = 60_000;

describe('time spent at a question', () => {
	it('passes while it runs, whoever looks, and stands still while it is paused', () => {
		const clock = new StageClock();
		clock.turn('a', 'cost', 0);
		expect(clock.spent(MINUTE)).toBe(0);
		clock.start(MINUTE);
		// The question is shown to the room: the same question of the same plan, opened anew.
		clock.turn('a', 'cost', 2 * MINUTE);
		expect(clock.spent(3 * MINUTE)).toBe(2 * MINUTE);
		clock.pause(3 * MINUTE);
		expect([clock.running, clock.spent(9 * MINUTE)]).toEqual([false, 2 * MINUTE]);
		clock.start(9 * MINUTE);
		expect(clock.spent(10 * MINUTE)).toBe(3 * MINUTE);
	});

	it('begins anew with each question, running if it ran', () => {
		const clock = new StageClock();
		clock.turn('a', 'cost', 0);
		clock.start(0);
		clock.turn('a', 'reasons', 5 * MINUTE);
		expect([clock.running, clock.spent(6 * MINUTE)]).toEqual([true, MINUTE]);
	});

	it('is not carried over to another plan', () => {
		const clock = new StageClock();
		clock.turn('a', 'cost', 0);
		clock.start(0);
		clock.turn('b', 'cost', MINUTE);
		expect([clock.running, clock.spent(9 * MINUTE)]).toEqual([false, 0]);
	});
});

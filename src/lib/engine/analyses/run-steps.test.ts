import { describe, expect, it } from 'vitest';
import { runSteps, Stopped } from './run-steps.ts';

/** As long as some of the slices it is run in. */
function* busy(rounds: number): Generator<number, number> {
	let sum = 0;
	for (let round = 0; round < rounds; round++) {
		for (let i = 0; i < 2e6; i++) sum = (sum + i * round) % 1_000_003;
		yield (round + 1) / rounds;
	}
	return sum;
}

describe('a long computation', () => {
	it('tells how far it is, lets others in between, and comes to the same end', async () => {
		const shares: number[] = [];
		let others = 0;
		let over = false;
		const timer = setInterval(() => (others += over ? 0 : 1), 1);
		const sum = await runSteps(busy(60), { stopped: () => false, onprogress: (share) => shares.push(share) });
		over = true;
		clearInterval(timer);
		let alone = busy(60).next();
		const steps = busy(60);
		while (!alone.done) alone = steps.next();
		expect(sum).toBe(alone.value);
		expect(shares.length).toBeGreaterThan(0);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(others).toBeGreaterThan(0);
	});

	it('is stopped between two slices', async () => {
		let asked = 0;
		await expect(runSteps(busy(1e6), { stopped: () => ++asked === 3 })).rejects.toBeInstanceOf(Stopped);
	});
});

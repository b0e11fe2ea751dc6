import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdPlan } from './lock.ts';
import type { Hold, HoldEvents } from './lock.ts';

const holds: Hold[] = [];

/** Each hold stands for a page: locks and channels are those of the platform. */
async function page(events: Partial<HoldEvents> = {}, patience = 2000): Promise<Hold & { lost: () => number }> {
	const onLost = vi.fn();
	const hold = await holdPlan('p1', { onLost, ...events }, patience);
	holds.push(hold);
	return Object.assign(hold, { lost: () => onLost.mock.calls.length });
}

afterEach(() => {
	for (const hold of holds.splice(0)) hold.release();
});

describe('one writer a plan', () => {
	it('the first page writes, the second reads, another plan is free', async () => {
		const [first, second] = [await page(), await page()];
		expect([first.holding, second.holding]).toEqual(['writer', 'reader']);
		const other = await holdPlan('p2', { onLost() {} });
		holds.push(other);
		expect(other.holding).toBe('writer');
	});

	it('is free again once the writer lets go', async () => {
		(await page()).release();
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect((await page()).holding).toBe('writer');
	});

	it('asked politely, the writer saves first, and stops before the other begins', async () => {
		const events: string[] = [];
		const first = await page({
			flush: async () => {
				events.push('flushing');
				await new Promise((resolve) => setTimeout(resolve, 30));
				events.push('flushed');
			},
			onLost: () => events.push('lost')
		});
		const second = await page();
		await second.takeOver();
		events.push('taken');
		expect(events).toEqual(['flushing', 'flushed', 'lost', 'taken']);
		expect([first.holding, second.holding]).toEqual(['reader', 'writer']);
	});

	it('a writer that cannot save gives way all the same', async () => {
		const first = await page({ flush: () => Promise.reject(new Error('disk full')) });
		const second = await page();
		await second.takeOver();
		expect([first.holding, first.lost(), second.holding]).toEqual(['reader', 1, 'writer']);
	});

	it('a writer that does not answer loses the lock, once', async () => {
		const first = await page({ flush: () => new Promise(() => {}) });
		const second = await page({}, 50);
		await second.takeOver();
		await vi.waitFor(() => expect(first.lost()).toBe(1));
		expect([first.holding, second.holding]).toEqual(['reader', 'writer']);
	});

	it('goes back and forth', async () => {
		const [first, second] = [await page(), await page()];
		await second.takeOver();
		await first.takeOver();
		expect([first.holding, second.holding, first.lost(), second.lost()]).toEqual(['writer', 'reader', 1, 1]);
		await first.takeOver();
		expect(first.holding).toBe('writer');
	});

	it('a page closed while it waits takes nothing', async () => {
		const first = await page({ flush: () => new Promise(() => {}) });
		const second = await page();
		const waiting = second.takeOver();
		second.release();
		await waiting;
		expect([second.holding, first.lost()]).toEqual(['reader', 0]);
	});

	it('readers hear of a save, the writer does not hear itself', async () => {
		const heard: string[] = [];
		const first = await page({ onChanged: () => heard.push('first') });
		await page({ onChanged: () => heard.push('second') });
		first.announceChange();
		await vi.waitFor(() => expect(heard).toEqual(['second']));
	});
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../kernel/result.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { NO_HISTORY } from '../model/history.ts';
import type { StorageError, StorageErrorCode } from '../storage/errors.ts';
import type { PlanCounts } from '../storage/plans.ts';
import { Autosave, type Kept } from './autosave.ts';
import type { SaveState } from './contract.ts';

const stored: Kept = { document: emptyDocument('plan', 'copy', 0, 'Plan', 'EUR'), history: NO_HISTORY };
const withCycle = ({ document, history }: Kept, value: number): Kept => ({
	document: applyChanges(document, [{ group: 'lever', key: 'cycle', value }]).document,
	history
});

/** An autosave over a storage that answers when it is told to. */
function scene(before: () => Promise<Result<void, StorageErrorCode>> = async () => ok(undefined)) {
	const states: SaveState['kind'][] = [];
	const written: { plan: Kept; counts: PlanCounts; answer: (result: Result<void, StorageError>) => void }[] = [];
	const autosave = new Autosave(stored, {
		before,
		save: (plan, _at, counts) => new Promise((answer) => written.push({ plan, counts, answer })),
		onstate: ({ kind }) => states.push(kind),
		now: () => 1000
	});
	return { autosave, states, written };
}
const settle = () => vi.advanceTimersByTimeAsync(300);

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('autosave', () => {
	it('says saved only when storage has confirmed', async () => {
		const { autosave, states, written } = scene();
		autosave.change(withCycle(stored, 30));
		await settle();
		expect(states).toEqual(['saving']);
		written[0].answer(ok(undefined));
		await settle();
		expect(states).toEqual(['saving', 'saved']);
	});

	it('does not say saved of a document that a change has followed, and writes the newest next', async () => {
		const { autosave, states, written } = scene();
		autosave.change(withCycle(stored, 30));
		await settle();
		const newest = withCycle(stored, 40);
		autosave.change(newest);
		written[0].answer(ok(undefined));
		await settle();
		expect(states).toEqual(['saving', 'saving']);
		expect(written[1].plan).toBe(newest);
		written[1].answer(ok(undefined));
		await settle();
		expect(states.at(-1)).toBe('saved');
	});

	it('never writes twice at a time', async () => {
		const { autosave, written } = scene();
		autosave.change(withCycle(stored, 30));
		await settle();
		autosave.change(withCycle(stored, 40));
		await settle();
		expect(written).toHaveLength(1);
	});

	it('never writes twice at a time, however many ask for it while it writes', async () => {
		const { autosave, written, states } = scene();
		autosave.change(withCycle(stored, 30));
		await settle();
		autosave.change(withCycle(stored, 40));
		const flushes = [autosave.flush(), autosave.flush()];
		written[0].answer(ok(undefined));
		await settle();
		expect(written).toHaveLength(2);
		written[1].answer(ok(undefined));
		await Promise.all(flushes);
		expect(written).toHaveLength(2);
		expect(states.at(-1)).toBe('saved');
	});

	it('writes many quick changes once', async () => {
		const { autosave, written } = scene();
		for (let value = 1; value < 20; value++) autosave.change(withCycle(stored, value));
		await settle();
		expect(written.map(({ plan }) => plan.document.fields.lever.get('cycle')?.value)).toEqual([19]);
	});

	it('says why nothing was saved, and tries again with the next change', async () => {
		const { autosave, states, written } = scene();
		autosave.change(withCycle(stored, 30));
		await settle();
		written[0].answer(fail({ code: 'storage.full', detail: '' }));
		await settle();
		expect(states).toEqual(['saving', 'failed']);
		autosave.change(withCycle(stored, 31));
		await settle();
		written[1].answer(ok(undefined));
		await settle();
		expect(states.at(-1)).toBe('saved');
	});

	it('saves no document whose rows could not be kept', async () => {
		const { autosave, states, written } = scene(async () => fail('storage.full'));
		autosave.change(withCycle(stored, 30));
		await settle();
		expect([states, written]).toEqual([['saving', 'failed'], []]);
	});

	it('flushes what is pending at once, and nothing when nothing is', async () => {
		const { autosave, written } = scene();
		await autosave.flush();
		expect(written).toEqual([]);
		autosave.change(withCycle(stored, 30));
		const flushed = autosave.flush();
		await vi.advanceTimersByTimeAsync(0);
		written[0].answer(ok(undefined));
		await flushed;
		expect(written).toHaveLength(1);
	});

	it('writes nothing when a plan is only opened, and counts beside the first change', async () => {
		const { autosave, written } = scene();
		autosave.count({ rowCount: 12, clientCount: 5 });
		await settle();
		expect(written).toEqual([]);
		autosave.change(withCycle(stored, 30));
		await settle();
		expect(written[0].counts).toEqual({ rowCount: 12, clientCount: 5 });
	});

	it('writes counts that became known while the change they belong to was being written', async () => {
		const { autosave, written } = scene();
		autosave.count({ rowCount: 0, clientCount: 0 });
		autosave.change(withCycle(stored, 30));
		await settle();
		autosave.count({ rowCount: 958, clientCount: 80 });
		written[0].answer(ok(undefined));
		await settle();
		expect(written.map(({ counts }) => counts.rowCount)).toEqual([0, 958]);
		written[1].answer(ok(undefined));
		await settle();
		expect(written).toHaveLength(2);
	});

	it('writes counts that became known only after the change they belong to', async () => {
		const { autosave, written } = scene();
		autosave.change(withCycle(stored, 30));
		await settle();
		written[0].answer(ok(undefined));
		await settle();
		autosave.count({ rowCount: 12, clientCount: 5 });
		await settle();
		expect(written[1].counts).toEqual({ rowCount: 12, clientCount: 5 });
	});
});

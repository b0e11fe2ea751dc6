import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../kernel/result.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { StorageError } from '../storage/errors.ts';
import type { Snapshot } from '../storage/snapshots.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

const DAY = 86_400_000;
const blank = emptyDocument('p1', 'copy', 0, 'Shop', 'EUR');
const step = (document: PlanDocument, value: number): PlanDocument => applyChanges(document, [{ group: 'lever', key: 'cycle', value }]).document;
const plan = step(blank, 1);

/** A keeper over a list in memory; `kept` are the counters of the states kept, with why. */
function scene(present: readonly { at: number }[] = [], refuse?: () => boolean) {
	const snapshots = present.map(({ at }) => ({ at }) as Snapshot);
	const kept: string[] = [];
	const clock = { at: 100 * DAY };
	const keeper = new SnapshotKeeper({
		take: async ({ counter }, { reason, at }): Promise<Result<Snapshot, StorageError>> => {
			if (refuse?.()) return fail({ code: 'storage.full', detail: '' });
			kept.push(`${reason} ${counter}`);
			snapshots.unshift({ at } as Snapshot);
			return ok(snapshots[0]);
		},
		list: async () => ok(snapshots),
		counts: () => ({ rowCount: 1, clientCount: 1 }),
		now: () => clock.at,
		dayOf: (at) => Math.floor(at / DAY),
		ontaken: () => undefined
	});
	return { keeper, kept, clock };
}

describe('snapshots made by themselves', () => {
	it('one before the first change of each day, of the state before it', async () => {
		const { keeper, kept, clock } = scene();
		keeper.beforeChange(plan);
		keeper.beforeChange(step(plan, 2));
		clock.at += DAY;
		keeper.beforeChange(step(step(plan, 2), 3));
		await keeper.settled();
		expect(kept).toEqual(['daily 2', 'daily 4']);
	});

	it('none where one of this day is there from before', async () => {
		const { keeper, kept } = scene([{ at: 100 * DAY + 5 }]);
		keeper.beforeChange(plan);
		await keeper.settled();
		expect(kept).toEqual([]);
	});

	it('one when the clock was set back a day', async () => {
		const { keeper, kept } = scene([{ at: 101 * DAY }]);
		keeper.beforeChange(plan);
		await keeper.settled();
		expect(kept).toEqual(['daily 2']);
	});

	it('none of a plan in which there is nothing yet, but by hand', async () => {
		const { keeper, kept } = scene();
		keeper.beforeChange(blank);
		await keeper.keep('import', blank);
		await keeper.keep('byHand', blank, 'Mine');
		expect(kept).toEqual(['byHand 1']);
	});

	it('in the order in which they were asked for; one that fails says why and holds nothing up', async () => {
		let full = true;
		const { keeper, kept } = scene([], () => full);
		expect(await keeper.keep('import', plan)).toEqual({ ok: false, error: 'storage.full' });
		full = false;
		keeper.beforeChange(plan);
		await keeper.keep('restore', step(plan, 2));
		expect(kept).toEqual(['daily 2', 'restore 3']);
	});
});

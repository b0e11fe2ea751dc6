import { describe, expect, it } from 'vitest';
import type { SnapshotReason } from './records.ts';
import { KEPT_SNAPSHOTS, PROTECTED_DAYS, snapshotsToLetGo } from './snapshot-retention.ts';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const made = (...reasons: SnapshotReason[]) => reasons.map((reason, number) => ({ number, reason, at: NOW - (reasons.length - 1 - number) * DAY }));
const daily = (count: number): SnapshotReason[] => Array.from({ length: count }, () => 'daily');

describe('which snapshots are let go', () => {
	it('none up to fourteen, then the oldest', () => {
		expect(snapshotsToLetGo(made(...daily(KEPT_SNAPSHOTS)), NOW)).toEqual([]);
		expect(snapshotsToLetGo(made(...daily(KEPT_SNAPSHOTS + 2)).toReversed(), NOW)).toEqual([0, 1]);
	});

	it('those by hand and before a new version stay, and the others go in their place', () => {
		expect(snapshotsToLetGo(made('byHand', 'migration', ...daily(14)), NOW)).toEqual([2, 3]);
	});

	it('but not for ever', () => {
		const old = made('byHand', ...daily(14)).map((one) => ({ ...one, at: one.at - PROTECTED_DAYS * DAY }));
		expect(snapshotsToLetGo(old, NOW)).toEqual([0]);
	});

	it('the newest stays, however many are protected', () => {
		const byHand = Array.from({ length: 20 }, (): SnapshotReason => 'byHand');
		expect(snapshotsToLetGo(made(...byHand, 'import'), NOW)).toEqual([]);
		expect(snapshotsToLetGo(made(...byHand, 'import', 'daily'), NOW)).toEqual([20]);
	});

	it('a clock set back makes none old, and its order counts for nothing', () => {
		const future = made('byHand', ...daily(14)).map((one) => ({ ...one, at: one.at + 400 * DAY }));
		expect(snapshotsToLetGo([...future, { number: 15, reason: 'daily', at: NOW }], NOW)).toEqual([1, 2]);
	});
});

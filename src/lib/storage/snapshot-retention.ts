import type { SnapshotRecord } from './records.ts';

/** Snapshots a plan keeps. */
export const KEPT_SNAPSHOTS = 14;
/** How long one that a person made, or that was made before a new version of the database, is kept whatever else is made, in days. */
export const PROTECTED_DAYS = 90;

type Aged = Pick<SnapshotRecord, 'number' | 'at' | 'reason'>;

/** Numbers of those to let go, the oldest first: never the newest, and no protected one; so there may be more than KEPT_SNAPSHOTS. `now` in milliseconds since the epoch. */
export function snapshotsToLetGo(snapshots: readonly Aged[], now: number): readonly number[] {
	const inOrder = snapshots.toSorted((a, b) => a.number - b.number);
	const free = inOrder.slice(0, -1).filter((snapshot) => !isProtected(snapshot, now));
	return free.slice(0, Math.max(0, inOrder.length - KEPT_SNAPSHOTS)).map(({ number }) => number);
}

/** A clock that was set back makes nothing old. */
const isProtected = ({ reason, at }: Aged, now: number): boolean => (reason === 'byHand' || reason === 'migration') && now - at < PROTECTED_DAYS * 86_400_000;

import type { SavedToFile } from './file-memory.ts';

const DAY = 86_400_000;
/** Rows that came in yesterday are worth a file; those of today are still being tried out. */
const FIRST_AFTER = DAY;
/** A file this old, with changes since, is one to be written again; and a reminder that was put off comes back. */
const AGAIN_AFTER = 14 * DAY;

export interface NudgeFacts {
	/** When the first rows came in; null: there are none, or only those of the sample. Milliseconds since the epoch, as all times here. */
	readonly firstRowsAt: number | null;
	readonly savedToFile: (Pick<SavedToFile, 'at'> & { readonly changedSince: boolean }) | null;
	readonly putOffAt: number | null;
	readonly now: number;
}

/** Whether to remind of saving the plan to a file: it holds real rows, and is in no file, or in an old one. */
export function wantsFile({ firstRowsAt, savedToFile, putOffAt, now }: NudgeFacts): boolean {
	if (firstRowsAt === null || now - firstRowsAt < FIRST_AFTER) return false;
	if (putOffAt !== null && now - putOffAt < AGAIN_AFTER) return false;
	return savedToFile === null || (savedToFile.changedSince && now - savedToFile.at >= AGAIN_AFTER);
}

const key = (planId: string): string => `rouse.fileNudge.${planId}`;

/** null: never put off, or the browser keeps no notes. */
export function putOffAt(planId: string): number | null {
	try {
		return Number(localStorage.getItem(key(planId))) || null;
	} catch {
		return null;
	}
}

export function putOff(planId: string, at: number): void {
	try {
		localStorage.setItem(key(planId), String(at));
	} catch {
		// A browser that keeps no notes reminds again on the next visit.
	}
}

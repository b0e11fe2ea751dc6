import type { Source } from '#lib/state/contract.ts';

/** What is on its way from one page to the other. Kept in memory only: a reload asks for the file again. */
let rows: { readonly planId: string; readonly source: Source } | null = null;
let file: LeftFile | null = null;

interface LeftFile {
	readonly file: File;
	/** Where it stands on the disk, if that is known. */
	readonly handle: FileSystemFileHandle | null;
}

/** Rows opened on the start page, for the plan made for them. */
export function leaveSource(planId: string, source: Source): void {
	rows = { planId, source };
}

/** The source left for this plan, once. */
export function takeSource(planId: string): Source | null {
	if (rows?.planId !== planId) return null;
	const { source } = rows;
	rows = null;
	return source;
}

/** A plan file dropped on another plan, or found changed on the disk: the start page opens it. */
export function leaveFile(left: File, handle: FileSystemFileHandle | null = null): void {
	file = { file: left, handle };
}

/** The file left for the start page, once. */
export function takeFile(): LeftFile | null {
	const left = file;
	file = null;
	return left;
}

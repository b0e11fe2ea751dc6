import type { Source } from '#lib/state/contract.ts';

/** Rows opened on the start page, on their way to the plan made for them. Kept in memory only: a reload asks for the file again. */
let pending: { readonly planId: string; readonly source: Source } | null = null;

export function leaveSource(planId: string, source: Source): void {
	pending = { planId, source };
}

/** The source left for this plan, once. */
export function takeSource(planId: string): Source | null {
	if (pending?.planId !== planId) return null;
	const { source } = pending;
	pending = null;
	return source;
}

import type { Issue } from '../model/issues.ts';

/** Rows of a source by what became of them. Those to repair are in the table, beside the accepted. */
export interface RowCounts {
	readonly accepted: number;
	readonly toRepair: number;
	readonly rejected: number;
}

/** A row may have several issues; one that did not go in waits for no repair. @param inTable rows of the table */
export function countRows(inTable: number, issues: readonly Issue[]): RowCounts {
	const rowsWith = (effect: Issue['effect']): number => new Set(issues.filter((issue) => issue.effect === effect).map(({ row }) => row)).size;
	const toRepair = rowsWith('toRepair');
	return { accepted: inTable - toRepair, toRepair, rejected: rowsWith('rejected') };
}

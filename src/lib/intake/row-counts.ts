import type { Issue, IssueCode } from '../model/issues.ts';

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

/** Rows with one reason, of those with the same effect. */
export interface ReasonCount {
	readonly code: IssueCode;
	readonly effect: Issue['effect'];
	readonly rows: number;
}

/** Every reason with its rows, the most frequent first within an effect; effects in the order of how much they take away. */
export function countReasons(issues: readonly Issue[]): readonly ReasonCount[] {
	const rows = new Map<string, { code: IssueCode; effect: Issue['effect']; rows: Set<number> }>();
	for (const { code, effect, row } of issues) {
		const key = `${effect}/${code}`;
		const known = rows.get(key);
		if (known) known.rows.add(row);
		else rows.set(key, { code, effect, rows: new Set([row]) });
	}
	return [...rows.values()]
		.map((one) => ({ ...one, rows: one.rows.size }))
		.sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || b.rows - a.rows);
}

const EFFECTS: readonly Issue['effect'][] = ['rejected', 'toRepair', 'leftOut', 'cellEmpty', 'kept'];

import type { Issue, IssueCode } from '../model/issues.ts';
import type { RejectedRow, RejectedRows } from '../share/rejected-rows/write.ts';

/** Rows of an import that are in no figure because of how they are written, without their cells, in the order of the source. */
export function rejectedRowsOf(issues: readonly Issue[]): readonly Omit<RejectedRow, 'cells'>[] {
	const rows = new Map<number, { sourceRow: number; codes: IssueCode[]; effect: RejectedRow['effect'] }>();
	for (const { row, code, effect } of issues) {
		if (effect !== 'rejected' && effect !== 'toRepair') continue;
		const known = rows.get(row);
		if (!known) rows.set(row, { sourceRow: row, codes: [code], effect });
		else {
			if (!known.codes.includes(code)) known.codes.push(code);
			if (effect === 'rejected') known.effect = effect;
		}
	}
	return [...rows.values()].sort((a, b) => a.sourceRow - b.sourceRow);
}

/** `cellsOf` gives the cells of a source row. */
export function withCells(
	headers: readonly string[],
	rows: readonly Omit<RejectedRow, 'cells'>[],
	cellsOf: (index: number) => readonly string[]
): RejectedRows {
	return { headers, rows: rows.map((row, index) => ({ ...row, cells: cellsOf(index) })) };
}

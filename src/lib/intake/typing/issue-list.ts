import type { Issue, IssueCode } from '../../model/issues.ts';
import { cleanText } from '../../kernel/text.ts';
import type { RawGrid } from '../types.ts';

/** Issues of one import, told in the source's own row and column numbers. */
export class IssueList {
	readonly #grid: RawGrid;
	readonly #issues: Issue[] = [];

	constructor(grid: RawGrid) {
		this.#grid = grid;
	}

	/** @param column from 0 */
	cell(row: number, column: number, code: IssueCode, effect: Issue['effect'], raw = this.#grid.cell(row, column)): void {
		this.#issues.push({ row: this.#grid.sourceRow(row), column: column + 1, code, raw, effect });
	}

	row(row: number, code: IssueCode, effect: Issue['effect']): void {
		this.#issues.push({ row: this.#grid.sourceRow(row), column: null, code, raw: textOfRow(this.#grid, row), effect });
	}

	/** By row, then column, as a person reads. */
	sorted(): readonly Issue[] {
		return this.#issues.sort((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0));
	}
}

/** All cells of a row in one line. */
export function textOfRow(grid: RawGrid, row: number): string {
	return Array.from({ length: grid.cellCount(row) }, (_, column) => cleanText(grid.cell(row, column))).join(' | ');
}

import type { Issue, IssueCode } from '../../model/issues.ts';
import { writeCsv } from '../csv/write.ts';
import type { CsvColumn } from '../csv/write.ts';

/** A row of a source that is in no figure because of how it is written. */
export interface RejectedRow {
	/** As a person counts in the source, from 1. */
	readonly sourceRow: number;
	/** Why, each reason once. */
	readonly codes: readonly IssueCode[];
	/** `toRepair`: it is in the grid, where it waits for a cell. */
	readonly effect: Extract<Issue['effect'], 'rejected' | 'toRepair'>;
	/** All its cells as they stand in the source. */
	readonly cells: readonly string[];
}

export interface RejectedRows {
	/** The source's own; '' or absent where it has none. */
	readonly headers: readonly string[];
	readonly rows: readonly RejectedRow[];
}

/** What the file says itself, in the person's language. */
export interface RejectedRowsWords {
	/** Headers of the first three columns. */
	readonly sourceRow: string;
	readonly reason: string;
	readonly effect: string;
	readonly reasonOf: (code: IssueCode) => string;
	readonly effectOf: (effect: RejectedRow['effect']) => string;
}

/**
 * Rejected rows as CSV in UTF-8 with a byte order mark: number in the source, reason, what became of the row, then the cells as they stood, in their
 * order. No cell can become a formula in the spreadsheet that opens it.
 */
export function writeRejectedRows({ headers, rows }: RejectedRows, words: RejectedRowsWords, delimiter: ';' | ','): string {
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
	const columns: CsvColumn<RejectedRow>[] = [
		{ header: words.sourceRow, value: ({ sourceRow }) => sourceRow },
		{ header: words.reason, value: ({ codes }) => codes.map(words.reasonOf).join('; ') },
		{ header: words.effect, value: ({ effect }) => words.effectOf(effect) },
		...Array.from({ length: width }, (_, index): CsvColumn<RejectedRow> => ({ header: headers[index] ?? '', value: ({ cells }) => cells[index] ?? '' }))
	];
	return writeCsv(rows, columns, { delimiter, decimal: delimiter === ',' ? '.' : ',', bom: true });
}

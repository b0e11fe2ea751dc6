/** Bad data: what a row said, where, and why it could not be read or was left out. Words are found by `code`. */
export const ISSUE_CODES = [
	'client.missing',
	'date.missing',
	'date.unreadable',
	'date.impossible',
	'amount.missing',
	'amount.unreadable',
	'count.unreadable',
	'total.unreadable',
	'firstAfterLast',
	'row.short',
	'row.return',
	'row.future',
	'row.duplicateClient',
	'row.cancelled',
	'row.setApart',
	'row.incomplete',
	'row.otherCurrency',
	'row.total',
	'row.repeatedHeader',
	'row.group',
	'row.secondTable',
	'cell.unreadable',
	'currency.unknown',
	'cell.digitsLost'
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Rows of a report that are no data: found, shown, and left out by choice. */
export const REPORT_ROW_CODES = ['row.total', 'row.repeatedHeader', 'row.group', 'row.secondTable'] as const satisfies readonly IssueCode[];
export type ReportRowCode = (typeof REPORT_ROW_CODES)[number];

export interface Issue {
	/** Row number in the source as a person counts it: 1 is the first line of the file or the clipboard. */
	readonly row: number;
	/** Column number in the source, from 1; null when the whole row is meant. */
	readonly column: number | null;
	readonly code: IssueCode;
	/** The text of the cell, or of the whole row, as it stood. */
	readonly raw: string;
	/**
	 * `rejected`: the row did not go in. `toRepair`: it is in the grid, the figures wait for this cell. `leftOut`: it went in, the figures leave it
	 * aside. `cellEmpty`: the row went in, this cell stays unknown. `kept`: the row and the cell went in as they stand.
	 */
	readonly effect: 'rejected' | 'toRepair' | 'leftOut' | 'cellEmpty' | 'kept';
}

/** Why a source could not be taken at all. One clear sentence each, in the person's language. */
export const INTAKE_ERROR_CODES = [
	'source.empty',
	'source.notATable',
	'source.picture',
	'source.notAWorkbook',
	'source.tooLarge',
	'source.cellTooLong',
	'source.damaged',
	'source.encrypted',
	'source.unsupported',
	'columns.tooFew',
	'columns.missingRole',
	'rows.none',
	'rows.noneReadable',
	'rows.noneReadableDates',
	'amounts.currencies'
] as const;
export type IntakeErrorCode = (typeof INTAKE_ERROR_CODES)[number];

export interface IntakeError {
	readonly code: IntakeErrorCode;
	readonly params: Readonly<Record<string, string | number>>;
}

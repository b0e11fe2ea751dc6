import type { Table } from '../kernel/columns.ts';
import type { Issue, ReportRowCode } from './issues.ts';
import type { DateOrder, Mapping, OrderStatus, Shape } from './roles.ts';

/** What to do with the amounts of a source that names several currencies: they are never summed. */
export type CurrencyRule =
	/** Rows in any other currency stay out (`row.otherCurrency`). */
	| { readonly kind: 'only'; readonly code: string }
	/** Units of the plan's currency for one unit of each; rows in a currency without a rate stay out. */
	| { readonly kind: 'rates'; readonly rates: Readonly<Record<string, number>> };

/** How a source was read, as the person left it. */
export interface ImportRules {
	/** Rows that name the columns: 0 none, 1 the usual, more are joined. */
	readonly headerRows: number;
	readonly dateOrder: DateOrder;
	readonly decimal: '.' | ',';
	/** Rows of a report that are no data and stay out. */
	readonly leaveOut: readonly ReportRowCode[];
	/** null: the source names one currency or none. */
	readonly currency: CurrencyRule | null;
	/** What words of the status column mean that nobody but the person knew; absent where nothing was said of any. */
	readonly statuses?: StatusMeanings;
	/** Rows that were taken for further lines of an order, with what they lack as in its first one; absent where none were, or none were counted yet. */
	readonly furtherLines?: number;
}

/** By the text of the cell, cleaned. */
export type StatusMeanings = Readonly<Record<string, OrderStatus>>;

/**
 * `import`: a source brought in. `edit`: rows and cells changed in the grid by one action too large for single fields, such as a pasted block.
 * `hand`: rows typed into the grid one by one; it has no content of its own, its rows are fields of the group `row`, their cells of the group `cell`.
 */
export type LayerKind = 'import' | 'edit' | 'hand';

/** The ledger of one import. The import itself never changes; hand edits are an overlay (`fields.ts`, groups `cell` and `row`). */
export interface ImportLayer {
	readonly id: string;
	readonly kind: LayerKind;
	readonly shape: Shape;
	/** File name, or '' for the clipboard. */
	readonly sourceName: string;
	/** Sheet of a workbook, or ''. */
	readonly sheetName: string;
	/** Milliseconds since the epoch. */
	readonly importedAt: number;
	readonly headers: readonly string[];
	readonly mapping: Mapping;
	/** null where they were not recorded: in plans of format 1, and where nothing was read. */
	readonly rules: ImportRules | null;
	readonly encoding: string;
	readonly delimiter: string;
	/** SHA-256 of the source's bytes in hexadecimal, by which the same file is known again; '' where no source is kept. */
	readonly fingerprint: string;
	readonly rowCount: number;
	/** Rows of other layers that this one changed: those a newer export brought up to date, or a pasted block covered. */
	readonly changedCount: number;
	/** Rows that did not go in. */
	readonly rejectedCount: number;
}

/** What the ledger says of a source where there is none: rows changed or typed in the grid, made by a script, or only looked at. */
export const NO_SOURCE = {
	sourceName: '',
	sheetName: '',
	headers: [],
	rules: null,
	encoding: '',
	delimiter: '',
	fingerprint: '',
	rejectedCount: 0
} as const satisfies Partial<ImportLayer>;

/**
 * What is stored beside the ledger, once, when the import is accepted.
 * Columns of `table`: `sourceRow` (int, 1-based), one column a mapped role under the role's name, and every other column of the source
 * as text under `attribute:<header>` (`attribute:#<n>` where there is no header). A row whose client, date or amount could not be read is in the
 * table too, with that cell missing: it stays out of the figures until it is repaired in the grid; its issue has the effect `toRepair`.
 */
export interface LayerContent {
	readonly table: Table;
	readonly issues: readonly Issue[];
	/** Cells of other layers' rows that this layer changes; null where it changes none. See PATCH_COLUMNS. */
	readonly patch: Table | null;
}

/** The source of an import, byte for byte: with it every cell's raw text is known for good. Stored apart from the content and read only when asked for. */
export interface KeptSource {
	/** `text` and `html` are what the clipboard held, in UTF-8. */
	readonly kind: 'file' | 'text' | 'html';
	readonly bytes: Uint8Array;
}

/**
 * A patch has a row a cell: `layer` (text) and `row` (int) of the row it changes, `column` (text: a role, an attribute's column, or PATCH_DELETED), and
 * the new value in `text` or, for days and numbers, in `number` (NaN where the cell becomes empty or is a text). Without either the cell is emptied.
 */
export const PATCH_COLUMNS = { layer: 'layer', row: 'row', column: 'column', text: 'text', number: 'number' } as const;
export const PATCH_DELETED = 'deleted';

export const SOURCE_ROW = 'sourceRow';
export const ATTRIBUTE_PREFIX = 'attribute:';

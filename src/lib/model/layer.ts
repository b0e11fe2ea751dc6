import type { Table } from '../kernel/columns.ts';
import type { Issue } from './issues.ts';
import type { Mapping, Shape } from './roles.ts';

/** The ledger of one import. The import itself never changes; hand edits are an overlay (`fields.ts`, group `cell`). */
export interface ImportLayer {
	readonly id: string;
	readonly shape: Shape;
	/** File name, or '' for the clipboard. */
	readonly sourceName: string;
	/** Sheet of a workbook, or ''. */
	readonly sheetName: string;
	/** Milliseconds since the epoch. */
	readonly importedAt: number;
	readonly headers: readonly string[];
	readonly mapping: Mapping;
	readonly encoding: string;
	readonly delimiter: string;
	readonly rowCount: number;
	/** Rows that did not go in. */
	readonly rejectedCount: number;
}

/**
 * What is stored beside the ledger, once, when the import is accepted.
 * Columns: `sourceRow` (int, 1-based), one column a mapped role under the role's name, and every other column of the source
 * as text under `attribute:<header>` (`attribute:#<n>` where there is no header).
 */
export interface LayerContent {
	readonly table: Table;
	readonly issues: readonly Issue[];
}

export const SOURCE_ROW = 'sourceRow';
export const ATTRIBUTE_PREFIX = 'attribute:';

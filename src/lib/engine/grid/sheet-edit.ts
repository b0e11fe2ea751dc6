import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import type { NewCells, NewLayer } from './row-edit.ts';
import type { SheetCells } from './cells.ts';

/** What an action has come to so far, and what of it could not be done. */
export interface EditCounts {
	cells: number;
	addedRows: number;
	deletedRows: number;
	untouched: number;
	unreadable: number;
}

/** One action in a sheet, by rows of its view: says of each cell whether it takes a value, keeps count, and ends in changes of the document. */
export interface SheetEdit {
	readonly cells: SheetCells;
	readonly counts: EditCounts;
	/** False where the column's cells follow from others. */
	takes(column: string): boolean;
	/** '' empties the cell. */
	put(row: number, column: string, value: string | number, isUnreadable: boolean): void;
	remove(row: number): void;
	/** Puts rows after all others, once an action; false where the sheet has no rows of its own. */
	append(count: number, cells: readonly (NewCells & { isUnreadable(row: number): boolean })[]): boolean;
	finish(document: PlanDocument): { readonly changes: readonly FieldChange[]; readonly layer: NewLayer | null };
}

export const noCounts = (): EditCounts => ({ cells: 0, addedRows: 0, deletedRows: 0, untouched: 0, unreadable: 0 });

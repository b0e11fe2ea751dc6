import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import { NO_SOURCE, type ImportLayer, type LayerContent } from '../../model/layer.ts';
import type { Shape } from '../../model/roles.ts';
import type { RowPlace } from '../patch-builder.ts';
import type { CellKind } from './cells.ts';

/** The cells of new rows in one column; '' for nothing, a text in a day's or number's column for what could not be read. */
export interface NewCells {
	readonly key: string;
	readonly kind: CellKind;
	value(row: number): string | number;
}

export interface NewLayer {
	readonly info: ImportLayer;
	readonly content: LayerContent;
}

/** Where an action puts what it changes of the rows that came in or were typed. */
export interface RowEdit {
	/** '' empties the cell. */
	set(place: RowPlace, column: string, value: string | number): void;
	remove(place: RowPlace): void;
	/** Puts rows after all others; once an action. */
	append(shape: Shape, count: number, cells: readonly NewCells[]): void;
	/** What the document is to be told, and the layer it then speaks of. */
	finish(document: PlanDocument): { readonly changes: FieldChange[]; readonly layer: NewLayer | null };
}

/** The ledger of rows and changes that come from no source. */
export function ledgerOfEdit(kind: 'edit' | 'hand', id: string, shape: Shape, at: number, rowCount: number, changedCount: number): ImportLayer {
	return { ...NO_SOURCE, id, kind, shape, importedAt: at, mapping: {}, rowCount, changedCount };
}

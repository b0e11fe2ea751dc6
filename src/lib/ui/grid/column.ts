import type { ColumnValues } from '../../state/contract.ts';
import type { GridAct } from './keys.ts';

/** What a column filter asks: a piece of text, a range of numbers or days, or some of a few values. */
export type ColumnFilter =
	/** `values` asks for the texts there are: where they are few, they can be chosen. */
	| { readonly kind: 'text'; readonly values?: () => Promise<ColumnValues> }
	| { readonly kind: 'range'; readonly of: 'number' | 'day' }
	| { readonly kind: 'oneOf'; readonly options: readonly { readonly value: string; readonly label: string }[] };

/** A typed text read by its column: what to store, or why not, in the person's language. */
export type Reading = { readonly ok: true; readonly value: string | number | null } | { readonly ok: false; readonly why: string };

export interface Choice {
	/** '' gives the choice back to the rule or the data. */
	readonly value: string;
	readonly label: string;
	readonly disabled?: boolean;
}

export type CellEditing<Row> =
	| {
			readonly kind: 'text';
			readonly initial: (row: Row) => string;
			readonly read: (text: string, row: Row) => Reading;
			readonly numeric?: boolean;
			/** Texts a person may choose from while typing; any other is taken too. */
			readonly suggestions?: () => readonly string[];
			/** A refused text can be kept as it was typed, and is marked then: the sentence that says so. */
			readonly keepsUnread?: string;
	  }
	| { readonly kind: 'choice'; readonly current: (row: Row) => string; readonly choices: (row: Row) => readonly Choice[] };

/** A cell that does not count as it stands: why, and what it most likely means. */
export interface ShownProblem {
	/** A sentence, in the person's language. */
	readonly why: string;
	/** The text that stands there; '' for nothing. */
	readonly raw: string;
	readonly repair: ShownRepair | null;
}

export interface ShownRepair {
	readonly text: string;
	readonly value: string | number;
}

/** A column of a sheet, free of the grid's vendor. */
export interface GridColumn<Row> {
	/** The engine's name for it in sorting and filtering. */
	readonly key: string;
	readonly title: string;
	/** A sentence on the header, where the title is short. */
	readonly hint?: string;
	/** What the column is, in a sentence or two: behind its header. */
	readonly about?: string;
	/** Pixels. */
	readonly width: number;
	/** Takes spare width in this proportion. */
	readonly grow?: number;
	readonly align?: 'start' | 'end';
	/** Stays in sight while the rest scrolls sideways. */
	readonly pinned?: boolean;
	/** Not shown until a person asks for it. */
	readonly hidden?: boolean;
	readonly sortable?: boolean;
	readonly filter?: ColumnFilter;
	/** What is read and copied. A cell is drawn anew only when this or `signature` changes. */
	readonly text: (row: Row) => string;
	/** What else `draw` shows, told apart by a short text. */
	readonly signature?: (row: Row) => string;
	/** Fills an empty cell with nodes; without it the text stands there. */
	readonly draw?: (cell: HTMLElement, row: Row) => void;
	/** Writes the sum of its numbers, where it has any. */
	readonly writeSum?: (value: number) => string;
	/** Words of coded values by code, as they are shown, copied and found. */
	readonly words?: () => Readonly<Record<string, string>>;
	/** Changed by hand: a quiet mark in the corner. */
	readonly edited?: (row: Row) => boolean;
	/** What is wrong with the cell; null: nothing. */
	readonly problem?: (row: Row) => ShownProblem | null;
	/** Something is missing here that a plan needs. */
	readonly gap?: (row: Row) => boolean;
	readonly editing?: CellEditing<Row>;
	/** False where this row's cell cannot be edited. */
	readonly editable?: (row: Row) => boolean;
}

export interface GridSort {
	readonly column: string;
	readonly descending: boolean;
}

export interface LoadedRows<Row> {
	readonly rows: readonly Row[];
	/** Rows in the whole view. */
	readonly total: number;
}

/** Rows start…end − 1 of the view in these columns, and the cell among them where typing goes. */
export interface GridSelection {
	readonly start: number;
	readonly end: number;
	readonly columns: readonly string[];
	readonly focused: GridPlace;
}

export interface GridPlace {
	readonly row: number;
	readonly column: string;
}

/** What a sheet gives to the grid. Functions are called with the newest rows; the grid sorts and filters nothing itself. */
export interface GridConfig<Row> {
	readonly label: string;
	/** Those shown, the pinned ones first. */
	readonly columns: readonly GridColumn<Row>[];
	/** Pixels a person gave to columns. */
	readonly widths: Readonly<Record<string, number>>;
	readonly localeText: Readonly<Record<string, string>>;
	readonly rowId: (row: Row) => string;
	/** Left aside by the figures or by a person: shown greyed. */
	readonly rowAside: (row: Row) => boolean;
	readonly load: (start: number, end: number) => Promise<LoadedRows<Row>>;
	/** Rows at the start; the scroll bar is right at once. */
	readonly total: number;
	readonly firstRow: number;
	readonly sort: readonly GridSort[];
	readonly filtered: ReadonlySet<string>;
	readonly words: {
		readonly askColumn: (title: string, filters: boolean) => string;
		readonly rowNumber: string;
		readonly problem: (problem: ShownProblem) => string;
	};
	readonly readOnly: boolean;
	onWindow(start: number, end: number): void;
	/** `additive` with Shift: as a further key. */
	onSort(column: string, additive: boolean): void;
	/** What the column is, and its filter where it has one, is asked for at `anchor`. */
	onAsk(column: string, anchor: HTMLElement): void;
	onEdit(row: Row, column: string, value: string | number | null): void;
	/** A value was refused and the cell was left: why. */
	onRefused(why: string): void;
	/** The selection, or what stands at its focused cell, is another. */
	onSelect(selection: GridSelection | null): void;
	/** A key asks for something to be done with the selection. */
	onAct(act: GridAct): void;
	/** Typing where nothing can be changed. */
	onReadOnly(): void;
	/** Ctrl+Enter: what was typed goes into every selected cell. */
	onFillTyped(text: string): void;
	/** Enter in an editor of the last row, before the grid takes the value. */
	onEnterPastEnd(row: Row): void;
	onWidth(column: string, pixels: number): void;
	/** Alt+Enter, or a tap in a narrow window. */
	onOpen?: (row: Row) => void;
	/** A tap opens the row instead of focusing a cell. */
	readonly openOnTap: boolean;
}

export interface GridHandle<Row> {
	/** Asks for the rows again, of which there are `total` now; what is shown stays until they are there. */
	refresh(toTop: boolean, total: number): void;
	/** Newest values of rows start…; rows not in sight, or no longer at that place, are passed over. */
	update(start: number, rows: readonly Row[]): void;
	setSort(sort: readonly GridSort[], filtered: ReadonlySet<string>): void;
	readonly selection: GridSelection | null;
	/** Brings a cell into sight and selects it, with the focus or without. The focus waits for the row to be there. */
	select(place: GridPlace, focus: boolean): void;
	/** A row comes and will be selected: what is typed from now on is for it. */
	holdKeys(): void;
	/** It does not come. */
	dropKeys(): void;
	selectWhole(whole: 'rows' | 'columns' | 'all'): void;
	/** Opens the editor of the focused cell. */
	edit(): void;
	/** Marks the cells a search has found, as `row/column key`. */
	showFound(cells: ReadonlySet<string>): void;
	/** null: that row is not loaded. */
	rowAt(index: number): Row | null;
	/** Where a cell is on the screen; null when it is out of sight. */
	boxOf(place: GridPlace): DOMRect | null;
	focus(): void;
	/** Puts the focus back on a column's header, where its filter was opened. */
	focusHeader(column: string): void;
	destroy(): void;
}

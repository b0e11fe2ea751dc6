/** What a column filter asks: a piece of text, a range of numbers or days, or some of a few values. */
export type ColumnFilter =
	| { readonly kind: 'text' }
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
	| { readonly kind: 'text'; readonly initial: (row: Row) => string; readonly read: (text: string, row: Row) => Reading; readonly numeric?: boolean }
	| { readonly kind: 'choice'; readonly current: (row: Row) => string; readonly choices: (row: Row) => readonly Choice[] };

/** A column of a sheet, free of the grid's vendor. */
export interface GridColumn<Row> {
	/** The engine's name for it in sorting and filtering. */
	readonly key: string;
	readonly title: string;
	/** A sentence on the header, where the title is short. */
	readonly hint?: string;
	/** Pixels. */
	readonly width: number;
	/** Takes spare width in this proportion. */
	readonly grow?: number;
	readonly align?: 'start' | 'end';
	/** Stays in sight while the rest scrolls sideways. */
	readonly pinned?: boolean;
	readonly sortable?: boolean;
	readonly filter?: ColumnFilter;
	/** What is read and copied. A cell is drawn anew only when this or `signature` changes. */
	readonly text: (row: Row) => string;
	/** What else `draw` shows, told apart by a short text. */
	readonly signature?: (row: Row) => string;
	/** Fills an empty cell with nodes; without it the text stands there. */
	readonly draw?: (cell: HTMLElement, row: Row) => void;
	/** The number to add up when rows are selected; null: unknown. */
	readonly sum?: (row: Row) => number | null;
	/** Writes such a sum. */
	readonly writeSum?: (value: number) => string;
	/** Changed by hand: a quiet mark in the corner. */
	readonly edited?: (row: Row) => boolean;
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

/** What a sheet gives to the grid. Functions are called with the newest rows; the grid sorts and filters nothing itself. */
export interface GridConfig<Row> {
	readonly label: string;
	readonly columns: readonly GridColumn<Row>[];
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
	readonly words: { readonly filterColumn: (title: string) => string };
	readonly readOnly: boolean;
	onWindow(start: number, end: number): void;
	/** `additive` with Shift: as a further key. */
	onSort(column: string, additive: boolean): void;
	onFilter(column: string, anchor: HTMLElement): void;
	onEdit(row: Row, column: string, value: string | number | null): void;
	/** A value was refused and the cell was left: why. */
	onRefused(why: string): void;
	onSelect(rows: readonly Row[], focusedColumn: string | null): void;
	/** Enter on a row that cannot be edited there, or a tap in a narrow window. */
	onOpen?: (row: Row) => void;
	/** A tap opens the row instead of focusing a cell. */
	readonly openOnTap: boolean;
}

export interface GridHandle<Row> {
	/** Asks for the rows again; what is shown stays until they are there. */
	refresh(toTop: boolean): void;
	/** Newest values of rows start…; rows not in sight, or no longer at that place, are passed over. */
	update(start: number, rows: readonly Row[]): void;
	setSort(sort: readonly GridSort[], filtered: ReadonlySet<string>): void;
	/** The focused cell, or the selected rows, as text with tabs; null when nothing is focused. */
	copyText(): string | null;
	focus(): void;
	/** Puts the focus back on a column's header, where its filter was opened. */
	focusHeader(column: string): void;
	clearSelection(): void;
	destroy(): void;
}

import type { Cell, CellStyle, ColumnDef, ConditionalRule, DataValidation, MergeRange, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { CellFormat, CellRole } from './look.ts';
import { cellText, shortened } from './safe-text.ts';

/** What a formula came to in the app; null: unknown, shown as an empty cell. */
export type Answer = number | string | boolean | null;

export type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

type Look = (role: CellRole, format: CellFormat) => CellStyle;

/** Limits of what a validation may say; longer texts make Excel offer to repair the file. */
const LONGEST_MESSAGE = 225;
const LONGEST_TITLE = 32;

/** A sheet while it is put together. Rows and columns count from 0, references are written as in the sheet. */
export class SheetDraft {
	readonly name: string;
	readonly names: NamedRange[] = [];
	readonly #look: Look;
	readonly #cells = new Map<string, Partial<Cell>>();
	readonly #rowDefs = new Map<number, { height: number }>();
	readonly #merges: MergeRange[] = [];
	readonly #validations: DataValidation[] = [];
	readonly #rules: ConditionalRule[] = [];
	#columns: ColumnDef[] = [];
	#frozen = { rows: 0, columns: 0 };
	#repeated: number | null = null;
	#filter: string | null = null;
	#pagesWide = 1;

	constructor(name: string, look: Look) {
		this.name = name;
		this.#look = look;
	}

	text(row: number, column: number, text: string, role: CellRole = 'plain', format: CellFormat = 'text'): void {
		this.#cells.set(`${row},${column}`, { value: text === '' ? null : cellText(text), style: this.#look(role, format) });
	}

	/** null: unknown, an empty cell. */
	number(row: number, column: number, value: number | null, role: CellRole, format: CellFormat): void {
		this.#cells.set(`${row},${column}`, { value, style: this.#look(role, format) });
	}

	/** A formula in English, with commas, without "=", and what it comes to. */
	formula(row: number, column: number, formula: string, answer: Answer, role: CellRole, format: CellFormat): void {
		this.#cells.set(`${row},${column}`, { value: null, formula, formulaResult: answer ?? '', style: this.#look(role, format) });
	}

	/**
	 * A formula that a whole column has, moved along with the row: written out once, at the first of its rows, and told by its number below. Of a large sheet
	 * that saves most of the file. `first` is null below it.
	 */
	shared(
		row: number,
		column: number,
		first: { readonly formula: string; readonly range: string } | null,
		answer: Answer,
		role: CellRole,
		format: CellFormat
	): void {
		this.#cells.set(`${row},${column}`, {
			value: null,
			formula: first?.formula ?? '',
			formulaType: 'shared',
			formulaSharedIndex: column,
			...(first && { formulaRef: first.range }),
			formulaResult: answer ?? '',
			style: this.#look(role, format)
		});
	}

	/** A cell across columns from…to, whose text may run over several lines. */
	wide(row: number, from: number, to: number, text: string, role: CellRole, height?: number): void {
		this.text(row, from, text, role, 'wrapped');
		for (let column = from + 1; column <= to; column++) this.#cells.set(`${row},${column}`, { value: null, style: this.#look(role, 'wrapped') });
		if (to > from) this.#merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
		if (height !== undefined) this.height(row, height);
	}

	/** In points. */
	height(row: number, points: number): void {
		this.#rowDefs.set(row, { height: points });
	}

	widths(characters: readonly number[]): void {
		this.#columns = characters.map((width) => (width === 0 ? { hidden: true } : { width }));
	}

	/** `header`, the last of the frozen rows unless told otherwise, is repeated on every printed page; it counts from 1. */
	freeze(rows: number, columns: number, header = rows): void {
		this.#frozen = { rows, columns };
		this.#repeated = header;
	}

	filter(range: string): void {
		this.#filter = range;
	}

	/** Printed on so many pages side by side, the first column on each; 1 unless told otherwise. */
	pagesWide(pages: number): void {
		this.#pagesWide = pages;
	}

	/** A name by which formulas of all sheets speak of a cell or a range of this one. */
	define(name: string, range: string): void {
		this.names.push({ name, range: `${quoted(this.name)}!${range}` });
	}

	validate(range: string, rule: Omit<DataValidation, 'range' | 'showErrorMessage' | 'errorStyle'>): void {
		this.#validations.push({
			...rule,
			range,
			showErrorMessage: true,
			errorStyle: 'stop',
			allowBlank: true,
			...(rule.errorMessage && { errorMessage: shortened(rule.errorMessage, LONGEST_MESSAGE) }),
			...(rule.errorTitle && { errorTitle: shortened(rule.errorTitle, LONGEST_TITLE) })
		});
	}

	/** Where the formula holds, the style. */
	when(range: string, formula: string, style: CellStyle): void {
		this.#rules.push({ type: 'expression', priority: this.#rules.length + 1, formula, style, range });
	}

	done(): WriteSheet {
		const header = this.#repeated;
		if (header !== null)
			this.names.push({ name: '_xlnm.Print_Titles', range: `${quoted(this.name)}!$A:$A,${quoted(this.name)}!$${header}:$${header}`, scope: this.name });
		return {
			name: this.name,
			cells: this.#cells,
			columns: this.#columns,
			rowDefs: this.#rowDefs,
			merges: this.#merges,
			dataValidations: this.#validations,
			conditionalRules: this.#rules,
			freezePane: this.#frozen,
			...(this.#filter !== null && { autoFilter: { range: this.#filter } }),
			pageSetup: {
				paperSize: 'a4',
				orientation: 'landscape',
				fitToPage: true,
				fitToWidth: this.#pagesWide,
				fitToHeight: 0,
				margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
			},
			headerFooter: { oddFooter: '&L&A&R&P / &N' },
			view: { showGridLines: false }
		};
	}
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** 0 → A. */
export function columnLetter(column: number): string {
	const rest = Math.floor(column / 26);
	return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B5`, row and column counted from 0. */
export const ref = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;
/** `$B$5` */
export const fixedRef = (row: number, column: number): string => `$${columnLetter(column)}$${row + 1}`;
/** `$B$5:$B$90`, the last row included. */
export const fixedRange = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string =>
	`${fixedRef(fromRow, fromColumn)}:${fixedRef(toRow, toColumn)}`;

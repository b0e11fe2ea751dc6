import { HyperFormula, type RawCellContent } from 'hyperformula';
import * as XLSX from '@e965/xlsx';

/** A file calculated anew by another program's engine: nothing of what stands as cached values is used. */
export class CalculatedWorkbook {
	readonly #engine: HyperFormula;
	readonly #names: ReadonlyMap<string, string>;

	constructor(bytes: Uint8Array) {
		const book = XLSX.read(bytes, { cellFormula: true, dense: true });
		const names = (book.Workbook?.Names ?? []).filter(({ Name }) => !Name.startsWith('_xlnm'));
		this.#names = new Map(names.map(({ Name, Ref }) => [Name, Ref]));
		this.#engine = HyperFormula.buildFromSheets(
			Object.fromEntries(book.SheetNames.map((name) => [name, cellsOf(book.Sheets[name])])),
			{ licenseKey: 'gpl-v3', maxRows: 100_000, smartRounding: false, useArrayArithmetic: true, useColumnIndex: true },
			names.map(({ Name, Ref }) => ({ name: Name, expression: `=${Ref}` }))
		);
	}

	/** The value of a named cell; null where it is an empty text. */
	value(name: string): number | string | boolean | null {
		const value = this.#engine.getCellValue(this.#addressOf(name));
		if (value !== null && typeof value === 'object') throw new Error(`${name}: ${value.value} ${value.message}`);
		return value === '' ? null : value;
	}

	/** The word that says where the value of a lever comes from: four cells beside it. */
	origin(name: string): unknown {
		const { sheet, row, col } = this.#addressOf(name);
		return this.#engine.getCellValue({ sheet, row, col: col + 4 });
	}

	/** Every value of a named column. */
	column(name: string): (number | string | boolean | null)[] {
		const range = this.#engine.simpleCellRangeFromString(this.#names.get(name) ?? '', 0);
		if (!range) throw new Error(`no range ${name}`);
		return this.#engine.getRangeValues(range).map(([value]) => {
			if (value !== null && typeof value === 'object') throw new Error(`${name}: ${value.value} ${value.message}`);
			return value === '' ? null : value;
		});
	}

	/** Types values beside levers, or clears them (null), as a person would. */
	type(cells: readonly (readonly [name: string, value: number | null])[]): void {
		this.#engine.batch(() => {
			for (const [name, value] of cells) {
				const { sheet, row, col } = this.#addressOf(name);
				this.#engine.setCellContents({ sheet, row, col: col + 1 }, [[value]]);
			}
		});
	}

	#addressOf(name: string) {
		const address = this.#engine.simpleCellAddressFromString(this.#names.get(name) ?? '', 0);
		if (!address) throw new Error(`no cell ${name}`);
		return address;
	}
}

function cellsOf(sheet: XLSX.WorkSheet): RawCellContent[][] {
	const rows = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
	return Array.from(rows, (row) =>
		Array.from(row ?? [], (cell): RawCellContent => {
			if (!cell) return null;
			if (cell.f !== undefined) return `=${cell.f}`;
			// A text that looks like a formula is a text.
			return typeof cell.v === 'string' ? `'${cell.v}` : ((cell.v as RawCellContent) ?? null);
		})
	);
}

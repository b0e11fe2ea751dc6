import type { RawGrid } from '../types.ts';

/** A grid of texts held as rows: an HTML table or a sheet of a workbook. */
export class RowsGrid implements RawGrid {
	readonly encoding: string;
	readonly delimiter: string;
	readonly sheetNames: readonly string[];
	readonly sheetName: string;
	readonly rowCount: number;
	readonly columnCount: number;
	readonly #rows: readonly (readonly string[])[];
	readonly #sourceRows: readonly number[];

	/** Rows without any text are left out, their numbers stay counted. @param firstRow number of rows[0] as a person counts */
	constructor(rows: readonly (readonly string[])[], of: { encoding: string; delimiter: string; sheetNames: readonly string[]; sheetName: string; firstRow: number }) {
		const kept = rows.flatMap((row, i) => (row.some((cell) => cell !== '') ? [i] : []));
		this.#rows = kept.map((i) => rows[i]);
		this.#sourceRows = kept.map((i) => of.firstRow + i);
		this.encoding = of.encoding;
		this.delimiter = of.delimiter;
		this.sheetNames = of.sheetNames;
		this.sheetName = of.sheetName;
		this.rowCount = kept.length;
		this.columnCount = this.#rows.reduce((widest, row) => Math.max(widest, row.length), 0);
	}

	cell(row: number, column: number): string {
		return this.#rows[row][column] ?? '';
	}

	cellCount(): number {
		return this.columnCount;
	}

	sourceRow(row: number): number {
		return this.#sourceRows[row];
	}
}

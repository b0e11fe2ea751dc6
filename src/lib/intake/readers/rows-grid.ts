import type { SerialEpoch } from '../normalize/dates.ts';
import type { RawGrid } from '../types.ts';

export interface RowsGridSource {
	readonly encoding: string;
	readonly delimiter: 'workbook' | 'html';
	readonly sheetNames: readonly string[];
	readonly sheetName: string;
	/** Number of the first row as a person counts. */
	readonly firstRow: number;
	/** Texts; in a workbook also exact numbers beside their texts. */
	readonly texts: readonly (readonly string[])[];
	/** The year a workbook counts its days from. */
	readonly serialEpoch?: SerialEpoch;
	readonly numbers?: readonly (readonly (number | null)[])[];
}

/** A grid of texts held as rows: an HTML table or a sheet of a workbook. Rows without any text are left out, their numbers stay counted. */
export class RowsGrid implements RawGrid {
	readonly encoding: string;
	readonly delimiter: string;
	readonly sheetNames: readonly string[];
	readonly sheetName: string;
	readonly serialEpoch: SerialEpoch | undefined;
	readonly rowCount: number;
	readonly columnCount: number;
	readonly #source: RowsGridSource;
	/** Grid row → row of the source. */
	readonly #rows: readonly number[];

	constructor(source: RowsGridSource) {
		this.#source = source;
		this.#rows = source.texts.flatMap((row, i) => (row.some((text) => text.trim() !== '') ? [i] : []));
		this.encoding = source.encoding;
		this.delimiter = source.delimiter;
		this.sheetNames = source.sheetNames;
		this.sheetName = source.sheetName;
		this.serialEpoch = source.serialEpoch;
		this.rowCount = this.#rows.length;
		this.columnCount = this.#rows.reduce((widest, i) => Math.max(widest, source.texts[i].length), 0);
	}

	cell(row: number, column: number): string {
		return this.#source.texts[this.#rows[row]][column] ?? '';
	}

	number(row: number, column: number): number | null {
		return this.#source.numbers?.[this.#rows[row]]?.[column] ?? null;
	}

	/** Rows of a table are never short: what is not there is an empty cell. */
	cellCount(): number {
		return this.columnCount;
	}

	longCell(limit: number): ReturnType<RawGrid['longCell']> {
		for (let row = 0; row < this.rowCount; row++) {
			const column = this.#source.texts[this.#rows[row]].findIndex((text) => text.length > limit);
			if (column >= 0) return { row, column };
		}
		return null;
	}

	sourceRow(row: number): number {
		return this.#source.firstRow + this.#rows[row];
	}
}

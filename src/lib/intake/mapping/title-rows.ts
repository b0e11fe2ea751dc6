import type { SerialEpoch } from '../normalize/dates.ts';
import { DelimitedGrid } from '../readers/delimited/grid.ts';
import type { EncodingChoice, RawGrid } from '../types.ts';
import { isBlank } from '../../kernel/text.ts';
import { isUpperHeader, MAX_HEADER_ROWS, namesColumns } from './header-row.ts';

/** A report's title, period and filters stand within so many rows. */
const MAX_TITLE_ROWS = 12;

/** The table without the lines of a report's title above its header; the grid itself where there are none. Row numbers stay those of the source. */
export function belowTitle(grid: RawGrid): RawGrid {
	const header = headerBelowTitle(grid);
	if (header === 0) return grid;
	const above = Array.from({ length: header }, (_, row) => filledTexts(grid, row).join(' ')).filter((line) => line !== '');
	return grid instanceof DelimitedGrid ? grid.from(header, above) : new GridFrom(grid, header, above);
}

/** The first row of the header: the first that names columns, if every row above it has fewer cells filled; else 0. */
function headerBelowTitle(grid: RawGrid): number {
	let widestAbove = 0;
	for (let row = 0; row < Math.min(grid.rowCount, MAX_TITLE_ROWS + 1); row++) {
		const texts = filledTexts(grid, row);
		if (isUpperHeader(grid, row)) continue;
		if (namesColumns(texts)) {
			const first = withUpperRows(grid, row);
			const widest = Math.max(texts.length, ...Array.from({ length: row - first }, (_, i) => filledTexts(grid, first + i).length));
			return widest > widestAbove ? first : 0;
		}
		widestAbove = Math.max(widestAbove, texts.length);
	}
	return 0;
}

/** The rows above that name several columns each, and are no title, belong to the header. */
function withUpperRows(grid: RawGrid, header: number): number {
	let first = header;
	while (header - first < MAX_HEADER_ROWS - 1 && isUpperHeader(grid, first - 1)) first--;
	return first;
}

const filledTexts = (grid: RawGrid, row: number): string[] =>
	Array.from({ length: grid.columnCount }, (_, column) => grid.cell(row, column)).filter((text) => !isBlank(text));

/** A grid from one of its rows on. */
class GridFrom implements RawGrid {
	readonly encoding: string;
	readonly encodings: readonly EncodingChoice[] | undefined;
	readonly encodingUnsure: boolean | undefined;
	readonly delimiter: string;
	readonly sheetNames: readonly string[];
	readonly sheetName: string;
	readonly serialEpoch: SerialEpoch | undefined;
	readonly above: readonly string[];
	readonly rowCount: number;
	readonly columnCount: number;
	readonly #grid: RawGrid;
	readonly #from: number;

	constructor(grid: RawGrid, from: number, above: readonly string[]) {
		this.#grid = grid;
		this.#from = from;
		this.encoding = grid.encoding;
		this.encodings = grid.encodings;
		this.encodingUnsure = grid.encodingUnsure;
		this.delimiter = grid.delimiter;
		this.sheetNames = grid.sheetNames;
		this.sheetName = grid.sheetName;
		this.serialEpoch = grid.serialEpoch;
		this.above = above;
		this.rowCount = grid.rowCount - from;
		this.columnCount = grid.columnCount;
	}

	cell(row: number, column: number): string {
		return this.#grid.cell(row + this.#from, column);
	}

	number(row: number, column: number): number | null {
		return this.#grid.number?.(row + this.#from, column) ?? null;
	}

	cellCount(row: number): number {
		return this.#grid.cellCount(row + this.#from);
	}

	longCell(limit: number): ReturnType<RawGrid['longCell']> {
		const found = this.#grid.longCell(limit);
		return found && { ...found, row: found.row - this.#from };
	}

	sourceRow(row: number): number {
		return this.#grid.sourceRow(row + this.#from);
	}
}

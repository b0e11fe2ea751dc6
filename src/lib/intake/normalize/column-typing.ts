import { DelimitedGrid } from '../readers/delimited/grid.ts';
import type { RawGrid } from '../types.ts';

/** Cells of a column in rows one after the other, and where they stand in the grid's bytes. */
export interface PlacedCells {
	/** Which of the rows asked for is the first. */
	readonly first: number;
	readonly count: number;
	/**
	 * Cell i begins at bounds[at + i · stride] and ends one before bounds[at + i · stride + 1], quotes and ASCII blanks around it left out. It begins at NOT_IN_PLACE, and has
	 * no length, where only the grid's `cell` can tell the text.
	 */
	readonly bounds: Int32Array;
	readonly at: number;
	readonly stride: number;
}

/** A column on its way from cells to values. */
export interface ColumnTyping<T> {
	readonly column: number;
	/** Takes the cells where they stand in the bytes, block after block. Absent where `finish` asks for each cell itself. */
	readonly take?: (cells: PlacedCells) => void;
	/** The column, once every block was taken. */
	readonly finish: () => T;
}

/** Of a block, bytes and places of cells stay in the processor's cache while column after column takes its cells. */
const BLOCK_ROWS = 2048;
const BLOCK_CELLS = 1 << 16;

/**
 * Gives the cells of several columns to their typings in one pass over the rows.
 * @param rows grid rows asked for; the columns are in their order
 * @param advance called once a typing, evenly over the pass
 * @param blockRows rows at a time, fewer where the table is wide
 */
export function takeCells(
	grid: RawGrid,
	rows: Uint32Array,
	typings: readonly ColumnTyping<unknown>[],
	advance: () => void = () => {},
	blockRows = BLOCK_ROWS
): void {
	const takers = typings.filter(({ take }) => take !== undefined);
	let told = 0;
	if (takers.length > 0 && grid instanceof DelimitedGrid) {
		const columns = Int32Array.from(takers, ({ column }) => column);
		const size = Math.max(1, Math.min(blockRows, Math.floor(BLOCK_CELLS / columns.length)));
		const room = new Int32Array(2 * columns.length * size);
		for (let first = 0; first < rows.length; first += size) {
			const count = Math.min(size, rows.length - first);
			const { bounds, places, stride } = grid.places(columns, rows, first, count, room);
			takers.forEach(({ take }, k) => take!({ first, count, bounds, at: places[k], stride }));
			for (; told < Math.floor((typings.length * (first + count)) / rows.length); told++) advance();
		}
	}
	for (; told < typings.length; told++) advance();
}

/** A single column. */
export function typeColumn<T>(grid: RawGrid, rows: Uint32Array, typing: ColumnTyping<T>): T {
	takeCells(grid, rows, [typing]);
	return typing.finish();
}

/** A typing whose column is made into another once it is there. */
export function afterwards<T, U>({ column, take, finish }: ColumnTyping<T>, make: (typed: T) => U): ColumnTyping<U> {
	return { column, take, finish: () => make(finish()) };
}

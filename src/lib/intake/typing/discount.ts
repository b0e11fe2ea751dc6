import { CELL_OK, CELL_UNREADABLE, isBlankCell, CELL_MISSING } from '../normalize/columns.ts';
import { readNumber, type Decimal } from '../normalize/numbers.ts';
import type { RawGrid } from '../types.ts';

const PERCENT = /^[^%]*\d[^%]*%$|^%[^%]*\d[^%]*$/;

/**
 * A column of discounts as shares, 0…1. A cell with a % is so many hundredths. What plain numbers are is decided for the whole column: percents when any
 * of them is above 1 (15), else shares (0,15). A discount written with a minus is the same discount. More than the whole price is none.
 */
export function typeDiscounts(grid: RawGrid, column: number, rows: Uint32Array, decimal: Decimal): { values: Float64Array; states: Uint8Array } {
	const values = new Float64Array(rows.length).fill(NaN);
	const states = new Uint8Array(rows.length);
	const isPercent = new Uint8Array(rows.length);
	let largest = 0;
	for (let i = 0; i < rows.length; i++) {
		if (isBlankCell(grid, rows[i], column)) {
			states[i] = CELL_MISSING;
			continue;
		}
		const text = grid.cell(rows[i], column);
		const exact = grid.number?.(rows[i], column) ?? null;
		isPercent[i] = Number(exact === null && PERCENT.test(text));
		const value = exact ?? readNumber(isPercent[i] ? text.replace('%', '') : text, decimal);
		if (value === null) {
			states[i] = CELL_UNREADABLE;
			continue;
		}
		values[i] = Math.abs(value);
		if (!isPercent[i]) largest = Math.max(largest, values[i]);
	}
	for (let i = 0; i < rows.length; i++) {
		if (states[i] !== CELL_OK) continue;
		if (isPercent[i] || largest > 1) values[i] /= 100;
		if (values[i] <= 1) continue;
		values[i] = NaN;
		states[i] = CELL_UNREADABLE;
	}
	return { values, states };
}

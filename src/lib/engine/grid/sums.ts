import { CompensatedSum } from '../../kernel/sum.ts';
import type { CellRange, RangeSums } from '../protocol.ts';
import type { SheetCells } from './cells.ts';

/** Days are filled cells, no numbers: nobody adds them up. */
export function sumRange(cells: SheetCells, { start, end, columns }: CellRange): RangeSums {
	const last = Math.min(end, cells.rowCount);
	const sum = new CompensatedSum();
	let filled = 0;
	let numbers = 0;
	for (const column of columns) {
		const isNumber = cells.kind(column) === 'number' || cells.kind(column) === 'int';
		for (let row = start; row < last; row++) {
			const value = cells.value(column, row);
			if (value === null) continue;
			filled++;
			if (!isNumber || typeof value !== 'number') continue;
			numbers++;
			sum.add(value);
		}
	}
	const total = numbers > 0 ? sum.value : null;
	return { cells: Math.max(0, last - start) * columns.length, filled, numbers, sum: total, average: total === null ? null : total / numbers };
}

import { dateEvidence } from '../normalize/dates.ts';
import { decimalByEvidence, readNumber } from '../normalize/numbers.ts';
import { cleanText } from '../normalize/text.ts';
import type { DateOrder } from '../../model/roles.ts';
import type { RawGrid } from '../types.ts';

/** What a column's cells look like, over sampled rows. Shares are of cells with text. */
export interface ColumnProfile {
	readonly column: number;
	/** Cells with text. */
	readonly filled: number;
	readonly distinct: number;
	readonly dateShare: number;
	readonly dateOrder: DateOrder | null;
	readonly dateOrderAmbiguous: boolean;
	readonly numberShare: number;
	readonly fractionShare: number;
	/** Mean of absolute values of the numbers. */
	readonly meanSize: number;
	readonly decimal: '.' | ',' | null;
	readonly paddedShare: number;
	readonly emailShare: number;
	readonly phoneShare: number;
	readonly letterShare: number;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d ()–-]{7,20}$/;

export function profileColumn(grid: RawGrid, column: number, rows: readonly number[]): ColumnProfile {
	const cells = rows.map((row) => cleanText(grid.cell(row, column))).filter((cell) => cell !== '');
	const filled = cells.length;
	const decimal = decimalByEvidence(cells);
	const dates = dateEvidence(cells, grid.delimiter === 'workbook');
	const numbers = cells.map((cell) => readNumber(cell, decimal ?? '.')).filter((value) => value !== null);
	const share = (count: number): number => (filled > 0 ? count / filled : 0);
	const shareOf = (test: (cell: string) => boolean): number => share(cells.filter(test).length);
	return {
		column,
		filled,
		distinct: new Set(cells).size,
		dateShare: share(dates.dates),
		dateOrder: dates.order,
		dateOrderAmbiguous: dates.ambiguous,
		numberShare: share(numbers.length),
		fractionShare: share(numbers.filter((value) => !Number.isInteger(value)).length),
		meanSize: numbers.length > 0 ? numbers.reduce((sum, value) => sum + Math.abs(value), 0) / numbers.length : 0,
		decimal,
		paddedShare: shareOf((cell) => /^0\d+$/.test(cell)),
		emailShare: shareOf((cell) => EMAIL.test(cell)),
		phoneShare: shareOf((cell) => PHONE.test(cell) && cell.replace(/\D/g, '').length >= 10 && /^[+(]|^0\d{9}$|^\d{11,12}$|[ ()-]/.test(cell)),
		letterShare: shareOf((cell) => /\p{L}/u.test(cell))
	};
}

export const isDateColumn = (profile: ColumnProfile): boolean => profile.filled > 0 && profile.dateShare >= 0.8;
export const isNumberColumn = (profile: ColumnProfile): boolean => profile.filled > 0 && profile.numberShare >= 0.8;

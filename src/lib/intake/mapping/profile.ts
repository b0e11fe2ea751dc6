import { currencyOfText } from '../normalize/currencies.ts';
import { dateEvidence, isSerial } from '../normalize/dates.ts';
import { decimalByEvidence, readNumber } from '../normalize/numbers.ts';
import { cleanText } from '../../kernel/text.ts';
import { readStatus } from '../normalize/status.ts';
import type { DateOrder } from '../../model/roles.ts';
import type { RawGrid } from '../types.ts';
import { serialsOfCells } from './evidence.ts';

/** What a column's cells look like, over sampled rows. Shares are of cells with text. */
export interface ColumnProfile {
	readonly column: number;
	/** Cells with text. */
	readonly filled: number;
	readonly distinct: number;
	readonly dateShare: number;
	/** Numbers that could be a workbook's days: dates only where the header says so. */
	readonly serialShare: number;
	readonly dateOrder: DateOrder | null;
	readonly dateOrderAmbiguous: boolean;
	readonly numberShare: number;
	readonly fractionShare: number;
	/** Each number is the one before and one, as rows or documents are counted. */
	readonly countsRows: boolean;
	/** Mean of absolute values of the numbers. */
	readonly meanSize: number;
	/** Whole hundreds. */
	readonly roundShare: number;
	readonly decimal: '.' | ',' | null;
	readonly paddedShare: number;
	readonly emailShare: number;
	/** Numbers that are most likely phones, whatever the header. */
	readonly phoneShare: number;
	/** Texts with the figures of a phone at least. */
	readonly figuresShare: number;
	readonly percentShare: number;
	/** #1001, № 12: orders and receipts are numbered so. */
	readonly numberSignShare: number;
	/** Texts that name a currency and nothing else, of the different ones. */
	readonly currencyShare: number;
	readonly letterShare: number;
	/** Words for how an order ended, where they tell orders that came to something from others; else 0. */
	readonly endingShare: number;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NUMBER_SIGN = /^[#№]\s?\d+$/;
const PHONE = /^\+?[\d ()–-]{7,20}$/;

/** Nobody is paid in more. */
const MAX_CURRENCIES = 30;
const MAX_ENDINGS = 20;

const namesCurrency = (cell: string): boolean => !/\d/.test(cell) && Boolean(currencyOfText(cell));

export function profileColumn(grid: RawGrid, column: number, rows: readonly number[]): ColumnProfile {
	const texts = rows.map((row) => cleanText(grid.cell(row, column)));
	const filledRows = rows.filter((_, i) => texts[i] !== '');
	const cells = texts.filter((text) => text !== '');
	const filled = cells.length;
	const exact = filledRows.map((row) => grid.number?.(row, column) ?? null);
	// Only texts tell which sign is the decimal one.
	const decimal = decimalByEvidence(cells.filter((_, i) => exact[i] === null));
	const dates = dateEvidence(cells);
	const numbers = cells.map((cell, i) => exact[i] ?? readNumber(cell, decimal ?? '.')).filter((value) => value !== null);
	const share = (count: number): number => (filled > 0 ? count / filled : 0);
	const shareOf = (test: (cell: string) => boolean): number => share(cells.filter(test).length);
	const distinct = new Set(cells);
	return {
		column,
		filled,
		distinct: distinct.size,
		dateShare: share(dates.dates),
		serialShare: serialsOfCells(grid, cells) === null ? 0 : shareOf(isSerial),
		dateOrder: dates.order,
		dateOrderAmbiguous: dates.ambiguous,
		numberShare: share(numbers.length),
		fractionShare: share(numbers.filter((value) => !Number.isInteger(value)).length),
		countsRows: isCount(numbers),
		meanSize: numbers.length > 0 ? numbers.reduce((sum, value) => sum + Math.abs(value), 0) / numbers.length : 0,
		roundShare: share(numbers.filter((value) => value % 100 === 0).length),
		decimal,
		paddedShare: shareOf((cell) => /^0\d+$/.test(cell)),
		emailShare: shareOf((cell) => EMAIL.test(cell)),
		phoneShare: shareOf((cell) => PHONE.test(cell) && cell.replace(/\D/g, '').length >= 10 && /^[+(]|^0\d{9}$|^\d{11,12}$|[ ()-]/.test(cell)),
		figuresShare: shareOf((cell) => cell.replace(/\D/g, '').length >= 5),
		percentShare: shareOf((cell) => cell.endsWith('%')),
		numberSignShare: shareOf((cell) => NUMBER_SIGN.test(cell)),
		currencyShare: distinct.size > MAX_CURRENCIES ? 0 : [...distinct].filter(namesCurrency).length / Math.max(1, distinct.size),
		letterShare: shareOf((cell) => /\p{L}/u.test(cell)),
		endingShare: distinct.size > MAX_ENDINGS ? 0 : share(endingsAmong(cells, distinct))
	};
}

/** Cells that say how an order ended; 0 unless some came to something and some to nothing: a note here and there («отказ») is no column of endings. */
function endingsAmong(cells: readonly string[], distinct: ReadonlySet<string>): number {
	const endings = new Map([...distinct].map((text) => [text, readStatus(text)]));
	const told = new Set(endings.values());
	const tellsApart = told.has('done') && (told.has('cancelled') || told.has('returned'));
	return tellsApart ? cells.filter((cell) => endings.get(cell)).length : 0;
}

/** A row taken out, or the next block of a sample, may break the count. */
const COUNTED = 0.9;
const FEWEST_COUNTED = 4;

function isCount(numbers: readonly number[]): boolean {
	const steps = numbers.slice(1).filter((value, i) => value === numbers[i] + 1).length;
	return numbers.length >= FEWEST_COUNTED && steps >= COUNTED * (numbers.length - 1);
}

export const isDateColumn = (profile: ColumnProfile): boolean => profile.filled > 0 && profile.dateShare >= 0.8;
export const isNumberColumn = (profile: ColumnProfile): boolean => profile.filled > 0 && profile.numberShare >= 0.8;

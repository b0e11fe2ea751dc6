import { dayFromCivil } from '../../kernel/days.ts';
import type { DateOrder } from '../../model/roles.ts';

/**
 * Plain cells read straight from bytes, without a string: the common case of a large file. Whatever is not quite plain gives NaN, and the reader of texts
 * decides; where these answer, they answer the same (a property test holds them to it).
 */
const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const SPACE = 0x20;
const LETTER_T = 0x54;
const COLON = 0x3a;

const POWERS = Float64Array.from({ length: 16 }, (_, i) => Number(`1e${i}`));

/** So many digits are a whole number of 32 bits. */
const SHORT = 9;

/** A number of up to 15 digits with an optional leading minus and one decimal sign. Dividing by a power of ten is exact to the last bit here. */
export function numberOfBytes(bytes: Uint8Array, from: number, to: number, decimal: number): number {
	if (from >= to) return NaN;
	const negative = bytes[from] === MINUS;
	const start = negative ? from + 1 : from;
	if (to - start > 16) return NaN;
	let fractionFrom = -1;
	let short = 0;
	let i = start;
	for (const end = Math.min(to, start + SHORT); i < end; i++) {
		const byte = bytes[i];
		const digit = byte - ZERO;
		if (digit >= 0 && digit <= 9) short = (short * 10 + digit) | 0;
		else if (byte === decimal && fractionFrom < 0) fractionFrom = i + 1;
		else return NaN;
	}
	let value = short;
	for (; i < to; i++) {
		const byte = bytes[i];
		const digit = byte - ZERO;
		if (digit >= 0 && digit <= 9) value = value * 10 + digit;
		else if (byte === decimal && fractionFrom < 0) fractionFrom = i + 1;
		else return NaN;
	}
	const digits = to - start - (fractionFrom < 0 ? 0 : 1);
	if (digits < 1 || digits > 15) return NaN;
	if (fractionFrom >= 0) value /= POWERS[to - fractionFrom];
	return negative && value !== 0 ? -value : value;
}

const FIRST_YEAR = 1900;
const YEARS = 300;
/** Days by year, month and day, filled as they come; 0 is "not yet", days are kept one up. */
const knownDays = new Int32Array(YEARS * 372);
const NOT_YET = 0;
const OFFSET = 100_000;

/** NaN for what is no day of the calendar, or of another century than is usual. */
export function dayOf(year: number, month: number, day: number): number {
	if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month < 1 || month > 12 || day < 1 || day > 31) return NaN;
	const at = (year - FIRST_YEAR) * 372 + (month - 1) * 31 + (day - 1);
	const known = knownDays[at];
	if (known !== NOT_YET) return known - OFFSET;
	const found = dayFromCivil(year, month, day);
	if (found === null) return NaN;
	knownDays[at] = found + OFFSET;
	return found;
}

/** dd.mm.yyyy or mm/dd/yyyy by the order, yyyy-mm-dd and yyyymmdd in any, a plain time hh:mm or hh:mm:ss after it left aside. */
export function dayOfBytes(bytes: Uint8Array, from: number, to: number, order: DateOrder): number {
	let length = to - from;
	if (length > 10) {
		const gap = bytes[from + 10];
		if ((gap !== SPACE && gap !== LETTER_T) || !isTime(bytes, from + 11, to)) return NaN;
		length = 10;
	}
	if (length === 8) return dayOf(100 * two(bytes, from) + two(bytes, from + 2), two(bytes, from + 4), two(bytes, from + 6));
	if (length !== 10) return NaN;
	const third = bytes[from + 2];
	if (isDateSign(third)) {
		if (bytes[from + 5] !== third || order === 'ymd') return NaN;
		const first = two(bytes, from);
		const second = two(bytes, from + 3);
		const year = 100 * two(bytes, from + 6) + two(bytes, from + 8);
		return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
	}
	const fifth = bytes[from + 4];
	if (!isDateSign(fifth) || bytes[from + 7] !== fifth) return NaN;
	return dayOf(100 * two(bytes, from) + two(bytes, from + 2), two(bytes, from + 5), two(bytes, from + 8));
}

/** What may stand between day, month and year. */
export const isDateSign = (byte: number): boolean => byte === POINT || byte === SLASH || byte === MINUS;

function isTime(bytes: Uint8Array, from: number, to: number): boolean {
	const length = to - from;
	if (length !== 5 && length !== 8) return false;
	if (two(bytes, from) < 0 || bytes[from + 2] !== COLON || two(bytes, from + 3) < 0) return false;
	return length === 5 || (bytes[from + 5] === COLON && two(bytes, from + 6) >= 0);
}

/** Two figures as a number; what is none makes less than any year, month or day can make up for. */
function two(bytes: Uint8Array, at: number): number {
	const tens = bytes[at] - ZERO;
	const ones = bytes[at + 1] - ZERO;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NO_FIGURES;
}
const NO_FIGURES = -100_000;

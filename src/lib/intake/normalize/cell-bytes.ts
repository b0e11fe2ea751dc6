import { dayFromCivil } from '../../kernel/days.ts';
import type { DateOrder } from '../../model/roles.ts';

/**
 * Plain cells read straight from bytes, without a string: the common case of a large file. Whatever is not quite plain gives NaN, and the reader of texts
 * decides; where these answer, they answer the same (a property test holds them to it).
 */
const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const SPACE = 0x20;
const LETTER_T = 0x54;
const COLON = 0x3a;

const POWERS = Float64Array.from({ length: 16 }, (_, i) => Number(`1e${i}`));

/** A number of up to 15 digits with an optional leading minus and one decimal sign. Dividing by a power of ten is exact to the last bit here. */
export function numberOfBytes(bytes: Uint8Array, from: number, to: number, decimal: number): number {
	let i = from;
	const negative = bytes[i] === MINUS;
	if (negative) i++;
	if (to - i > 16 || i >= to) return NaN;
	let digits = 0;
	let fractionFrom = -1;
	let value = 0;
	for (; i < to; i++) {
		const byte = bytes[i];
		if (byte >= ZERO && byte <= NINE) {
			value = value * 10 + (byte - ZERO);
			digits++;
		} else if (byte === decimal && fractionFrom < 0) fractionFrom = i + 1;
		else return NaN;
	}
	if (digits === 0 || digits > 15) return NaN;
	if (fractionFrom >= 0) value /= POWERS[to - fractionFrom];
	return negative && value !== 0 ? -value : value;
}

const FIRST_YEAR = 1900;
const YEARS = 300;
/** Days by year, month and day, filled as they come; 0 is "not yet", days are kept one up. */
const knownDays = new Int32Array(YEARS * 372);
const NOT_YET = 0;
const OFFSET = 100_000;

function dayOf(year: number, month: number, day: number): number {
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
	let end = to;
	if (to - from > 10) {
		const gap = bytes[from + 10];
		if ((gap !== SPACE && gap !== LETTER_T) || !isTime(bytes, from + 11, to)) return NaN;
		end = from + 10;
	}
	if (end - from === 8) {
		const all = digits(bytes, from, 8);
		return dayOf(Math.floor(all / 10_000), Math.floor(all / 100) % 100, all % 100);
	}
	if (end - from !== 10) return NaN;
	const third = bytes[from + 2];
	if (third === POINT || third === SLASH || third === MINUS) {
		if (bytes[from + 5] !== third || order === 'ymd') return NaN;
		const first = digits(bytes, from, 2);
		const second = digits(bytes, from + 3, 2);
		const year = digits(bytes, from + 6, 4);
		return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
	}
	const fifth = bytes[from + 4];
	if ((fifth !== MINUS && fifth !== POINT && fifth !== SLASH) || bytes[from + 7] !== fifth) return NaN;
	return dayOf(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
}

function isTime(bytes: Uint8Array, from: number, to: number): boolean {
	const length = to - from;
	if (length !== 5 && length !== 8) return false;
	if (Number.isNaN(digits(bytes, from, 2)) || bytes[from + 2] !== COLON || Number.isNaN(digits(bytes, from + 3, 2))) return false;
	return length === 5 || (bytes[from + 5] === COLON && !Number.isNaN(digits(bytes, from + 6, 2)));
}

function digits(bytes: Uint8Array, from: number, count: number): number {
	let value = 0;
	for (let i = from; i < from + count; i++) {
		const byte = bytes[i];
		if (byte < ZERO || byte > NINE) return NaN;
		value = value * 10 + (byte - ZERO);
	}
	return value;
}

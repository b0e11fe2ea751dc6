import { dayFromCivil, type DayNumber } from '../../kernel/days.ts';
import { TWO_DIGIT_PIVOT, type DateOrder } from '../../model/roles.ts';
import { monthOfName } from './month-names.ts';
import { cleanText } from '../../kernel/text.ts';
import { yearlessDay } from '../../model/yearless.ts';

export type DateReading = { readonly day: DayNumber } | { readonly day: null; readonly code: 'date.unreadable' | 'date.impossible' };

const UNREADABLE: DateReading = { day: null, code: 'date.unreadable' };
const IMPOSSIBLE: DateReading = { day: null, code: 'date.impossible' };

/** A time of day after the date is allowed and leaves the date as it is written: no time zone enters. */
const TIME = String.raw`(?:(?:[T ,]+|,? (?:в|о|об|at) )\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|[+-]\d{2}:?(?:\d{2})?|UTC|GMT))?)?`;
/** One sign twice, blanks beside it or none, or a blank alone: 31.12.2025, 31. 12. 2025, 31 12 2025. */
const PARTS = new RegExp(String.raw`^(\d{1,4})( ?[./-] ?| )(\d{1,2})\2(\d{1,4})(?: ?[гр]\.?)?${TIME}$`, 'u');
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}$`);

/** 1 марта 2026 г., «5» лют. 2026, 5-Feb-26, Mon, 5th March 2026; then Mar 5, 2026; then 2026-Mar-05. A day of the week may stand before. */
const WEEKDAY = String.raw`^(?:\p{L}{2,}[.,]+ ?)?`;
const LETTERS = /\p{L}{3}/u;
const MONTH = String.raw`(\p{L}{3,})\.?`;
const YEAR_WORD = String.raw`(?: ?(?:г|р|год|года|рік|року)\.?)?`;
const DAY_MONTH_YEAR = new RegExp(String.raw`${WEEKDAY}[«"]?(\d{1,2})(?:st|nd|rd|th)?[»"]?[ ./-]*${MONTH},?[ ./-]*(\d{4}|\d{2})${YEAR_WORD}${TIME}$`, 'iu');
const MONTH_DAY_YEAR = new RegExp(String.raw`${WEEKDAY}${MONTH}[ ./-]*(\d{1,2})(?:st|nd|rd|th)?,?[ ./-]+(\d{4})${TIME}$`, 'iu');
const YEAR_MONTH_DAY = new RegExp(String.raw`^(\d{4})[ ./-]*${MONTH}[ ./-]*(\d{1,2})${TIME}$`, 'iu');

/** A purchase before this year is a slip of the pen: 0225 for 2025. */
const FIRST_YEAR = 1900;

/** The year a workbook counts its days from. */
export type SerialEpoch = 1900 | 1904;
/** Day number of a workbook's day 0: 1899-12-30 (its calendar has a 29 February 1900, which never was) or 1904-01-01. */
const SERIAL_EPOCHS: Readonly<Record<SerialEpoch, DayNumber>> = { 1900: -25_569, 1904: -24_107 };
/** A plain number is taken as such a day only between 1954 and 2119 (1958 and 2123). */
const SERIAL_FROM = 20_000;
const SERIAL_TO = 80_000;

/**
 * Reads a date in the column's order. Years of four figures in front (2025-12-31, 2025.12.31, 20251231) and months in words are read whatever the order is.
 * @param serials plain numbers are a workbook's day numbers, counted from that year
 */
export function readDate(raw: string, order: DateOrder, serials: SerialEpoch | null = null): DateReading {
	const text = cleanText(raw);
	const compact = COMPACT.exec(text);
	if (compact) return civil(compact[1], compact[2], compact[3]);
	const parts = PARTS.exec(text);
	if (parts) {
		const [, a, separator, b, c] = parts;
		if (a.length === 4) return c.length <= 2 ? civil(a, b, c) : UNREADABLE;
		// 12 34 56 is rather the number of a telephone.
		if (separator === ' ' && c.length < 4) return UNREADABLE;
		if (a.length === 3 || c.length === 3 || (c.length === 1 && order !== 'ymd')) return UNREADABLE;
		if (order === 'ymd') {
			if (c.length < 4) return a.length === 2 ? civil(a, b, c) : UNREADABLE;
			return separator.trim() === '.' ? civil(c, b, a) : UNREADABLE;
		}
		return order === 'dmy' ? civil(c, b, a) : civil(c, a, b);
	}
	if (serials && isSerial(text)) return { day: Number(text.slice(0, 5)) + SERIAL_EPOCHS[serials] };
	return readDateInWords(text);
}

/** Day and month without a year: 15.03, 15.03., 3/15, 15 марта, March 15; vCard's --03-15. */
const DAY_MONTH = /^(\d{1,2}) ?[./-] ?(\d{1,2})\.?$/;
const VCARD = /^--(\d{2})-?(\d{2})$/;
const DAY_MONTH_NAME = new RegExp(String.raw`^[«"]?(\d{1,2})(?:st|nd|rd|th)?[»"]?[ .-]*${MONTH}$`, 'iu');
const MONTH_NAME_DAY = new RegExp(String.raw`^${MONTH}[ .-]*(\d{1,2})(?:st|nd|rd|th)?$`, 'iu');

/** The same of a day that comes every year, a birthday: its year may be left out, and is then not known (yearless.ts). */
export function readYearlyDate(raw: string, order: DateOrder, serials: SerialEpoch | null = null): DateReading {
	const full = readDate(raw, order, serials);
	if (full.day !== null) return full;
	const parts = dayAndMonth(cleanText(raw), order);
	if (parts === null) return full;
	const day = yearlessDay(parts.month, parts.day);
	return day === null ? IMPOSSIBLE : { day };
}

function dayAndMonth(text: string, order: DateOrder): { month: number; day: number } | null {
	const vcard = VCARD.exec(text);
	if (vcard) return { month: Number(vcard[1]), day: Number(vcard[2]) };
	const figures = DAY_MONTH.exec(text);
	// Dots are written day first everywhere.
	if (figures) {
		const [first, second] = [Number(figures[1]), Number(figures[2])];
		return order === 'dmy' || text.includes('.') ? { day: first, month: second } : { day: second, month: first };
	}
	const dayFirst = DAY_MONTH_NAME.exec(text);
	const monthFirst = MONTH_NAME_DAY.exec(text);
	const month = monthOfName(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
	return month === null ? null : { month, day: Number(dayFirst?.[1] ?? monthFirst?.[2]) };
}

/** Whether a clean text may be a workbook's day number, a part of a day after it left aside. */
export function isSerial(text: string): boolean {
	if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return false;
	const day = Number(text.slice(0, 5));
	return day >= SERIAL_FROM && day < SERIAL_TO;
}

function readDateInWords(text: string): DateReading {
	if (!LETTERS.test(text)) return UNREADABLE;
	const dayFirst = DAY_MONTH_YEAR.exec(text);
	if (dayFirst) return civilOfName(dayFirst[3], dayFirst[2], dayFirst[1]);
	const monthFirst = MONTH_DAY_YEAR.exec(text);
	if (monthFirst) return civilOfName(monthFirst[3], monthFirst[1], monthFirst[2]);
	const yearFirst = YEAR_MONTH_DAY.exec(text);
	return yearFirst ? civilOfName(yearFirst[1], yearFirst[2], yearFirst[3]) : UNREADABLE;
}

function civilOfName(year: string, monthName: string, day: string): DateReading {
	const month = monthOfName(monthName);
	return month === null ? UNREADABLE : civil(year, String(month), day);
}

function civil(year: string, month: string, day: string): DateReading {
	const written = Number(year);
	const full = year.length <= 2 ? written + (written < TWO_DIGIT_PIVOT ? 2000 : 1900) : written;
	const found = dayFromCivil(full, Number(month), Number(day));
	return found === null || full < FIRST_YEAR ? IMPOSSIBLE : { day: found };
}

export interface DateEvidence {
	/** Cells that are dates in some order. */
	readonly dates: number;
	readonly order: DateOrder | null;
	/** Every cell could be read with day and month swapped. */
	readonly ambiguous: boolean;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * In which order a column's dates are written: the order that reads most cells. Year first where most cells begin with four figures of it.
 * Dots are written day first everywhere, so only dates with / or - can leave day and month in doubt.
 */
export function dateEvidence(cells: Iterable<string>): DateEvidence {
	const read = { dmy: 0, mdy: 0, ymd: 0 };
	let dates = 0;
	let yearFirst = 0;
	let swappable = 0;
	for (const cell of cells) {
		const text = cleanText(cell);
		// Every date has figures, whatever its month is written in.
		if (!/\d/.test(text)) continue;
		const days = daysInOrders(text);
		days.forEach((day, i) => {
			if (day !== null) read[ORDERS[i]]++;
		});
		if (days.some((day) => day !== null)) dates++;
		if (/^\d{4}/.test(text)) yearFirst++;
		if (days[0] !== days[1] && !text.includes('.')) swappable++;
	}
	if (dates === 0) return { dates, order: null, ambiguous: false };
	if (yearFirst > dates / 2 || read.ymd > Math.max(read.dmy, read.mdy)) return { dates, order: 'ymd', ambiguous: false };
	return { dates, order: read.mdy > read.dmy ? 'mdy' : 'dmy', ambiguous: read.mdy === read.dmy && swappable > 0 };
}

/** The day a clean text means in each of the orders, null where it is none; of most texts one reading tells for all. */
function daysInOrders(text: string): readonly (DayNumber | null)[] {
	const dayIn = (order: DateOrder): DayNumber | null => {
		const { day } = readDate(text, order);
		return day !== null && plausible(day) ? day : null;
	};
	if (PARTS.test(text)) return ORDERS.map(dayIn);
	const day = dayIn('dmy');
	return [day, day, day];
}

/** 1900 to 2199: a column of order numbers is not taken for dates. */
function plausible(day: DayNumber): boolean {
	return day >= -25_567 && day < 84_006;
}

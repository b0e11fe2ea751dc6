import { m } from '#lib/i18n/generated/messages.js';
import { parseNumber } from '../../i18n/formats.ts';
import type { Formats } from '../../i18n/formats.ts';
import { isoFromDay } from '../../kernel/days.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { YEARLY_ROLES } from '../../model/roles.ts';
import type { OrderColumn } from '../../state/contract.ts';
import type { Reading } from '../grid/column.ts';
import { isYearless } from '../../model/yearless.ts';
import { parseDay, parseYearlyDay } from './parse-day.ts';

const refused = (why: string): Reading => ({ ok: false, why });
const taken = (value: string | number | null): Reading => ({ ok: true, value });

/** How a day stands in an editor: 31.12.2025, in English 2025-12-31. */
export function dayAsTyped(day: DayNumber, formats: Formats): string {
	const iso = isoFromDay(day);
	return formats.locale === 'en' ? iso : iso.split('-').reverse().join('.');
}

/** A day that comes every year; one whose year is not known without it. */
export const yearlyDayText = (day: DayNumber | null, formats: Formats): string =>
	day !== null && isYearless(day) ? formats.dayAndMonth(day) : formats.date(day);
/** How it stands in an editor, day first where it has no year. */
export function yearlyDayAsTyped(day: DayNumber, formats: Formats): string {
	if (!isYearless(day)) return dayAsTyped(day, formats);
	const [, month, ofMonth] = isoFromDay(day).split('-');
	return `${ofMonth}.${month}`;
}

/** How a number stands in an editor: all its digits, the decimal mark of the language, no groups. */
export const numberAsTyped = (value: number, formats: Formats): string => (formats.locale === 'en' ? String(value) : String(value).replace('.', ','));

/** How a value of a column stands in an editor; '' where there is none. */
export function valueAsTyped(value: string | number | null, key: string, kind: OrderColumn['kind'], formats: Formats): string {
	if (typeof value !== 'number') return value ?? '';
	if (YEARLY_ROLES.has(key)) return yearlyDayAsTyped(value, formats);
	return kind === 'day' ? dayAsTyped(value, formats) : numberAsTyped(value, formats);
}

/** Reads what was typed into a column of this kind. */
export function readValue(text: string, key: string, kind: OrderColumn['kind'], today: DayNumber, formats: Formats): Reading {
	if (YEARLY_ROLES.has(key)) return readYearlyDay(text, today, formats);
	if (kind === 'day') return readDay(text, today, formats);
	if (kind === 'int') return readWhole(text, formats);
	return kind === 'number' ? readNumber(text, formats) : taken(text);
}

export function readDay(text: string, today: DayNumber, formats: Formats): Reading {
	if (text === '') return taken(null);
	const day = parseDay(text);
	return day === null ? refused(m.sheets_refused_date({ example: dayAsTyped(today, formats) })) : taken(day);
}

/** A birthday: its year may be left out. */
export function readYearlyDay(text: string, today: DayNumber, formats: Formats): Reading {
	if (text === '') return taken(null);
	const day = parseYearlyDay(text);
	return day === null ? refused(m.sheets_refused_date({ example: dayAsTyped(today, formats) })) : taken(day);
}

function readNumber(text: string, formats: Formats): Reading {
	if (text === '') return taken(null);
	const value = parseNumber(text, formats.locale);
	return value === null ? refused(m.sheets_refused_number({ example: numberAsTyped(1250.5, formats) })) : taken(value);
}

function readWhole(text: string, formats: Formats): Reading {
	if (text === '') return taken(null);
	const value = parseNumber(text, formats.locale);
	return value === null || !Number.isInteger(value) || value < 0 ? refused(m.sheets_refused_whole()) : taken(value);
}

import { describe, expect, it } from 'vitest';
import { isoFromDay } from '../../kernel/days.ts';
import { isYearless } from '../../model/yearless.ts';
import { dateEvidence, readDate, readYearlyDate } from './dates.ts';

function iso(...args: Parameters<typeof readDate>): string {
	const reading = readDate(...args);
	return reading.day === null ? reading.code : isoFromDay(reading.day);
}

describe('readDate', () => {
	it.each([
		['31.12.2025', 'dmy', '2025-12-31'],
		['1.2.25', 'dmy', '2025-02-01'],
		['01/02/2025', 'dmy', '2025-02-01'],
		['1/2/25', 'mdy', '2025-01-02'],
		['01-02-2025', 'dmy', '2025-02-01'],
		['2025-02-01', 'dmy', '2025-02-01'],
		['2025/2/1', 'mdy', '2025-02-01'],
		['20250201', 'dmy', '2025-02-01'],
		['2010-12-01 08:26:00', 'ymd', '2010-12-01'],
		['2025-02-01T23:59:59.999Z', 'ymd', '2025-02-01'],
		['2025-02-01T23:59:59+03:00', 'ymd', '2025-02-01'],
		['01.02.2025 9:05', 'dmy', '2025-02-01'],
		['1/2/2025, 11:59:59 PM', 'mdy', '2025-01-02'],
		['01.02.2025 г.', 'dmy', '2025-02-01'],
		['\u00a001.02.2025 ', 'dmy', '2025-02-01'],
		['25-01-31', 'ymd', '2025-01-31'],
		['01.02.2025', 'ymd', '2025-02-01'],
		['29.02.2024', 'dmy', '2024-02-29'],
		['01.02.29', 'dmy', '2029-02-01'],
		['01.02.30', 'dmy', '1930-02-01'],
		['31.04.2025', 'dmy', 'date.impossible'],
		['29.02.2025', 'dmy', 'date.impossible'],
		['12.31.2025', 'dmy', 'date.impossible'],
		['0000-00-00', 'ymd', 'date.impossible'],
		['01.02.0225', 'dmy', 'date.impossible'],
		['20251332', 'dmy', 'date.impossible'],
		['вчера', 'dmy', 'date.unreadable'],
		['', 'dmy', 'date.unreadable'],
		['01.02', 'dmy', 'date.unreadable'],
		['01.02/2025', 'dmy', 'date.unreadable'],
		['01/02/2025', 'ymd', 'date.unreadable'],
		['01.02.2025 sometime', 'dmy', 'date.unreadable'],
		['45658', 'dmy', 'date.unreadable']
	] as const)('%s as %s is %s', (raw, order, expected) => {
		expect(iso(raw, order)).toBe(expected);
	});

	it.each([
		['1 марта 2026', '2026-03-01'],
		['1 марта 2026 г.', '2026-03-01'],
		['«05» Мая 2026 года', '2026-05-05'],
		['05.фев.26', '2026-02-05'],
		['5 лют. 2026', '2026-02-05'],
		['24 СЕРПНЯ 2025 р.', '2025-08-24'],
		['5-Feb-2026', '2026-02-05'],
		['05-Sept-98 14:05', '1998-09-05'],
		['Mon, 2nd March 2026', '2026-03-02'],
		['понедельник, 2 марта 2026 г., 10:15', '2026-03-02'],
		['2 березня 2026 о 10:15', '2026-03-02'],
		['Mar 5, 2026', '2026-03-05'],
		['Thursday, March 5, 2026 at 10:15 PM', '2026-03-05'],
		['2026-Mar-05', '2026-03-05'],
		['29 февраля 2024', '2024-02-29'],
		['29 февраля 2025', 'date.impossible'],
		['Apr 31, 2026', 'date.impossible'],
		['5 брумера 2026', 'date.unreadable'],
		['март 2026', 'date.unreadable'],
		['1 марта', 'date.unreadable'],
		['Mar 5, 26', 'date.unreadable'],
		['1 мар', 'date.unreadable'],
		['Анна 5 2026', 'date.unreadable'],
		['заказ от 1 марта 2026', 'date.unreadable']
	])('a month in words: %s is %s in any order', (raw, expected) => {
		for (const order of ['dmy', 'mdy', 'ymd'] as const) expect(iso(raw, order)).toBe(expected);
	});

	it('takes a number for a day only where a workbook may hold such', () => {
		expect(iso('45658', 'dmy', 1900)).toBe('2025-01-01');
		expect(iso('45658.99', 'dmy', 1900)).toBe('2025-01-01');
		expect(iso('17850', 'dmy', 1900)).toBe('date.unreadable');
		expect(iso('44196', 'dmy', 1904)).toBe('2025-01-01');
	});
});

describe('dateEvidence', () => {
	it.each([
		[['01.02.2025', '', '13.02.2025'], 'dmy', false],
		[['01.02.2025', '03.04.2025'], 'dmy', false],
		[['1/2/2025', '3/4/2025'], 'dmy', true],
		[['5/5/2025'], 'dmy', false],
		[['5 мая 2025', '6 черв. 2025'], 'dmy', false],
		[['Mar 5, 2025', '4/3/2025', '4/13/2025'], 'mdy', false],
		[['1/2/2025', '1/13/2025'], 'mdy', false],
		[['2025-01-02', '20250103'], 'ymd', false],
		[['17850', '13047'], null, false]
	] as const)('%j', (cells, order, ambiguous) => {
		expect(dateEvidence(cells)).toMatchObject({ order, ambiguous });
	});
});

describe('readYearlyDate, a birthday whose year is left out (M6.2)', () => {
	const read = (text: string, order: 'dmy' | 'mdy' = 'dmy') => {
		const reading = readYearlyDate(text, order);
		return reading.day === null ? reading.code : [isYearless(reading.day), isoFromDay(reading.day).slice(5)];
	};
	it.each([
		['15.03', 'dmy', '03-15'],
		['15.03.', 'mdy', '03-15'],
		['3/15', 'mdy', '03-15'],
		['29.02', 'dmy', '02-29'],
		['15 марта', 'dmy', '03-15'],
		['5 лютого', 'dmy', '02-05'],
		['March 15', 'mdy', '03-15'],
		['--0315', 'dmy', '03-15'],
		['15.03.1900', 'dmy', '03-15']
	] as const)('%s', (text, order, day) => expect(read(text, order)).toEqual([true, day]));

	it('keeps a year that is there, and refuses a day that is not', () => {
		expect(read('15.03.1980')).toEqual([false, '03-15']);
		expect(read('31.02')).toBe('date.impossible');
		expect(read('15.13')).toBe('date.impossible');
		expect(read('весной')).toBe('date.unreadable');
	});

	it('a purchase still needs its year', () => {
		expect(iso('15.03', 'dmy')).toBe('date.unreadable');
	});
});

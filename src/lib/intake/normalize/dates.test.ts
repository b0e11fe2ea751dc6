import { describe, expect, it } from 'vitest';
import { isoFromDay } from '../../kernel/days.ts';
import { dateEvidence, readDate } from './dates.ts';

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

	it('takes a number for a day only where a workbook may hold such', () => {
		expect(iso('45658', 'dmy', true)).toBe('2025-01-01');
		expect(iso('45658.99', 'dmy', true)).toBe('2025-01-01');
		expect(iso('17850', 'dmy', true)).toBe('date.unreadable');
	});
});

describe('dateEvidence', () => {
	it.each([
		[['01.02.2025', '', '13.02.2025'], 'dmy', false],
		[['01.02.2025', '03.04.2025'], 'dmy', false],
		[['1/2/2025', '3/4/2025'], 'dmy', true],
		[['5/5/2025'], 'dmy', false],
		[['1/2/2025', '1/13/2025'], 'mdy', false],
		[['2025-01-02', '20250103'], 'ymd', false],
		[['17850', '13047'], null, false]
	] as const)('%j', (cells, order, ambiguous) => {
		expect(dateEvidence(cells)).toMatchObject({ order, ambiguous });
	});
});

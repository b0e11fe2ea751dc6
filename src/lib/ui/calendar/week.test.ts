import { expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../../kernel/days.ts';
import { addMonths, firstWeekday, monthSpan, sameMonth, weekLocale, weekStart } from './week.ts';

const day = (iso: string) => dayFromIso(iso)!;

it('begins a week on Monday, in the United States on Sunday', () => {
	expect([firstWeekday('ru'), firstWeekday('uk'), firstWeekday('en-GB')]).toEqual([1, 1, 1]);
	expect(firstWeekday('en-US')).toBe(0);
	expect([weekLocale('en', 'en-US'), weekLocale('ru', 'en-US'), weekLocale('uk', 'uk')]).toEqual(['en-US', 'ru', 'uk']);
	expect(isoFromDay(weekStart(day('2026-03-01'), 1))).toBe('2026-02-23');
	expect(isoFromDay(weekStart(day('2026-03-01'), 0))).toBe('2026-03-01');
});

it('shows whole weeks of a month, and crosses the turn of the year', () => {
	const { from, until } = monthSpan(day('2026-12-17'), 1);
	expect([isoFromDay(from), isoFromDay(until)]).toEqual(['2026-11-30', '2027-01-03']);
	expect(isoFromDay(monthSpan(day('2026-02-28'), 1).until)).toBe('2026-03-01');
	expect(isoFromDay(addMonths(day('2026-12-17'), 1))).toBe('2027-01-01');
	expect(isoFromDay(addMonths(day('2026-01-31'), -1))).toBe('2025-12-01');
	expect(sameMonth(day('2026-02-01'), day('2026-02-28'))).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typesetter } from '../../share/typeset.ts';
import { makeFormats } from '../formats.ts';
import { LOCALES } from '../locales.ts';
import { typesetWords } from './typeset.ts';

/** Thousandths: halves of cents, of percents and of units among them. */
const numbers = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((whole) => whole / 1000);
const days = fc.integer({ min: -20_000, max: 60_000 });

describe.each(LOCALES)('numbers and days in a document, %s', (locale) => {
	it.each(['UAH', 'RUB', 'USD', 'JPY', 'KZT', '?'])('are set as on the screen: %s', (currency) => {
		const set = typesetter(typesetWords(locale, currency));
		const screen = makeFormats(locale, currency);
		fc.assert(
			fc.property(numbers, days, (value, day) => {
				expect(set.count(value)).toBe(screen.count(value));
				expect(set.money(value)).toBe(screen.money(value));
				expect(set.shareExact(value)).toBe(screen.shareExact(value));
				expect(set.decimal(value)).toBe(screen.decimal(value));
				expect(set.date(day)).toBe(screen.date(day));
				expect(set.dayAndMonth(day)).toBe(screen.dayAndMonth(day));
				expect(set.month(day).replace(' ', '\u00a0')).toBe(screen.month(day));
			})
		);
		expect([0, 1, 12, 99.5, 100, 1234].map(set.money)).toEqual([0, 1, 12, 99.5, 100, 1234].map(screen.money));
	});

	it('never shows an unknown as a number', () => {
		const set = typesetter(typesetWords(locale, 'UAH'));
		for (const value of [null, NaN, Infinity]) expect([set.count(value), set.money(value), set.share(value), set.decimal(value)]).toEqual(Array(4).fill('—'));
		expect(set.date(null)).toBe('—');
	});
});

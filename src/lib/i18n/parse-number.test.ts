import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, makeFormats } from './formats.ts';
import { parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
	it.each([
		['1250.5', 1250.5],
		['1 250,5', 1250.5],
		['1\u00a0250,5', 1250.5],
		['1\u202f250\u202f000', 1250000],
		["1'250.50", 1250.5],
		['1,250.50', 1250.5],
		['1.250,50', 1250.5],
		['1,250,000', 1250000],
		['1.250.000', 1250000],
		['−3', -3],
		['+3', 3],
		[' 500 ₽ ', 500],
		['$1,250.50', 1250.5],
		['.5', 0.5],
		['5,', 5],
		['0,125', 0.125],
		['0', 0]
	])('reads %s alike in every language', (text, value) => {
		for (const locale of LOCALES) expect(parseNumber(text, locale)).toBe(value);
	});

	it('takes a lone comma before three digits as the language means it', () => {
		expect(parseNumber('1,250', 'en')).toBe(1250);
		expect(parseNumber('1,250', 'ru')).toBe(1.25);
		expect(parseNumber('1.250', 'ru')).toBe(1.25);
	});

	it.each(['', ' ', '-', 'abc', '12 abc', '1 25', '1,25,000', '1.2.3,4', '1,2,3', '1e5', '0x10', '20 %', 'NaN', '--3', '1 - 2', '.'])('refuses %j', (text) => {
		for (const locale of LOCALES) expect(parseNumber(text, locale)).toBeNull();
	});

	it('reads a share with or without its sign', () => {
		expect(parseNumber('20 %', 'ru', { share: true })).toBe(0.2);
		expect(parseNumber('12,5', 'uk', { share: true })).toBe(0.125);
		expect(parseNumber('12.5%', 'en', { share: true })).toBe(0.125);
	});

	it('reads back what the formats write', () => {
		fc.assert(
			fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom(...LOCALES), (thousandths, locale) => {
				const value = thousandths / 1000;
				expect(parseNumber(makeFormats(locale, 'USD').fixed(value, 3), locale)).toBe(value === 0 ? 0 : value);
			})
		);
	});
});

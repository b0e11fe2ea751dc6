import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDate } from '../../src/lib/intake/normalize/dates.ts';
import { readNumber, type Decimal } from '../../src/lib/intake/normalize/numbers.ts';
import { civilFromDay, dayFromCivil } from '../../src/lib/kernel/days.ts';
import { TWO_DIGIT_PIVOT } from '../../src/lib/model/roles.ts';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const day = fc.integer({ min: -25_567, max: 84_005 });
const separator = fc.constantFrom('.', '/', '-', ' ', '\u00a0', '. ', ' / ', ' - ');
const time = fc.constantFrom('', ' 0:05', ' 10:15', ', 23:59:59', ' в 9:30', ' о 18:00', ' at 7:05 PM', ' 23:59:59+03:00');

it('a date in figures is the same day again, in every order, with every sign between, with a time or without', () => {
	fc.assert(
		fc.property(day, separator, time, fc.boolean(), (number, sign, at, padded) => {
			const { year, month, day: ofMonth } = civilFromDay(number);
			const [m, d] = padded ? [pad(month), pad(ofMonth)] : [String(month), String(ofMonth)];
			expect(readDate([d, m, year].join(sign) + at, 'dmy')).toEqual({ day: number });
			expect(readDate([m, d, year].join(sign) + at, 'mdy')).toEqual({ day: number });
			for (const order of ['dmy', 'mdy', 'ymd'] as const) expect(readDate([year, m, d].join(sign) + at, order)).toEqual({ day: number });
		}),
		{ numRuns: 1000 }
	);
});

it('a year of two figures is within the hundred years the pivot says', () => {
	const first = dayFromCivil(1900 + TWO_DIGIT_PIVOT, 1, 1)!;
	const last = dayFromCivil(1999 + TWO_DIGIT_PIVOT, 12, 31)!;
	fc.assert(
		fc.property(fc.integer({ min: first, max: last }), fc.constantFrom('.', '/', '-'), (number, sign) => {
			const { year, month, day: ofMonth } = civilFromDay(number);
			const [y, m, d] = [year % 100, month, ofMonth].map((part) => pad(part));
			expect(readDate([d, m, y].join(sign), 'dmy')).toEqual({ day: number });
			expect(readDate([m, d, y].join(sign), 'mdy')).toEqual({ day: number });
			expect(readDate([y, m, d].join(sign), 'ymd')).toEqual({ day: number });
		})
	);
});

const MONTHS = {
	en: 'January February March April May June July August September October November December'.split(' '),
	ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
	uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ')
};

it('a date with the month in words is the same day again, in three languages and any letter case', () => {
	fc.assert(
		fc.property(
			day,
			fc.constantFrom('en' as const, 'ru' as const, 'uk' as const),
			fc.constantFrom('', ' 10:15'),
			fc.integer({ min: 0, max: 2 }),
			(number, language, at, letters) => {
				const { year, month, day: ofMonth } = civilFromDay(number);
				const full = MONTHS[language][month - 1];
				const name = letters === 0 ? full : letters === 1 ? full.toUpperCase() : full.toLowerCase();
				const short =
					language === 'en' ? [`${ofMonth}-${name.slice(0, 3)}-${year}`, `${name} ${ofMonth}, ${year}`, `${name.slice(0, 3)} ${pad(ofMonth)} ${year}`] : [];
				const abbreviation = { en: '', ru: ' г.', uk: ' р.' }[language];
				for (const text of [
					`${ofMonth} ${name} ${year}${abbreviation}`,
					`${pad(ofMonth)} ${name} ${year}`,
					`«${ofMonth}» ${name} ${year}${abbreviation}`,
					...short
				])
					for (const order of ['dmy', 'mdy', 'ymd'] as const) expect(readDate(text + at, order), text + at).toEqual({ day: number });
			}
		),
		{ numRuns: 500 }
	);
});

const decimal = fc.constantFrom<Decimal>('.', ',');
const group = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'", '’', 'other');
const thousandths = fc.integer({ min: 0, max: 999_999_999_999 });

it('a number is the same again, with either decimal sign, every sign between thousands, and every way to write a minus', () => {
	const money = fc.constantFrom('', ' ₴', ' грн', ' руб.', '₽', ' UAH', ' zł', ' €', ' ₪', ' долл.');
	fc.assert(
		fc.property(thousandths, group, decimal, money, fc.constantFrom(0, 1, 2), (of, by, sign, name, places) => {
			const value = Math.floor(of / 10 ** (3 - places)) / 10 ** places;
			const [whole, fraction = ''] = value.toFixed(places).split('.');
			const between = by === 'other' ? (sign === '.' ? ',' : '.') : by;
			const text = whole.replace(/\B(?=(\d{3})+$)/g, between) + (fraction === '' ? '' : sign + fraction);
			const negative = value === 0 ? 0 : -value;
			for (const way of [text, ` ${text} `, `+${text}`, text + name]) expect(readNumber(way, sign), way).toBe(value);
			for (const way of [`-${text}`, `\u2212${text}${name}`, `${text}-`, `(${text})`, `(${text}${name})`, `- ${text}`])
				expect(readNumber(way, sign), way).toBe(negative);
		}),
		{ numRuns: 1000 }
	);
});

it('money as each language writes it is the same amount again', () => {
	const language = fc.constantFrom<readonly [string, Decimal]>(
		['en-US', '.'],
		['en-GB', '.'],
		['ru', ','],
		['uk', ','],
		['de', ','],
		['pl', ','],
		['de-CH', '.'],
		['fr', ',']
	);
	const currency = fc.constantFrom('UAH', 'RUB', 'USD', 'EUR', 'PLN', 'KZT', 'GBP');
	fc.assert(
		fc.property(
			fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
			language,
			currency,
			fc.constantFrom('symbol' as const, 'code' as const),
			(cents, [locale, sign], code, display) => {
				const value = cents / 100;
				const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
				const money = new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay: display });
				const accounting = new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay: display, currencySign: 'accounting' });
				for (const format of [plain, money, accounting]) {
					const text = format.format(value);
					expect(readNumber(text, sign), `${locale} ${text}`).toBe(value === 0 ? 0 : value);
				}
			}
		),
		{ numRuns: 500 }
	);
});

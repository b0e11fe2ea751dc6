import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOfBytes, numberOfBytes } from '../../src/lib/intake/normalize/cell-bytes.ts';
import { PlainDays } from '../../src/lib/intake/normalize/plain-days.ts';
import { PlainNumbers } from '../../src/lib/intake/normalize/plain-numbers.ts';
import type { PlacedCells } from '../../src/lib/intake/normalize/column-typing.ts';
import { readDate } from '../../src/lib/intake/normalize/dates.ts';
import { readNumber } from '../../src/lib/intake/normalize/numbers.ts';
import { civilFromDay, isoFromDay } from '../../src/lib/kernel/days.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const order = fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const);
const two = (value: number): string => String(value).padStart(2, '0');
const day = fc.integer({ min: -25_000, max: 80_000 });

it('numbers read from bytes are the numbers read from text', () => {
	const text = fc.oneof(
		fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '.', ',', '-', ' '), maxLength: 18 }),
		fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('', '.5', ',25', '.10', ',999')).map(([whole, fraction]) => whole + fraction)
	);
	fc.assert(
		fc.property(text, fc.constantFrom('.' as const, ',' as const), (cell, decimal) => {
			const fast = numberOfBytes(bytesOf(cell), 0, cell.length, decimal.charCodeAt(0));
			if (!Number.isNaN(fast)) expect(fast).toBe(readNumber(cell, decimal));
		}),
		{ numRuns: 3000 }
	);
});

it('dates read from bytes are the dates read from text', () => {
	const text = fc.oneof(
		fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9', '.', '-', '/', ':', ' ', 'T'), maxLength: 19 }),
		fc
			.tuple(
				fc.integer({ min: 0, max: 33 }),
				fc.integer({ min: 0, max: 33 }),
				fc.integer({ min: 1850, max: 2250 }),
				fc.constantFrom('.', '-', '/'),
				fc.constantFrom('', ' 10:15', 'T23:59:59', ' 1:2', ' x')
			)
			.chain(([a, b, year, sign, time]) =>
				fc.constantFrom(`${two(a)}${sign}${two(b)}${sign}${year}${time}`, `${year}${sign}${two(a)}${sign}${two(b)}${time}`, `${year}${two(a)}${two(b)}${time}`)
			)
	);
	fc.assert(
		fc.property(text, order, (cell, by) => {
			const fast = dayOfBytes(bytesOf(cell), 0, cell.length, by);
			if (!Number.isNaN(fast)) expect(readDate(cell, by)).toEqual({ day: fast });
		}),
		{ numRuns: 5000 }
	);
});

/** Cells one after the other, something in between, as a scanner places them. */
function placed(texts: readonly string[]): { bytes: Uint8Array; cells: PlacedCells } {
	let at = 0;
	const starts = texts.map((text) => (at += text.length + 1) - text.length - 1);
	return { bytes: bytesOf(texts.join(';')), cells: { first: 0, count: texts.length, bounds: Int32Array.of(...starts, at), at: 0, stride: 1 } };
}

it('a column of plain numbers is read as each of its cells is', () => {
	const usual = fc
		.tuple(fc.integer({ min: -20_000_000, max: 120_000_000 }), fc.constantFrom('', '.5', ',25', '.10', ',999', ','))
		.map((parts) => parts.join(''));
	const odd = fc.string({ unit: fc.constantFrom('0', '5', '9', '.', ',', '-', ' ', ':', '/', '\u007f', '\0'), maxLength: 10 });
	fc.assert(
		fc.property(
			fc.array(fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: odd }), { maxLength: 12 }),
			fc.constantFrom('.', ','),
			(texts, decimal) => {
				const { bytes, cells } = placed(texts);
				const values = new Float64Array(texts.length).fill(NaN);
				const notPlain: number[] = [];
				new PlainNumbers(bytes, decimal.charCodeAt(0)).take(cells, values, notPlain);
				const expected = texts.map((text) => numberOfBytes(bytesOf(text), 0, text.length, decimal.charCodeAt(0)));
				expect([...values]).toEqual(expected);
				expect(notPlain).toEqual(expected.flatMap((value, i) => (Number.isNaN(value) ? [i] : [])));
			}
		),
		{ numRuns: 3000 }
	);
});

it('a column of plain days is read as each of its cells is', () => {
	const part = fc.integer({ min: 0, max: 33 }).map(two);
	const year = fc.oneof(fc.integer({ min: 1850, max: 2250 }), fc.integer({ min: 0, max: 9999 })).map((value) => String(value).padStart(4, '0'));
	const sign = fc.constantFrom('.', '-', '/', ':', '0');
	const cell = fc.oneof(
		fc.tuple(part, sign, part, sign, year, fc.constantFrom('', '', '', ' 10:15', ' x')).map((parts) => parts.join('')),
		fc.tuple(part, fc.constantFrom('.', '-', '/'), part, year).map(([a, by, b, y]) => [a, b, y].join(by)),
		fc.tuple(year, sign, part, sign, part).map((parts) => parts.join('')),
		fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '.', '/', ':', ';'), minLength: 9, maxLength: 11 })
	);
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 8 }), order, (texts, by) => {
			const { bytes, cells } = placed(texts);
			const values = new Int32Array(texts.length);
			const notPlain: number[] = [];
			new PlainDays(bytes, by).take(cells, values, notPlain);
			const expected = texts.map((text) => dayOfBytes(bytesOf(text), 0, text.length, by));
			expect(notPlain).toEqual(expected.flatMap((day, i) => (Number.isNaN(day) ? [i] : [])));
			expect(texts.map((_, i) => (notPlain.includes(i) ? NaN : values[i]))).toEqual(expected);
		}),
		{ numRuns: 3000 }
	);
});

it('a date written in any of the ways is the same day again', () => {
	fc.assert(
		fc.property(
			day,
			fc.constantFrom('.', '-', '/'),
			fc.constantFrom('', ' 10:15', ' 9:05:59', 'T00:00:00Z', 'T23:59:59.999+03:00', ' 11:59 PM'),
			(number, sign, time) => {
				const date = civilFromDay(number);
				const [y, m, d] = [String(date.year), two(date.month), two(date.day)];
				expect(readDate(`${d}${sign}${m}${sign}${y}${time}`, 'dmy')).toEqual({ day: number });
				expect(readDate(`${m}${sign}${d}${sign}${y}${time}`, 'mdy')).toEqual({ day: number });
				expect(readDate(`${y}${m}${d}`, 'dmy')).toEqual({ day: number });
				for (const by of ['dmy', 'mdy', 'ymd'] as const) expect(readDate(`${isoFromDay(number)}${time}`, by)).toEqual({ day: number });
			}
		)
	);
});

it('a date as each language writes it in words is the same day again', () => {
	const locale = fc.constantFrom('en-US', 'en-GB', 'ru', 'uk');
	fc.assert(
		fc.property(day, locale, fc.constantFrom('long' as const, 'short' as const), fc.boolean(), (number, language, month, weekday) => {
			const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC', ...(weekday ? { weekday: 'long' } : {}) });
			const text = format.format(new Date(number * 86_400_000));
			for (const by of ['dmy', 'mdy', 'ymd'] as const) expect(readDate(text, by), text).toEqual({ day: number });
		})
	);
});

it('an amount written in any of the ways is the same number again', () => {
	const group = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'");
	const sign = fc.constantFrom('', '₽', '₴', '$', '€', ' руб.', ' грн', ' UAH', '₸', ' р.');
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 999_999_999_999 }),
			group,
			sign,
			fc.constantFrom('.' as const, ',' as const),
			fc.boolean(),
			(cents, by, money, decimal, negative) => {
				const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, by);
				const text = `${whole}${decimal}${two(cents % 100)}`;
				const value = cents / 100;
				const ways = negative
					? [`-${text}${money}`, `\u2212${text}${money}`, `(${text})`, `${text}-`]
					: [`${text}${money}`, `${money.trim()}${text}`, ` ${text} `, `+${text}`];
				for (const way of ways) expect(readNumber(way, decimal), way).toBe(negative && value !== 0 ? -value : value);
			}
		)
	);
});

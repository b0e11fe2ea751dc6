import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../kernel/days.ts';
import { LOCALES, makeFormats, UNKNOWN } from './formats.ts';

const en = makeFormats('en', 'USD');
const ru = makeFormats('ru', 'RUB');
const uk = makeFormats('uk', 'UAH');
/** Narrow space between groups, ordinary no-break space before a sign. */
const spaced = (text: string) => text.replaceAll('_', '\u202f').replaceAll('~', '\u00a0');

describe('numbers', () => {
	it('groups thousands as the language does, with a space that never breaks', () => {
		expect(en.count(1234567)).toBe('1,234,567');
		expect(ru.count(1234567)).toBe(spaced('1_234_567'));
		expect(uk.count(1843)).toBe(spaced('1_843'));
	});

	it('writes a real minus and no negative zero', () => {
		expect(ru.count(-1234)).toBe(spaced('−1_234'));
		expect(en.count(-0)).toBe('0');
	});

	it('keeps as many decimals as asked, or fewer', () => {
		expect(ru.decimal(2.456)).toBe('2,46');
		expect(ru.decimal(2)).toBe('2');
		expect(ru.fixed(2)).toBe('2,0');
		expect(en.fixed(2.25, 2)).toBe('2.25');
	});
});

describe('money', () => {
	it('drops the small coin from 100 upwards and shows it below', () => {
		expect(ru.money(32717.28)).toBe(spaced('32_717~₽'));
		expect(ru.money(36.4534)).toBe(spaced('36,45~₽'));
		expect(ru.money(0)).toBe(spaced('0~₽'));
		expect(en.money(-250.4)).toBe('−$250');
		expect(en.moneyExact(32717.284)).toBe('$32,717.28');
	});

	it('knows currencies without a small coin, and survives a code that is none', () => {
		expect(makeFormats('en', 'JPY').money(36.4)).toBe('¥36');
		expect(() => makeFormats('ru', 'рубли').money(5)).not.toThrow();
	});

	it('shortens for axes', () => {
		expect(uk.compactMoney(1234567)).toBe(spaced('1,2~млн~₴'));
	});

	it('names the sign of the currency', () => {
		expect(ru.currencySymbol).toBe('₽');
		expect(uk.currencySymbol).toBe('₴');
	});
});

describe('shares', () => {
	it('has one decimal', () => {
		expect(en.share(0.12345)).toBe('12.3%');
		expect(ru.share(0.1)).toBe(spaced('10,0~%'));
		expect(uk.share(0.1)).toBe('10,0%');
	});

	it('never calls something nothing, nor nearly all all', () => {
		expect(en.share(0)).toBe('0%');
		expect(en.share(0.0004)).toBe('< 0.1%');
		expect(en.share(0.0005)).toBe('0.1%');
		expect(en.share(0.99951)).toBe('> 99.9%');
		expect(en.share(1)).toBe('100%');
	});

	it('shows the decimals there are when exact', () => {
		expect(en.shareExact(0.2)).toBe('20%');
		expect(en.shareExact(0.0037075)).toBe('0.371%');
	});

	it('gives differences in points with their sign', () => {
		expect(en.signedDelta(-0.012, en.points)).toBe('−1.2');
		expect(ru.signedDelta(2100, ru.money)).toBe(spaced('+2_100~₽'));
		expect(ru.signedDelta(0, ru.count)).toBe('0');
	});
});

describe('time', () => {
	const day = dayFromCivil(2026, 3, 12)!;
	it('writes dates that cannot be read two ways', () => {
		expect(en.date(day)).toBe('12 Mar 2026');
		expect(ru.date(day)).toBe('12.03.2026');
		expect(uk.date(day)).toBe('12.03.2026');
		expect(ru.dayAndMonth(day)).toBe('12.03');
		expect([en.month(day), ru.month(day), uk.month(day)]).toEqual(['Mar~2026', 'март~2026', 'бер.~2026'].map(spaced));
	});

	it('names days and years in the right form', () => {
		expect(en.days(60)).toBe(spaced('60~days'));
		expect(ru.days(52.5)).toBe(spaced('52,5~дн.'));
		expect(ru.years(4)).toBe(spaced('4~года'));
		expect(ru.years(5)).toBe(spaced('5~лет'));
		expect(uk.years(1.5)).toBe(spaced('1,5~року'));
	});

	it('writes a moment in 24 hours', () => {
		expect(ru.time(new Date(2026, 2, 12, 0, 4).getTime())).toBe('00:04');
		expect(ru.dateTime(new Date(2026, 2, 12, 15, 4).getTime())).toContain('15:04');
	});
});

describe('what is unknown', () => {
	it('is a dash everywhere', () => {
		for (const locale of LOCALES) {
			const formats = makeFormats(locale, 'EUR');
			const writers = [formats.count, formats.money, formats.moneyExact, formats.compactMoney, formats.share, formats.shareExact, formats.points];
			writers.push(
				formats.days,
				formats.years,
				formats.decimal,
				formats.fixed,
				formats.date,
				formats.dayAndMonth,
				formats.month,
				formats.dateTime,
				formats.time
			);
			for (const write of writers) for (const value of [null, undefined, NaN, Infinity]) expect(write(value)).toBe(UNKNOWN);
			expect(formats.signedDelta(null, formats.count)).toBe(UNKNOWN);
		}
	});
});

it('makes the formatters of a language and currency once', () => {
	expect(makeFormats('ru', 'RUB')).toBe(ru);
});

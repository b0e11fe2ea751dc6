import type { DayNumber } from '../kernel/days.ts';
import type { Locale } from './locales.ts';

export { LOCALES, type Locale } from './locales.ts';
export { parseNumber } from './parse-number.ts';

/** What stands where a value is unknown. */
export const UNKNOWN = '—';

type Maybe = number | null | undefined;

/** Writes values for one language and one currency. Every function answers "—" to null, NaN and infinity. */
export interface Formats {
	readonly locale: Locale;
	readonly currency: string;
	/** The currency's own sign, for the unit beside a field. */
	readonly currencySymbol: string;
	/** Whole number. */
	count(value: Maybe): string;
	/** Whole currency units; below 100 with the small coin, since there it matters. */
	money(value: Maybe): string;
	/** Always with the small coin. */
	moneyExact(value: Maybe): string;
	/** 1.2M ₽, for axes. */
	compactMoney(value: Maybe): string;
	/** A fraction as percent with one decimal; what is not nothing (or not all) never reads as 0 % (or 100 %). */
	share(value: Maybe): string;
	/** A fraction as percent, as many decimals as it has, three at most: for fields and explanations. */
	shareExact(value: Maybe): string;
	/** A difference of fractions in percentage points, without the word for them. */
	points(value: Maybe): string;
	/** Days with their unit, one decimal at most. */
	days(value: Maybe): string;
	/** Years with their unit, one decimal at most. */
	years(value: Maybe): string;
	/** Plain number, `digits` decimals at most (2). */
	decimal(value: Maybe, digits?: number): string;
	/** Plain number with exactly `digits` decimals (1), for columns that line up. */
	fixed(value: Maybe, digits?: number): string;
	/** A calendar day: 12.03.2026, in English 12 Mar 2026. */
	date(day: DayNumber | null | undefined): string;
	/** A calendar day without its year: 12.03, in English 12 Mar. */
	dayAndMonth(day: DayNumber | null | undefined): string;
	/** A calendar month, told by any of its days: Mar 2026. */
	month(day: DayNumber | null | undefined): string;
	/** March 2026, for a heading. */
	monthLong(day: DayNumber | null | undefined): string;
	/** The name of a day's weekday, short: Tue. */
	weekday(day: DayNumber | null | undefined): string;
	/** Tue 3. */
	weekdayAndDay(day: DayNumber | null | undefined): string;
	/** The number of a day in its month. */
	dayOfMonth(day: DayNumber | null | undefined): string;
	/** Tuesday, 3 March 2026. */
	longDate(day: DayNumber | null | undefined): string;
	/** A moment (ms since the epoch) in the time zone of the device. */
	dateTime(moment: Maybe): string;
	time(moment: Maybe): string;
	/** "+12", "−12" or "0": the sign, and the size as `show` writes it. */
	signedDelta(value: Maybe, show: (size: number) => string): string;
}

const MS_PER_DAY = 86_400_000;
const MINUS = '−';
const NO_BREAK_SPACE = '\u00a0';
const NARROW_NO_BREAK_SPACE = '\u202f';

/** English writes the month as a word: 12/03 would be read both ways. */
const DATE_LOCALE: Readonly<Record<Locale, string>> = { en: 'en-GB', ru: 'ru', uk: 'uk' };

/** Between the groups of a number a narrow space, before a unit an ordinary one, neither of which breaks; and a real minus. */
function typeset(text: string): string {
	return text
		.replace(/(\d)[\u00a0 ](?=\d)/g, `$1${NARROW_NO_BREAK_SPACE}`)
		.replaceAll(' ', NO_BREAK_SPACE)
		.replace('-', MINUS);
}

const cache = new Map<string, Formats>();

/** Formatters are slow to make (a tenth of a millisecond and more each): each pair of language and currency has its own once, each of them made when it is first asked. */
export function makeFormats(locale: Locale, currency: string): Formats {
	const key = `${locale}/${currency}`;
	let formats = cache.get(key);
	if (!formats) {
		formats = build(locale, currency);
		cache.set(key, formats);
	}
	return formats;
}

/** Written as the sign for any currency: where none is known, or no money is written. */
export const NO_CURRENCY = 'XXX';

/** Three capital letters are a currency to Intl even when no country uses them; anything else would throw. */
export const currencyCode = (text: string): string => (/^[A-Z]{3}$/.test(text) ? text : NO_CURRENCY);

function build(locale: Locale, requestedCurrency: string): Formats {
	const currency = currencyCode(requestedCurrency);
	const number = (options: Intl.NumberFormatOptions) => {
		// What rounds to nothing has no sign.
		const format = once(() => new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options }));
		return (value: Maybe) => (isKnown(value) ? typeset(format().format(value)) : UNKNOWN);
	};
	const money: Intl.NumberFormatOptions = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
	const symbol = once(() => symbolOf(locale, money));
	const count = number({ maximumFractionDigits: 0 });
	const moneyWhole = number({ ...money, minimumFractionDigits: 0, maximumFractionDigits: 0 });
	const moneySmall = number({ ...money, trailingZeroDisplay: 'stripIfInteger' });
	const percent = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
	const percentExact = number({ style: 'percent', maximumFractionDigits: 3 });
	const points = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
	const day = dateFormat(locale, { ...dateParts(locale), year: 'numeric', timeZone: 'UTC' });
	const dayAndMonth = dateFormat(locale, { ...dateParts(locale), timeZone: 'UTC' });
	const ofDay = (parts: Intl.DateTimeFormatOptions) => {
		const format = dateFormat(locale, { ...parts, timeZone: 'UTC' });
		return (value: DayNumber | null | undefined): string => format(isKnown(value) ? value * MS_PER_DAY : null);
	};
	const decimals = perDigits((digits) => number({ maximumFractionDigits: digits }));
	const fixed = perDigits((digits) => number({ minimumFractionDigits: digits, maximumFractionDigits: digits }));

	return {
		locale,
		currency,
		get currencySymbol() {
			return symbol();
		},
		count,
		money: (value) => (isKnown(value) && Math.abs(value) < 100 ? moneySmall(value) : moneyWhole(value)),
		moneyExact: number(money),
		compactMoney: number({ ...money, notation: 'compact', maximumFractionDigits: 1 }),
		share: (value) => {
			if (!isKnown(value)) return UNKNOWN;
			const size = Math.abs(value);
			if (size === 0 || size === 1) return percentExact(value);
			if (size < 0.0005) return `${value < 0 ? '>' : '<'} ${percent(Math.sign(value) * 0.001)}`;
			if (value < 1 && value >= 0.9995) return `> ${percent(0.999)}`;
			return percent(value);
		},
		shareExact: percentExact,
		points: (value) => points(isKnown(value) ? value * 100 : null),
		days: number({ style: 'unit', unit: 'day', unitDisplay: 'short', maximumFractionDigits: 1 }),
		years: number({ style: 'unit', unit: 'year', unitDisplay: 'long', maximumFractionDigits: 1 }),
		decimal: (value, digits = 2) => decimals(digits)(value),
		fixed: (value, digits = 1) => fixed(digits)(value),
		date: (value) => day(isKnown(value) ? value * MS_PER_DAY : null),
		dayAndMonth: (value) => dayAndMonth(isKnown(value) ? value * MS_PER_DAY : null),
		month: monthFormat(locale, 'short'),
		monthLong: monthFormat(locale, 'long'),
		weekday: ofDay({ weekday: 'short' }),
		weekdayAndDay: ofDay({ weekday: 'short', day: 'numeric' }),
		dayOfMonth: ofDay({ day: 'numeric' }),
		longDate: ofDay({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
		dateTime: dateFormat(locale, { ...dateParts(locale), year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
		time: dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
		signedDelta: (value, show) => (!isKnown(value) ? UNKNOWN : value === 0 ? show(0) : `${value < 0 ? MINUS : '+'}${show(Math.abs(value))}`)
	};
}

const isKnown = (value: Maybe): value is number => typeof value === 'number' && Number.isFinite(value);

function dateParts(locale: Locale): Intl.DateTimeFormatOptions {
	return locale === 'en' ? { day: 'numeric', month: 'short' } : { day: '2-digit', month: '2-digit' };
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): (moment: Maybe) => string {
	const format = once(() => new Intl.DateTimeFormat(DATE_LOCALE[locale], options));
	return (moment) => (isKnown(moment) && Math.abs(moment) <= 8.64e15 ? format().format(moment) : UNKNOWN);
}

/** Without the word for year that some languages set behind it: a row of months says so by itself. */
function monthFormat(locale: Locale, month: 'short' | 'long'): (day: Maybe) => string {
	const format = once(() => new Intl.DateTimeFormat(DATE_LOCALE[locale], { month, year: 'numeric', timeZone: 'UTC' }));
	return (day) => {
		if (!isKnown(day)) return UNKNOWN;
		const parts = format()
			.formatToParts(day * MS_PER_DAY)
			.filter(({ type }) => type === 'month' || type === 'year');
		return parts.map(({ value }) => value).join(NO_BREAK_SPACE);
	};
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

function perDigits<T>(make: (digits: number) => T): (digits: number) => T {
	const made: T[] = [];
	return (digits) => (made[digits] ??= make(digits));
}

function symbolOf(locale: Locale, money: Intl.NumberFormatOptions): string {
	const part = new Intl.NumberFormat(locale, money).formatToParts(0).find((piece) => piece.type === 'currency');
	return part?.value ?? '';
}

import type { DayNumber } from '../../kernel/days.ts';
import type { MessageLanguage } from '../../model/library.ts';

/** Values of a message as the language writes them. */
export interface WrittenValues {
	date(day: DayNumber): string;
	count(value: number): string;
	/** Whole currency units; below 100 with the small coin. */
	money(value: number): string;
}

const MS_PER_DAY = 86_400_000;
const DATES: Readonly<Record<MessageLanguage, [locale: string, options: Intl.DateTimeFormatOptions]>> = {
	// English writes the month as a word: 12/03 would be read both ways.
	en: ['en-GB', { day: 'numeric', month: 'short', year: 'numeric' }],
	ru: ['ru', { day: '2-digit', month: '2-digit', year: 'numeric' }],
	uk: ['uk', { day: '2-digit', month: '2-digit', year: 'numeric' }]
};

const made = new Map<string, WrittenValues>();

/** The same as on the page, where i18n writes them (a test compares): the engine knows no messages and so none of its formats. Formatters are slow to make, so they are kept. */
export function writtenValues(language: MessageLanguage, currency: string): WrittenValues {
	const key = `${language}/${currency}`;
	let values = made.get(key);
	if (!values) made.set(key, (values = make(language, currency)));
	return values;
}

function make(language: MessageLanguage, currency: string): WrittenValues {
	const [locale, options] = DATES[language];
	const date = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
	const code = /^[A-Z]{3}$/.test(currency) ? currency : 'XXX';
	const money: Intl.NumberFormatOptions = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' };
	const whole = new Intl.NumberFormat(language, { ...money, maximumFractionDigits: 0 });
	const small = new Intl.NumberFormat(language, { ...money, trailingZeroDisplay: 'stripIfInteger' });
	const count = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
	return {
		date: (day) => date.format(day * MS_PER_DAY),
		count: (value) => typeset(count.format(value)),
		money: (value) => typeset((Math.abs(value) < 100 ? small : whole).format(value))
	};
}

/** Spaces that do not break. */
const typeset = (text: string): string => text.replace(/(\d)[\u00a0 ](?=\d)/g, '$1\u202f').replaceAll(' ', '\u00a0');

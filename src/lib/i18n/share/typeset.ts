import type { TypesetWords } from '../../share/typeset.ts';
import { currencyCode, UNKNOWN } from '../formats.ts';
import type { Locale } from '../locales.ts';

const NUMBER = '{n}';
const NO_BREAK_SPACE = '\u00a0';
const NARROW_NO_BREAK_SPACE = '\u202f';
const JANUARY_5 = 4;

/** How a language sets numbers, money of this currency and days, as a table that a writer without a locale can follow. */
export function typesetWords(locale: Locale, currency: string): TypesetWords {
	const money = moneyFormat(locale, currency);
	const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1_234_567.5);
	const part = (type: string): string => parts.find((piece) => piece.type === type)?.value ?? '';
	return {
		decimal: part('decimal'),
		group: part('group').replace(/\s/, NARROW_NO_BREAK_SPACE),
		money: frame(money.formatToParts(0)),
		coinDigits: money.resolvedOptions().maximumFractionDigits ?? 2,
		share: frame(new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(0)),
		date: locale === 'en' ? '{d} {mon} {y}' : '{dd}.{mm}.{y}',
		dayAndMonth: locale === 'en' ? '{d} {mon}' : '{dd}.{mm}',
		months: monthNames(locale),
		unknown: UNKNOWN
	};
}

const moneyFormat = (locale: Locale, currency: string): Intl.NumberFormat =>
	new Intl.NumberFormat(locale, { style: 'currency', currency: currencyCode(currency), currencyDisplay: 'narrowSymbol' });

/** What stands around the number. */
function frame(parts: readonly Intl.NumberFormatPart[]): string {
	const ofNumber = new Set<string>(['integer', 'decimal', 'fraction', 'group']);
	let text = '';
	for (const { type, value } of parts) {
		if (!ofNumber.has(type)) text += value.replace(/\s/, NO_BREAK_SPACE);
		else if (!text.includes(NUMBER)) text += NUMBER;
	}
	return text;
}

function monthNames(locale: Locale): readonly string[] {
	const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
	return Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2026, month, JANUARY_5)).find(({ type }) => type === 'month')?.value ?? '');
}

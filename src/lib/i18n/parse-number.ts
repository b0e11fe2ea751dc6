import type { Locale } from './locales.ts';

export interface ParseNumberOptions {
	/** The field holds a share: "20" and "20 %" are both 0.2. Without it a percent sign is refused. */
	readonly share?: boolean;
}

/**
 * Reads what a person types into a number field: "1 250,5", "1250.5", "1,250.50", "−3", "500 ₽", "20 %".
 * With both marks the last one is the decimal; a mark that repeats groups thousands. A lone comma followed by three digits groups in English
 * and is a decimal elsewhere; a lone point is always a decimal. null: not a number.
 */
export function parseNumber(text: string, locale: Locale, options: ParseNumberOptions = {}): number | null {
	let rest = text
		.trim()
		.replace(/[\u2212\u2013]/g, '-')
		.replace(/\p{Sc}/gu, '')
		.trim();
	if (rest.endsWith('%')) {
		if (!options.share) return null;
		rest = rest.slice(0, -1).trim();
	}
	const sign = /^[+-]/.exec(rest)?.[0] ?? '';
	const plain = normalized(rest.slice(sign.length).trim(), locale);
	if (plain === null) return null;
	const value = Number(sign + plain);
	return options.share ? value / 100 : value;
}

/** Digits with at most one point, or null. */
function normalized(text: string, locale: Locale): string | null {
	const spaced = /^\d{1,3}(?:[\s\u2009\u202f']\d{3})+(?=$|[.,])/.exec(text);
	const body = spaced ? spaced[0].replace(/\D/g, '') + text.slice(spaced[0].length) : text;
	if (!/^(?:\d[\d.,]*|[.,]\d+)$/.test(body)) return null;
	const decimal = decimalMark(body, locale);
	const group = decimal === ',' ? '.' : ',';
	const [whole, fraction = '', ...more] = decimal === null ? [body] : body.split(decimal);
	if (more.length > 0 || /\D/.test(fraction)) return null;
	const marks = /[.,]/.test(whole);
	const grouped = decimal === null ? /^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$/ : group === ',' ? /^\d{1,3}(?:,\d{3})+$/ : /^\d{1,3}(?:\.\d{3})+$/;
	if (marks && !grouped.test(whole)) return null;
	return `${whole.replace(/[.,]/g, '') || '0'}.${fraction || '0'}`;
}

function decimalMark(text: string, locale: Locale): '.' | ',' | null {
	const points = text.split('.').length - 1;
	const commas = text.split(',').length - 1;
	if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
	if (points > 1 || commas > 1) return null;
	if (points === 1) return '.';
	if (commas === 1) return locale === 'en' && /^[1-9]\d{0,2},\d{3}$/.test(text) ? null : ',';
	return null;
}

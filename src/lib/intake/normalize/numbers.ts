import { cleanText } from '../../kernel/text.ts';

export type Decimal = '.' | ',';

const MINUS = /[\u2212\u2012\u2013]/g;
/** Signs and codes of money, where they stand before or after the figure. */
const MONEY = String.raw`(?:(?:us|ca|au|nz|hk|sg|mx|[acsr])?\$(?:us|ca|au|nz|hk)?|£(?:gb)?|[₽₴₸€¥₺₹₪₩₫฿₾֏₼]|zł|kč|ft|руб(?:л(?:ей|я|ь))?\.?|р\.?|грн\.?|гривен(?:ь)?|гривн[яиі]|тг\.?|тенге|долл(?:ар(?:ов|ів|а|и)?)?\.?|dollars?|euros?|евро|євро|злот(?:ых|их|ый|ий)|лв\.?|лари|ларі|драм(?:ов|ів)?|сум|сом(?:они)?|(?:rub|rur|uah|usd|eur|gbp|kzt|pln|byn|try|gel|amd|azn|czk|chf|cny|inr|ils|uzs|kgs|tjs|tmt|mdl|ron|huf|bgn|rsd|sek|nok|dkk|jpy|krw|vnd|thb|cad|aud|nzd|hkd|sgd|brl|mxn|zar|aed|sar|egp)\.?)`;
const ALL_OF_MONEY = new RegExp(`^${MONEY}$`, 'iu');
const GROUPED_BY_BLANK = /^\d{1,3}(?:[ '’`]\d{3})+$/;

/**
 * Reads a number or an amount of money; null when the text is none. Blanks and apostrophes may group thousands, the sign that is not the decimal may
 * too; minus may lead or trail, brackets mean minus (−, U+2212 included); one currency sign or code may stand beside it.
 */
export function readNumber(raw: string, decimal: Decimal): number | null {
	let text = cleanText(raw);
	if (text === '') return null;
	let negative = false;
	const bracketed = /^\((.+)\)$/.exec(text);
	if (bracketed) {
		negative = true;
		text = bracketed[1];
	}
	text = withoutMoney(text.replace(MINUS, '-'));
	if (/^[-+]/.test(text)) {
		if (negative) return null;
		negative = text[0] === '-';
		text = withoutMoney(text.slice(1).trim());
	} else if (text.endsWith('-')) {
		if (negative) return null;
		negative = true;
		text = text.slice(0, -1).trim();
	}
	const value = readUnsigned(text, decimal);
	return value === null ? null : negative && value !== 0 ? -value : value;
}

/** The figures without a sign or code of money before or after them. */
function withoutMoney(text: string): string {
	let start = 0;
	while (start < text.length && !BEGINS_FIGURES.has(text[start])) start++;
	if (start === text.length) return text;
	let end = text.length;
	while (end > start && !isDigit(text.charCodeAt(end - 1))) end--;
	while (end < text.length && ENDS_FIGURES.has(text[end])) end++;
	if (start === 0 && end === text.length) return text;
	const before = text.slice(0, start);
	if (start > 0 && !isMoney(before.trim())) {
		// $.50: the point is of the figures.
		if (!before.endsWith('.') || !isMoney(before.slice(0, -1))) start = 0;
		else start--;
	}
	return text.slice(start, end < text.length && isMoney(text.slice(end).trim()) ? end : text.length);
}

const BEGINS_FIGURES: ReadonlySet<string> = new Set('0123456789(+-');
const ENDS_FIGURES: ReadonlySet<string> = new Set('.,)-');
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Few different signs stand beside many figures; a column of texts is not remembered. */
const MOST_KNOWN = 500;
const knownMoney = new Map<string, boolean>();

function isMoney(sign: string): boolean {
	let known = knownMoney.get(sign);
	if (known === undefined) {
		known = ALL_OF_MONEY.test(sign);
		if (knownMoney.size < MOST_KNOWN) knownMoney.set(sign, known);
	}
	return known;
}

function readUnsigned(text: string, decimal: Decimal): number | null {
	const exponent = /^(\d+(?:[.,]\d+)?)[eE]([+-]?\d{1,3})$/.exec(text);
	if (exponent) return finite(`${exponent[1].replace(',', '.')}e${exponent[2]}`);
	const at = text.indexOf(decimal);
	if (at >= 0 && text.indexOf(decimal, at + 1) >= 0) return null;
	const whole = at < 0 ? text : text.slice(0, at);
	const fraction = at < 0 ? '' : text.slice(at + 1);
	if (fraction !== '' && !/^\d+$/.test(fraction)) return null;
	const digits = ungrouped(whole, decimal === '.' ? ',' : '.');
	if (digits === null || (digits === '' && fraction === '')) return null;
	return finite(`${digits === '' ? '0' : digits}${fraction === '' ? '' : `.${fraction}`}`);
}

function ungrouped(whole: string, group: string): string | null {
	if (whole === '' || /^\d+$/.test(whole)) return whole;
	if (GROUPED_BY_BLANK.test(whole)) return whole.replace(/\D/g, '');
	const parts = whole.split(group);
	const wellGrouped = parts.length > 1 && /^\d{1,3}$/.test(parts[0]) && parts.slice(1).every((part) => /^\d{3}$/.test(part));
	return wellGrouped ? parts.join('') : null;
}

function finite(text: string): number | null {
	const value = Number(text);
	return Number.isFinite(value) ? value : null;
}

/** Which sign is the decimal one, by all cells of a column; null when no cell tells. */
export function decimalByEvidence(cells: Iterable<string>): Decimal | null {
	const votes = { '.': 0, ',': 0 };
	const grouped = { '.': 0, ',': 0 };
	for (const cell of cells) {
		const text = withoutMoney(cleanText(cell)).replace(/[^\d.,]/g, '');
		const point = text.lastIndexOf('.');
		const comma = text.lastIndexOf(',');
		if (point < 0 && comma < 0) continue;
		if (point >= 0 && comma >= 0) {
			votes[point > comma ? '.' : ',']++;
			continue;
		}
		const sign: Decimal = point >= 0 ? '.' : ',';
		const other: Decimal = sign === '.' ? ',' : '.';
		const at = Math.max(point, comma);
		if (text.indexOf(sign) !== at) {
			if (ungrouped(text, sign) !== null) votes[other]++;
		} else if (text.length - at - 1 !== 3 || at > 3 || text[0] === '0' || at === 0) votes[sign]++;
		else grouped[sign]++;
	}
	if (votes['.'] !== votes[',']) return votes['.'] > votes[','] ? '.' : ',';
	if (grouped['.'] !== grouped[',']) return grouped['.'] > grouped[','] ? ',' : '.';
	return null;
}

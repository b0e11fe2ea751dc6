import type { DayNumber } from '../../kernel/days.ts';
import type { DateOrder } from '../../model/roles.ts';
import { readDate } from '../normalize/dates.ts';
import { onlyOne, unwrapped, withFigures } from './letters.ts';

const SIGN = String.raw`\s*[.,/\\_–-]+\s*`;
/** Whatever follows is no more of the date: a time may stand glued to it. */
const END = String.raw`(?=\d{1,2}:\d{2}|\D|$)(?![.,:/\\_–-]\d)`;
const IN_FIGURES = new RegExp(String.raw`(?<![\d:])(?<!\d[.,/\\_–-])(\d{4}|\d{1,2})${SIGN}(\d{1,2})${SIGN}(\d{4}|\d{1,2})${END}`, 'gu');
const IN_WORDS = /(?<!\d)\d{1,2}(?:st|nd|rd|th)?[ ./-]*\p{L}{3,}\.?,?[ ./-]*\d{4}(?!\d)/giu;
/** 05032025, or one of the signs forgotten: 05.032025. */
const WITHOUT_SIGNS = /^(\d{2})[./-]?(\d{2})[./-]?(\d{4})$/;

/**
 * The day a text most likely means: letters for figures (O5.O3.2025), a sign twice or another one (05..03,2025), words or a time around it
 * («от 05.03.2025 г.»), no signs (05032025), day and month swapped where only so it can be (2025.13.05). Null where there are two dates, or none that exists.
 */
export function repairDay(raw: string, order: DateOrder): DayNumber | null {
	const text = withFigures(unwrapped(raw));
	const plain = readDate(text, order).day;
	if (plain !== null) return plain;
	const unsigned = WITHOUT_SIGNS.exec(text);
	if (unsigned) return dayOfParts(unsigned[1], unsigned[2], unsigned[3], order);
	const inFigures = Array.from(text.matchAll(IN_FIGURES), ([, a, b, c]) => dayOfParts(a, b, c, order));
	// A date that is none besides one that is leaves in doubt which was meant.
	if (inFigures.includes(null)) return null;
	return onlyOne([...inFigures, ...Array.from(text.matchAll(IN_WORDS), ([found]) => readDate(found, order).day)]);
}

/** By the column's order; else the only way these figures are a day at all. */
function dayOfParts(a: string, b: string, c: string, order: DateOrder): DayNumber | null {
	if (a.length === 4) return readDate(`${a}-${b}-${c}`, order).day ?? readDate(`${a}-${c}-${b}`, order).day;
	const written = `${a}.${b}.${c}`;
	const byOrder = readDate(written, order).day;
	if (byOrder !== null) return byOrder;
	const others: readonly DateOrder[] = c.length === 4 ? ['dmy', 'mdy'] : ['dmy', 'mdy', 'ymd'];
	return onlyOne(others.map((other) => readDate(written, other).day));
}

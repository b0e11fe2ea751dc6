import { isoFromDay } from '../kernel/days.ts';

/** Lines as calendars (RFC 5545, 3.1) and contacts (RFC 6350, 3.2) are made of: CRLF at the end, folded so that none is longer than 75 octets. */

const MOST_OCTETS = 75;
const LINE_END = '\r\n';
// What a text may not hold (RFC 5545, TEXT): control signs but the tab.
// eslint-disable-next-line no-control-regex -- these are the ones to take out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** An open change of direction would turn round what stands beside the text in the program that shows it. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text as the value of a property: backslashes, semicolons, commas and line breaks escaped. */
export const escapedText = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		.replace(CONTROLS, '')
		.replace(DIRECTIONS, '')
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');

/** Name, parameters and value of a property as one line, folded; a character is never cut apart. */
export function contentLine(name: string, value: string): string {
	let folded = '';
	let octets = 0;
	for (const sign of `${name}:${value}`) {
		const size = octetsOf(sign);
		if (octets + size > MOST_OCTETS) {
			folded += `${LINE_END} `;
			octets = 1;
		}
		folded += sign;
		octets += size;
	}
	return folded + LINE_END;
}

/** Octets of one character in UTF-8. */
function octetsOf(sign: string): number {
	const code = sign.codePointAt(0)!;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

const MS_PER_DAY = 86_400_000;
const MS_PER_SECOND = 1000;

/** A moment (milliseconds since the epoch) in UTC: 20260216T094500Z. */
export function utcStamp(moment: number): string {
	const day = Math.floor(moment / MS_PER_DAY);
	const seconds = Math.floor((moment - day * MS_PER_DAY) / MS_PER_SECOND);
	const two = (value: number): string => String(value).padStart(2, '0');
	return `${isoFromDay(day).replaceAll('-', '')}T${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${two(seconds % 60)}Z`;
}

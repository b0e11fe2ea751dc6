import { describe, expect, it } from 'vitest';
import { contentLine, escapedText, utcStamp } from './content-lines.ts';

describe('contentLine', () => {
	it('ends with CRLF and leaves a line of 75 octets whole', () => {
		expect(contentLine('NOTE', 'x'.repeat(70))).toBe(`NOTE:${'x'.repeat(70)}\r\n`);
		expect(contentLine('NOTE', 'x'.repeat(71))).toBe(`NOTE:${'x'.repeat(70)}\r\n x\r\n`);
	});

	it('counts octets, not letters, and never cuts a character apart', () => {
		// 5 octets, then 35 letters of two.
		expect(contentLine('NOTE', 'ж'.repeat(36))).toBe(`NOTE:${'ж'.repeat(35)}\r\n ж\r\n`);
		// 75 − 5 leaves room for 17 signs of four octets.
		expect(contentLine('NOTE', '😀'.repeat(18))).toBe(`NOTE:${'😀'.repeat(17)}\r\n 😀\r\n`);
	});
});

describe('escapedText', () => {
	it.each([
		['a,b;c\\d', 'a\\,b\\;c\\\\d'],
		['one\r\ntwo\rthree\nfour\u2028five', 'one\\ntwo\\nthree\\nfour\\nfive'],
		['bell\u0007 nul\u0000 tab\t', 'bell nul tab\t'],
		['half \ud83d', 'half \ufffd'],
		['END:VCARD', 'END:VCARD']
	])('writes %j as %j', (text, expected) => expect(escapedText(text)).toBe(expected));
});

it('a moment is written to the second, in UTC', () => {
	expect(utcStamp(Date.UTC(2026, 1, 16, 9, 45, 7, 999))).toBe('20260216T094507Z');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isBlank } from './text.ts';

describe('cleanText', () => {
	it.each([
		['blanks of every kind', '\ufeff Анна\u00a0\u2009\n Петрова\u200b\t', 'Анна Петрова'],
		['marks of direction and of hyphens', '\u200e01.02.2025\u202c \u2067Ан\u00adна\u2069', '01.02.2025 Анна'],
		['letters in pieces, a mark between them', 'И\u200e\u0306осип', 'Йосип'],
		['joiners at the ends and beside a blank', '\u200dАнна \u200dБорис\u200c', 'Анна Борис']
	])('%s', (_, raw, clean) => expect(cleanText(raw)).toBe(clean));

	it('leaves an emoji and a word their joiners', () => {
		for (const text of ['👩‍👩‍👧 Мама', 'می\u200cخواهم']) expect(cleanText(text)).toBe(text);
	});
	it('has nothing to do a second time', () => {
		const unit = fc.constantFrom('a', 'и', '\u0306', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u202e', '\u2060', '\ufeff');
		fc.assert(fc.property(fc.string({ unit, maxLength: 9 }), (raw) => cleanText(cleanText(raw)) === cleanText(raw)));
	});
	it('is linear in what a hostile cell holds', () => {
		const long = `a${'\u200d'.repeat(1e6)}b`;
		expect(cleanText(long)).toBe(long);
	});
	it('leaves nothing of marks alone', () => expect(['\u200e', '\u200d\u200b', ' \u00ad '].map(isBlank)).toEqual([true, true, true]));
});

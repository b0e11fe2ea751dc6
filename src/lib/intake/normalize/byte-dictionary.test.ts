import { expect, it } from 'vitest';
import { ByteDictionary } from './byte-dictionary.ts';

/** The texts, a sign after each, and where each begins; last where one more would. */
function laid(texts: readonly string[]): { bytes: Uint8Array; starts: Int32Array } {
	const starts = new Int32Array(texts.length + 1);
	texts.forEach((text, i) => (starts[i + 1] = starts[i] + new TextEncoder().encode(text).length + 1));
	return { bytes: new TextEncoder().encode(texts.map((text) => `${text};`).join('')), starts };
}

function codesOf(texts: readonly string[]): { codes: number[]; known: string[] } {
	const { bytes, starts } = laid(texts);
	const dictionary = new ByteDictionary(bytes);
	const codes = new Uint32Array(texts.length);
	const BLOCK = 1000;
	for (let first = 0; first < texts.length; first += BLOCK) {
		const last = Math.min(texts.length, first + BLOCK);
		dictionary.codeCells({ first, count: last - first, bounds: starts, at: first, stride: 1 }, codes);
	}
	return { codes: Array.from(codes), known: dictionary.textsIn('utf-8') };
}

it('gives equal texts one code, in the order they come, and texts of every length their own', () => {
	const texts = ['abcd', 'ab', 'abc', '', 'abcde', 'ab', 'abcdefgh', 'abcd', 'abcdefghi', 'a', 'abcdefgi', 'яblabla', 'abcde'];
	const { codes, known } = codesOf(texts);
	expect(codes).toEqual([1, 2, 3, 0, 4, 2, 5, 1, 6, 7, 8, 9, 4]);
	expect(known).toEqual([...new Set(texts)].filter((text) => text !== ''));
});

it('keeps texts apart whose hashes are equal: of so many some are', () => {
	const different = Array.from({ length: 200_000 }, (_, i) => `клиент ${(i * 2_654_435_761) % 4_294_967_296}`);
	const { codes, known } = codesOf([...different, ...different]);
	expect(known.length).toBe(different.length);
	expect(codes.every((code, i) => code === 1 + (i % different.length))).toBe(true);
});

import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';

it('leaves names written from left to right as they are', () => {
	for (const name of ['Анна', 'Anna & Co', 'Ґалаґан', '李雷', '', '+380 67 111-22-33']) expect(isolated(name)).toBe(name);
});

it('closes off names written from right to left, mixed ones too', () => {
	expect(isolated('שרה')).toBe('\u2068שרה\u2069');
	expect(isolated('Anna מרים (2)')).toBe('\u2068Anna מרים (2)\u2069');
});

it('lets no mark out that would turn the sentence', () => {
	expect(isolated('abc\u202egpj.exe')).toBe('\u2068abcgpj.exe\u2069');
	expect(isolated('\u2069\u2069\u2067evil')).toBe('\u2068evil\u2069');
});

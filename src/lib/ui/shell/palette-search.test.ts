import { expect, test } from 'vitest';
import { bestMatches, matchScore } from './palette-search.ts';

const titles = ['Отменить: допущение', 'Открыть файл со строками', 'Сохранить файл плана (.rouse)', 'Тема: тёмная'];
const search = (typed: string) => bestMatches(titles, (title) => title, typed);

test('the beginning of the title comes before the beginning of a word, and that before the middle', () => {
	expect(search('файл')).toEqual(['Открыть файл со строками', 'Сохранить файл плана (.rouse)']);
	expect(matchScore('File of the plan', 'file')).toBeGreaterThan(matchScore('Open file', 'file'));
	expect(matchScore('Open file', 'file')).toBeGreaterThan(matchScore('Profile', 'file'));
});

test('letters may be left out but not swapped', () => {
	expect(search('откфайл')).toEqual(['Открыть файл со строками']);
	expect(search('лйаф')).toEqual([]);
});

test('every word typed must be found, in any order', () => {
	expect(search('план сохр')).toEqual(['Сохранить файл плана (.rouse)']);
	expect(search('план тема')).toEqual([]);
});

test('case, ё and marks do not matter', () => {
	expect(search('ТЕМНАЯ')).toEqual(['Тема: тёмная']);
	expect(search('rouse')).toEqual(['Сохранить файл плана (.rouse)']);
});

test('nothing typed offers everything as it stands', () => {
	expect(search('  ')).toEqual(titles);
});

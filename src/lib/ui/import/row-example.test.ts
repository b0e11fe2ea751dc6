import { expect, test } from 'vitest';
import { rowExample } from './row-example.ts';

test('a row of a report is shown by its filled cells', () => {
	expect(rowExample('Разом за січень |  |  | 48 977,62 |  | ')).toBe('Разом за січень | 48 977,62');
	expect(rowExample('Січень 2024 |  | ')).toBe('Січень 2024');
	expect(rowExample(' |  | ')).toBe('');
});

test('a long one is cut and says so, no letter in two', () => {
	expect(rowExample('x'.repeat(60))).toBe('x'.repeat(60));
	expect(rowExample(`${'x'.repeat(59)}😀😀`)).toBe(`${'x'.repeat(59)}😀…`);
});

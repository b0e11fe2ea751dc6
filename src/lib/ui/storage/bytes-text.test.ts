import { expect, it } from 'vitest';
import { bytesText } from './bytes-text.ts';

it('writes sizes with the unit that suits them, in each language', () => {
	expect([0, 1500, 12_400_000, 5_500_000_000, null].map((bytes) => bytesText(bytes, 'en'))).toEqual(['0 kB', '1.5 kB', '12.4 MB', '5.5 GB', '—']);
	expect(bytesText(12_400_000, 'ru').replace(/\s/g, ' ')).toBe('12,4 МБ');
	expect(bytesText(12_400_000, 'uk').replace(/\s/g, ' ')).toBe('12,4 МБ');
});

import { expect, test } from 'vitest';
import { currencyOptions, guessCurrency } from './currencies.ts';

test('the region of the browser says more than the language', () => {
	expect(guessCurrency('ru', ['ru-KZ', 'ru'])).toBe('KZT');
	expect(guessCurrency('ru', ['en-US', 'ru-BY'])).toBe('BYN');
	expect(guessCurrency('en', ['en-GB'])).toBe('GBP');
});

test('without a region the language decides', () => {
	expect(guessCurrency('uk', ['uk', 'ru-RU'])).toBe('UAH');
	expect(guessCurrency('ru', [])).toBe('RUB');
});

test('a currency that is not on the list, or not a code at all, is still offered when it is in force', () => {
	expect(currencyOptions('en', 'JPY')[0]).toEqual({ value: 'JPY', label: 'JPY — Japanese Yen' });
	expect(currencyOptions('en', 'money')[0]).toEqual({ value: 'money', label: 'money' });
});

import { expect, test } from 'vitest';
import { currencyAnswered, firstRates, leavesOut, withRate } from './currency-rule.ts';

const CURRENCIES = [
	{ code: 'RUB', rows: 40 },
	{ code: 'USD', rows: 7 },
	{ code: 'EUR', rows: 3 }
];

test('one of the plan’s currency is one, the others must be typed', () => {
	const rule = firstRates(CURRENCIES, 'RUB');
	expect(rule).toEqual({ kind: 'rates', rates: { RUB: 1 } });
	expect(leavesOut(rule, CURRENCIES)).toBe(true);
	expect(firstRates(CURRENCIES, 'UAH')).toEqual({ kind: 'rates', rates: {} });
});

test('a rate of nothing is no rate', () => {
	const rule = withRate({ kind: 'rates', rates: { RUB: 1 } }, 'USD', 92.5);
	expect(leavesOut(rule, CURRENCIES)).toBe(true);
	expect(leavesOut({ kind: 'rates', rates: { RUB: 1, USD: 92.5, EUR: 100 } }, CURRENCIES)).toBe(false);
	expect(withRate({ kind: 'rates', rates: { RUB: 1, USD: 92.5 } }, 'USD', 0)).toEqual({ kind: 'rates', rates: { RUB: 1 } });
});

test('several currencies want an answer that lets rows in; one wants none', () => {
	expect(currencyAnswered(CURRENCIES, null)).toBe(false);
	expect(currencyAnswered(CURRENCIES, { kind: 'rates', rates: {} })).toBe(false);
	expect(currencyAnswered(CURRENCIES, { kind: 'only', code: 'EUR' })).toBe(true);
	expect(currencyAnswered(CURRENCIES.slice(0, 1), null)).toBe(true);
});

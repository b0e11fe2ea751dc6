import { describe, expect, it } from 'vitest';
import { currencyOfHeader, currencyOfText } from './currencies.ts';

describe('currencyOfText', () => {
	it.each([
		['UAH', 'UAH'],
		['usd', 'USD'],
		['RUR', 'RUB'],
		['руб.', 'RUB'],
		['1 250,50 р.', 'RUB'],
		['1\u00a0250 ₽', 'RUB'],
		['Российский рубль', 'RUB'],
		['Белорусский рубль', 'BYN'],
		['12.50 Br', 'BYN'],
		['бел. руб.', 'BYN'],
		['(1 000,00 грн.)', 'UAH'],
		['₴', 'UAH'],
		['гривень', 'UAH'],
		['5000 тг', 'KZT'],
		['тенге', 'KZT'],
		['-$5.00', 'USD'],
		['долл. США', 'USD'],
		['долар США', 'USD'],
		['US Dollar', 'USD'],
		['$1,250.00 CAD', 'CAD'],
		['C$5', 'CAD'],
		['Канадский доллар', 'CAD'],
		['EUR (€)', 'EUR'],
		['євро', 'EUR'],
		['20,00 zł', 'PLN'],
		['15 лв.', 'BGN'],
		['£3', 'GBP'],
		["1'250.50 CHF", 'CHF'],
		['молдавский лей', 'MDL'],
		['100-', ''],
		['5.58E+12', ''],
		['', ''],
		['\u22121\u202f250,50', ''],
		['¥500', null],
		['50 kr', null],
		['у.е.', null],
		['5 кг', null],
		['USD/EUR', null],
		['много', null]
	])('%s', (text, code) => {
		expect(currencyOfText(text)).toBe(code);
	});
});

describe('the currency of a header', () => {
	it.each([
		['Сумма, руб.', 'RUB'],
		['Сума (грн)', 'UAH'],
		['Вартість замовлення, ₴', 'UAH'],
		['Amount USD', 'USD'],
		['order_total_eur', 'EUR'],
		['Сумма, тенге', 'KZT'],
		['Сумма', null],
		['Итоговая сум.', null],
		['Total all', null],
		['USD', null]
	])('%s: %s', (header, code) => {
		expect(currencyOfHeader(header)).toBe(code);
	});
});

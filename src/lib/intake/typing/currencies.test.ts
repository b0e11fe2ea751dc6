import { describe, expect, it } from 'vitest';
import type { CurrencyRule } from '../../model/layer.ts';
import type { Mapping } from '../../model/roles.ts';
import { typeGrid } from '../import.ts';
import { readSource } from '../read.ts';
import { countRows } from '../row-counts.ts';

interface Outcome {
	amounts: (number | null)[];
	issues: unknown[];
}

async function typed(text: string, currency: CurrencyRule | null, mapping: Mapping, shape: 'orders' | 'clients' = 'orders'): Promise<Outcome | unknown> {
	const grid = await readSource({ kind: 'clipboard', text, html: '' });
	if (!grid.ok) throw new Error(grid.error.code);
	const result = typeGrid(grid.value, { shape, headerRows: 1, mapping, dateOrder: 'dmy', decimal: ',', leaveOut: [], currency, sheetName: '', encoding: null });
	if (!result.ok) return result.error;
	const { table, issues } = result.value;
	const { accepted, toRepair, rejected } = countRows(table.rowCount, issues);
	expect(accepted + toRepair + rejected).toBe(text.trim().split('\n').length - 1);
	const amount = table.columns.get(shape === 'orders' ? 'amount' : 'total');
	return {
		amounts: amount?.kind === 'number' ? Array.from(amount.values, (value) => (Number.isNaN(value) ? null : value)) : [],
		issues: issues.map(({ row, column, code, raw, effect }) => [row, column, code, raw, effect])
	};
}

const COLUMN: Mapping = { client: 0, date: 1, amount: 2, currency: 3 };
const INLINE: Mapping = { client: 0, date: 1, amount: 2 };
const rows = (...cells: string[]): string => ['Клиент;Дата;Сумма;Валюта', ...cells.map((cell, i) => `К${i};01.02.2025;${cell}`)].join('\n');

describe('currencies of a source', () => {
	it.each([
		['one in a column', rows('10;грн', '20;UAH', '30;'), COLUMN, [10, 20, 30]],
		['one beside the amounts, written in several ways', rows('10 грн;', '20 ₴;', '30 UAH;', '40;', '-5,50 грн.;'), INLINE, [10, 20, 30, 40, -5.5]],
		['one in both', rows('10 грн;UAH', '$20;USD').replace('\nК1;01.02.2025;$20;USD', ''), COLUMN, [10]],
		['one that has no single code', rows('¥10;', '¥20;', '30;'), INLINE, [10, 20, 30]],
		['none', rows('10;', '1 000,5;'), COLUMN, [10, 1000.5]]
	])('%s: stays as it is', async (_, text, mapping, amounts) => {
		expect(await typed(text, null, mapping)).toEqual({ amounts, issues: [] });
	});

	it('of the header is that of the rows that name none: summed with no other, and converted by its rate', async () => {
		const named = (...cells: string[]) => rows(...cells).replace('Сумма', 'Сумма, грн');
		expect(await typed(named('10;', '20;'), null, COLUMN)).toEqual({ amounts: [10, 20], issues: [] });
		expect(await typed(named('10;', '20;USD'), null, COLUMN)).toEqual({ code: 'amounts.currencies', params: { currencies: 'UAH, USD' } });
		expect(await typed(named('10;', '20;'), { kind: 'rates', rates: { UAH: 2 } }, INLINE)).toEqual({ amounts: [20, 40], issues: [] });
		expect(await typed(named('10;', '20;USD'), { kind: 'rates', rates: { UAH: 2, USD: 80 } }, COLUMN)).toEqual({ amounts: [20, 1600], issues: [] });
	});

	it.each([
		['in a column', rows('10;грн', '20;USD', '30;грн', '40;EUR', '5;грн', '6;USD'), COLUMN],
		['beside the amounts', rows('10 ₴;', '$20;', '30 грн;', '40 €;', '7 ₴;', '8 USD;'), INLINE],
		['in either place', rows('10;грн', '20 $;', '30;грн', '40 €;', '7 ₴;', '8 USD;'), COLUMN]
	])('several are never summed, wherever they are named: %s', async (_, text, mapping) => {
		expect(await typed(text, null, mapping)).toEqual({ code: 'amounts.currencies', params: { currencies: 'UAH, USD, EUR' } });
	});

	it('a single row of another currency at the end of many is found', async () => {
		const many = Array.from({ length: 20_000 }, (_, i) => `${i};`);
		expect(await typed(rows(...many, '5 €;', '7 ₴;'), null, INLINE)).toMatchObject({ code: 'amounts.currencies' });
	});

	it('one is picked: rows of another stay out, rows that name none stay', async () => {
		expect(await typed(rows('10;грн', '20;USD', '30;', '40 €;'), { kind: 'only', code: 'UAH' }, COLUMN)).toEqual({
			amounts: [10, 30],
			issues: [
				[3, 4, 'row.otherCurrency', 'USD', 'rejected'],
				[5, 3, 'row.otherCurrency', '40 €', 'rejected']
			]
		});
	});

	it('rates are applied without noise; a currency without a rate stays out', async () => {
		const rule: CurrencyRule = { kind: 'rates', rates: { UAH: 1, USD: 41.1, EUR: 0 } };
		expect(await typed(rows('10;грн', '0,1;USD', '30;', '40;EUR', '50;PLN'), rule, COLUMN)).toEqual({
			amounts: [10, 4.11, 30],
			issues: [
				[5, 4, 'row.otherCurrency', 'EUR', 'rejected'],
				[6, 4, 'row.otherCurrency', 'PLN', 'rejected']
			]
		});
	});

	it('rates hold for all money of a row', async () => {
		const grid = await readSource({ kind: 'clipboard', text: 'К;Д;Сумма;Себестоимость;В;Шт\nА;01.02.2025;10;4;USD;3', html: '' });
		if (!grid.ok) throw new Error(grid.error.code);
		const mapping: Mapping = { client: 0, date: 1, amount: 2, cost: 3, currency: 4, quantity: 5 };
		const currency: CurrencyRule = { kind: 'rates', rates: { USD: 40 } };
		const result = typeGrid(grid.value, {
			shape: 'orders',
			headerRows: 1,
			mapping,
			dateOrder: 'dmy',
			decimal: ',',
			leaveOut: [],
			currency,
			sheetName: '',
			encoding: null
		});
		const columns = result.ok ? result.value.table.columns : new Map();
		expect(['amount', 'cost', 'quantity'].map((role) => Array.from(columns.get(role).values))).toEqual([[400], [160], [3]]);
	});

	it('an unknown one beside a known one, and two in one row, wait for repair', async () => {
		expect(await typed(rows('10;грн', '20;тугрик', '30 $;грн', '40;'), null, COLUMN)).toEqual({
			amounts: [10, null, null, 40],
			issues: [
				[3, 3, 'currency.unknown', '20 тугрик', 'toRepair'],
				[4, 3, 'currency.unknown', '30 $ грн', 'toRepair']
			]
		});
	});

	it('in a list of clients an unknown one leaves the total unknown', async () => {
		const text = 'Клиент;Последняя покупка;Сумма покупок;Валюта\nА;01.02.2025;10;грн\nБ;01.02.2025;20;тугрик\nВ;01.02.2025;;';
		expect(await typed(text, null, { client: 0, lastPurchase: 1, total: 2, currency: 3 }, 'clients')).toEqual({
			amounts: [10, null, null],
			issues: [[3, 3, 'currency.unknown', '20 тугрик', 'cellEmpty']]
		});
	});

	it('a price names the currency where the amount is price × quantity', async () => {
		const text = 'Клиент;Дата;Цена;Количество\nА;01.02.2025;$10;2\nБ;01.02.2025;10 €;2';
		const mapping: Mapping = { client: 0, date: 1, unitPrice: 2, quantity: 3 };
		expect(await typed(text, null, mapping)).toMatchObject({ code: 'amounts.currencies' });
		expect(await typed(text, { kind: 'rates', rates: { USD: 40, EUR: 50 } }, mapping)).toEqual({ amounts: [800, 1000], issues: [] });
	});
});

import { expect, it } from 'vitest';
import { INT_MISSING, textAt, type DayColumn, type NumberColumn, type TextColumn } from '../../kernel/columns.ts';
import { dayFromIso, isoFromDay } from '../../kernel/days.ts';
import { sampleLayer, sampleOrders, type SampleShop } from './sample-orders.ts';

const shop: SampleShop = {
	feasts: [{ month: 3, day: 8 }],
	products: ['Roses', 'Tulips'],
	clients: { name: ['Anna', 'Ivan'], phone: ['', '+7 000 1'], email: ['', ''], messenger: ['', ''], consent: ['yes', ''], birthday: ['1980-03-12', ''] },
	orders: { client: [1], daysAgo: [0], amount: [24.5], product: [0] },
	feastOrders: { client: [0, 0], feast: [0, 0], yearsAgo: [0, 1], daysBefore: [0, 2], amount: [10, 20], product: [1, 1] }
};
const open = (today: string, currency = 'RUB') => sampleOrders(dayFromIso(today)!, shop, currency);
const dates = (today: string) => Array.from((open(today).table.columns.get('date') as DayColumn).values, isoFromDay);

it('keeps a feast on its date and other orders at their distance', () => {
	expect(dates('2026-03-08')).toEqual(['2025-03-06', '2026-03-08', '2026-03-08']);
	expect(dates('2026-03-07')).toEqual(['2024-03-06', '2025-03-08', '2026-03-07']);
});

it('is a table like any import, oldest row first', () => {
	const { columns, rowCount } = open('2026-03-09').table;
	const texts = (name: string) => Array.from({ length: rowCount }, (_, row) => textAt(columns.get(name) as TextColumn, row));
	expect(texts('client')).toEqual(['Anna', 'Anna', 'Ivan']);
	expect(texts('product')).toEqual(['Tulips', 'Tulips', 'Roses']);
	expect(texts('phone')).toEqual(['', '', '+7 000 1']);
	expect(Array.from((columns.get('birthday') as DayColumn).values)).toEqual([dayFromIso('1980-03-12'), dayFromIso('1980-03-12'), INT_MISSING]);
});

it('asks prices that fit the currency', () => {
	const amounts = (currency: string) => Array.from((open('2026-03-09', currency).table.columns.get('amount') as NumberColumn).values);
	expect(amounts('EUR')).toEqual([20, 10, 24.5]);
	expect(amounts('RUB')).toEqual([1600, 800, 1960]);
});

it('has a ledger whose mapping names every column', () => {
	const content = open('2026-03-09');
	const layer = sampleLayer('l1', 5, 'Sample', content);
	expect(layer.rowCount).toBe(3);
	for (const role of Object.keys(layer.mapping)) expect(content.table.columns.has(role), role).toBe(true);
});

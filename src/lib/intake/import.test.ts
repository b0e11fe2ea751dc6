import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoFromDay } from '../kernel/days.ts';
import { textAt, type Column } from '../kernel/columns.ts';
import type { MappingDecision, RawGrid, TypedImport } from './types.ts';
import { typeGrid } from './import.ts';
import { inspect, proposalToDecision } from './mapping/inspect.ts';
import { readSource } from './read.ts';

export async function gridOf(text: string | Uint8Array, name = 'orders.csv'): Promise<RawGrid> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const grid = await readSource({ kind: 'file', name, bytes });
	if (!grid.ok) throw new Error(grid.error.code);
	return grid.value;
}

function decisionOf(grid: RawGrid): MappingDecision {
	const inspection = inspect(grid);
	if (!inspection.ok) throw new Error(inspection.error.code);
	const decision = proposalToDecision(inspection.value);
	if (!decision.ok) throw new Error(`${decision.error.code} ${JSON.stringify(decision.error.params)}`);
	return decision.value;
}

async function typed(text: string | Uint8Array, change: Partial<MappingDecision> = {}): Promise<TypedImport> {
	const grid = await gridOf(text);
	const result = typeGrid(grid, { ...decisionOf(grid), ...change });
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

function texts(column: Column | undefined): (string | number | null)[] {
	if (!column) return [];
	switch (column.kind) {
		case 'text':
			return Array.from(column.codes, (_, row) => textAt(column, row));
		case 'day':
			return Array.from(column.values, (day) => (day === -0x8000_0000 ? null : isoFromDay(day)));
		default:
			return Array.from(column.values, (value) => (Number.isNaN(value) || value === -0x8000_0000 ? null : value));
	}
}

const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/${path}`, import.meta.url)));

describe('real files, by their own proposal', () => {
	it('CDNOW: aligned by spaces, no header', async () => {
		const { table, issues } = await typed(fixture('cdnow/CDNOW_sample.txt'));
		const client = table.columns.get('client')!;
		const amount = table.columns.get('amount')!;
		expect(table.rowCount).toBe(6919);
		expect(issues).toEqual([]);
		expect(client.kind === 'text' && client.dictionary.length - 1).toBe(2357);
		expect(texts(client)[0]).toBe('0001');
		expect(texts(table.columns.get('date'))[0]).toBe('1997-01-01');
		expect(amount.kind === 'number' && Array.from(amount.values).filter((value) => value <= 0).length).toBe(8);
	});

	it('Online Retail: invoices with times and cancellations', async () => {
		const { table, issues } = await typed(fixture('online-retail/invoices.csv'));
		const client = table.columns.get('client')!;
		expect(table.rowCount).toBe(22190);
		expect(issues).toEqual([]);
		expect(client.kind === 'text' && client.dictionary.length - 1).toBe(4372);
		expect([...table.columns.keys()]).toEqual(['sourceRow', 'client', 'date', 'amount', 'orderNumber', 'quantity', 'attribute:Country']);
		expect(texts(table.columns.get('sourceRow')).slice(0, 2)).toEqual([2, 3]);
	});
});

describe('typeGrid', () => {
	it('lists every row that cannot be read, as a person counts, and keeps the rest', async () => {
		const { table, issues } = await typed('Клиент;Дата;Сумма\r\nАнна;01.02.2025;1 250,50\r\n\r\n;02.02.2025;10\r\nБорис;31.04.2025;10\r\nВера;вчера;10\r\nГлеб;01.03.2025;много\r\nДина;01.03.2025\r\nЕва;;5,5\r\nЖан;01.03.2025;\r\n');
		expect(texts(table.columns.get('client'))).toEqual(['Анна']);
		expect(texts(table.columns.get('amount'))).toEqual([1250.5]);
		expect(issues.map(({ row, column, code, raw, effect }) => [row, column, code, raw, effect])).toEqual([
			[4, 1, 'client.missing', '', 'rejected'],
			[5, 2, 'date.impossible', '31.04.2025', 'rejected'],
			[6, 2, 'date.unreadable', 'вчера', 'rejected'],
			[7, 3, 'amount.unreadable', 'много', 'rejected'],
			[8, null, 'row.short', 'Дина | 01.03.2025', 'rejected'],
			[9, 2, 'date.missing', '', 'rejected'],
			[10, 3, 'amount.missing', '', 'rejected']
		]);
	});
});

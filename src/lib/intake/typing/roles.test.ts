import { describe, expect, it } from 'vitest';
import { INT_MISSING, textAt, type Column } from '../../kernel/columns.ts';
import { isoFromDay } from '../../kernel/days.ts';
import type { Mapping } from '../../model/roles.ts';
import { typeGrid } from '../import.ts';
import { readSource } from '../read.ts';
import type { TypedImport } from '../types.ts';

async function typed(text: string, mapping: Mapping): Promise<TypedImport> {
	const grid = await readSource({ kind: 'clipboard', text, html: '' });
	if (!grid.ok) throw new Error(grid.error.code);
	const rules = { headerRows: 1, dateOrder: 'dmy', decimal: ',', leaveOut: [], currency: null } as const;
	const result = typeGrid(grid.value, { shape: 'orders', mapping, ...rules, sheetName: '', encoding: null });
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

function texts(column: Column | undefined): (string | number | null)[] {
	if (!column) return [];
	if (column.kind === 'text') return Array.from(column.codes, (_, row) => textAt(column, row));
	return Array.from(column.values, (value) => (Number.isNaN(value) || value === INT_MISSING ? null : column.kind === 'day' ? isoFromDay(value) : value));
}

describe('an amount that is price × quantity', () => {
	const text = 'Клиент;Дата;Цена;Количество\nА;01.02.2025;0,1;3\nБ;01.02.2025;19,99;-2\nВ;01.02.2025;;3\nГ;01.02.2025;5;много\nД;01.02.2025;0,333;0,345\n';
	const byPrice: Mapping = { client: 0, date: 1, unitPrice: 2, quantity: 3 };

	it('is free of the noise of binary fractions, and points at the cell it lacks', async () => {
		const { table, issues } = await typed(text, byPrice);
		expect([...table.columns.keys()]).toEqual(['sourceRow', 'client', 'date', 'amount', 'quantity', 'unitPrice']);
		expect(texts(table.columns.get('amount'))).toEqual([0.3, -39.98, null, null, 0.114885]);
		expect(issues.map(({ row, column, code, raw, effect }) => [row, column, code, raw, effect])).toEqual([
			[4, 3, 'amount.missing', '', 'toRepair'],
			[5, 4, 'amount.unreadable', 'много', 'toRepair']
		]);
	});

	it('gives way to an amount of its own', async () => {
		const { table, issues } = await typed('Клиент;Дата;Цена;Количество;Сумма\nА;01.02.2025;;3;10\n', {
			client: 0,
			date: 1,
			unitPrice: 2,
			quantity: 3,
			amount: 4
		});
		expect([texts(table.columns.get('amount')), issues]).toEqual([[10], []]);
	});
});

describe('roles of clients', () => {
	const column = async (header: string, cells: readonly string[], role: keyof Mapping) => {
		const rows = cells.map((cell, i) => `К${i};01.02.2025;1;${cell}`);
		const { table, issues } = await typed([`Клиент;Дата;Сумма;${header}`, ...rows].join('\n'), { client: 0, date: 1, amount: 2, [role]: 3 });
		return { values: texts(table.columns.get(role)), issues: issues.map(({ row, code, effect }) => [row, code, effect]) };
	};

	it.each([
		['percents', ['15 %', '7,5%', '-10%', '', '%5', '100%'], [0.15, 0.075, 0.1, null, 0.05, 1]],
		['plain percents', ['15', '0', '1', '7,5'], [0.15, 0, 0.01, 0.075]],
		['shares', ['0,15', '0', '1', '0,075'], [0.15, 0, 1, 0.075]],
		['percents beside shares', ['15%', '0,1'], [0.15, 0.1]]
	])('a discount is a share, decided for the whole column: %s', async (_, cells, values) => {
		expect(await column('Скидка', cells, 'discountShare')).toEqual({ values, issues: [] });
	});

	it('a discount above the price is none', async () => {
		expect(await column('Скидка', ['15', '150', 'много', '150%'], 'discountShare')).toEqual({
			values: [0.15, null, null, null],
			issues: [3, 4, 5].map((row) => [row, 'cell.unreadable', 'cellEmpty'])
		});
	});

	it('an NPS is a whole number up to ten', async () => {
		expect(await column('NPS', ['0', '10', '11', '7,5', '-1', ''], 'nps')).toEqual({
			values: [0, 10, null, null, null, null],
			issues: [4, 5, 6].map((row) => [row, 'cell.unreadable', 'cellEmpty'])
		});
	});

	it('what came of an order is one of three; other words stay unknown and are told', async () => {
		expect(await column('Статус', ['Оплачен', 'отменён', 'Возврат', 'новый', ''], 'status')).toEqual({
			values: ['done', 'cancelled', 'returned', '', ''],
			issues: [[5, 'cell.unreadable', 'cellEmpty']]
		});
	});

	it('wholesale is yes or no, instalments keep what else they say', async () => {
		expect(await column('Опт', ['опт', 'розница', 'VIP'], 'wholesale')).toEqual({ values: ['yes', 'no', ''], issues: [[4, 'cell.unreadable', 'cellEmpty']] });
		expect(await column('Рассрочка', ['да', '3 мес.'], 'instalments')).toEqual({ values: ['yes', '3 мес.'], issues: [] });
	});
});

describe('returns listed beside sales', () => {
	const mapping: Mapping = { client: 0, date: 1, amount: 2, status: 3 };
	const amounts = async (rows: string) => texts((await typed(`Клиент;Дата;Сумма;Операция\n${rows}`, mapping)).table.columns.get('amount'));

	it('are money given back, whether they are written with a minus or without', async () => {
		expect(
			await amounts('А;01.02.2025;100;Приход\nА;03.02.2025;40;Возврат прихода\nА;04.02.2025;-5,5;Возврат прихода\nБ;04.02.2025;много;Возврат прихода\n')
		).toEqual([100, -40, -5.5, null]);
	});
	it('are not mistaken for orders that ended with a return', async () => {
		expect(await amounts('А;01.02.2025;100;Оплачен\nБ;03.02.2025;40;Возврат\n')).toEqual([100, 40]);
	});
});

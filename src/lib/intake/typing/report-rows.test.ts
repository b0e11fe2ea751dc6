import { describe, expect, it } from 'vitest';
import { textAt } from '../../kernel/columns.ts';
import { typeGrid } from '../import.ts';
import { inspect, proposalToDecision } from '../mapping/inspect.ts';
import { readSource } from '../read.ts';
import type { ReportRowCode } from '../../model/issues.ts';
import type { TypedImport } from '../types.ts';

async function typed(text: string, leaveOut?: readonly ReportRowCode[]): Promise<TypedImport> {
	const grid = await readSource({ kind: 'clipboard', text, html: '' });
	const inspection = grid.ok && inspect(grid.value);
	const decision = inspection && inspection.ok && proposalToDecision(inspection.value);
	const result = grid.ok && decision && decision.ok && typeGrid(grid.value, leaveOut ? { ...decision.value, leaveOut } : decision.value);
	if (!result || !result.ok) throw new Error(JSON.stringify(result || decision));
	return result.value;
}

/** Clients that went in, and what is listed of the rest. */
async function imported(text: string): Promise<{ clients: string[]; listed: unknown[] }> {
	const { table, issues } = await typed(text);
	const client = table.columns.get('client')!;
	const clients = client.kind === 'text' ? Array.from(client.codes, (_, row) => textAt(client, row)) : [];
	return { clients, listed: issues.map(({ row, code }) => [row, code]) };
}

const HEADER = 'Клиент;Дата;Сумма;Менеджер';
const ROWS = ['Анна;01.02.2026;100;Олег', 'Борис;02.02.2026;200;Олег', 'Вера;03.02.2026;300;Олег'];
const withRow = (row: string, header = HEADER, rows = ROWS): string => [header, ...rows, row].join('\n');

describe('totals', () => {
	it.each([
		'Итого;;600;',
		'ИТОГО:;;600,00 ₽;3',
		'Всего за февраль;;600;',
		';Всього;600;',
		'Разом;;600',
		';;Підсумок: 600;',
		'Анна Ковалёва Итог;;600;',
		'Общий итог;;600;',
		'Grand Total;;600;',
		'Subtotal;05.02.2026;600;',
		'Итого;05.02.2026;600;',
		'Total;5 марта 2026;600;',
		'Итого'
	])('%s', async (row) => {
		expect(await imported(withRow(row))).toEqual({ clients: ['Анна', 'Борис', 'Вера'], listed: [[5, 'row.total']] });
	});

	it('wherever they stand, after each group and at the end', async () => {
		const text = [HEADER, ROWS[0], 'Итого;;100;', ROWS[1], ROWS[2], 'Итого;;500;', 'Всего;;600;'].join('\n');
		expect(await imported(text)).toEqual({
			clients: ['Анна', 'Борис', 'Вера'],
			listed: [
				[3, 'row.total'],
				[6, 'row.total'],
				[7, 'row.total']
			]
		});
	});

	it('are no clients in a list of clients', async () => {
		const text =
			'Клиент;Последняя покупка;Количество покупок;Сумма покупок\nАнна;01.02.2026;3;100\nБорис;02.02.2026;2;200\nИтого;;5;300\nИтого;02.02.2026;5;300';
		expect((await imported(text)).listed).toEqual([
			[4, 'row.total'],
			[5, 'row.total']
		]);
	});

	it.each(['Total Energies;05.02.2026;600;', 'Тотальный ремонт;05.02.2026;600;', 'Total;05.02.2026;600;Олег', 'Итоговый центр;05.02.2026;600;'])(
		'a client is none: %s',
		async (row) => {
			expect((await imported(withRow(row))).clients).toHaveLength(4);
		}
	);

	it('a client whose date cannot be read is told so', async () => {
		expect((await imported(withRow('Total Energies;вчера;600;Олег'))).listed).toEqual([[5, 'date.unreadable']]);
		expect((await imported(withRow('Тоталов;вчера;600;'))).listed).toEqual([[5, 'date.unreadable']]);
	});
});

describe('a header again', () => {
	it('is listed as such', async () => {
		expect(await imported([HEADER, ROWS[0], HEADER, ROWS[1], ROWS[2]].join('\n'))).toEqual({
			clients: ['Анна', 'Борис', 'Вера'],
			listed: [[3, 'row.repeatedHeader']]
		});
	});

	it('with other words is a row that cannot be read', async () => {
		const { listed } = await imported(withRow('Клиент;Дата;Сумма;Город'));
		expect(listed).not.toContainEqual([5, 'row.repeatedHeader']);
	});
});

describe('headings of groups', () => {
	it.each(['Магазин на Ленина;;;', ';;;Магазин на Ленина', 'Февраль'])('%s', async (row) => {
		expect(await imported(withRow(row))).toEqual({ clients: ['Анна', 'Борис', 'Вера'], listed: [[5, 'row.group']] });
	});

	it('a client without the rest is none where there is little besides', async () => {
		const rows = ['Анна;01.02.2026;100', 'Борис;02.02.2026;200'];
		expect(await imported(withRow('Вера', 'Клиент;Дата;Сумма', rows))).toEqual({
			clients: ['Анна', 'Борис', 'Вера'],
			listed: [
				[4, 'date.missing'],
				[4, 'amount.missing']
			]
		});
	});

	it('a client of a list without its last purchase is none', async () => {
		const rows = ['Анна;01.02.2026;3;100', 'Борис;02.02.2026;2;200'];
		const { listed } = await imported(withRow('Вера;;;', 'Клиент;Последняя покупка;Количество покупок;Сумма покупок', rows));
		expect(listed).toEqual([[4, 'date.missing']]);
	});
});

describe('by choice', () => {
	const text = [HEADER, ROWS[0], ROWS[1], 'Итого;;300;', HEADER, 'Магазин на Ленина;;;', ROWS[2], 'Итого;;300;'].join('\n');

	it('kinds that are not to be left out are rows as any other, and all are told of', async () => {
		const { table, issues, reportRows } = await typed(text, ['row.group']);
		expect(table.rowCount).toBe(6);
		expect(issues.map(({ row, code, effect }) => [row, code, effect])).toEqual([
			[4, 'date.missing', 'toRepair'],
			[5, 'date.unreadable', 'toRepair'],
			[5, 'amount.unreadable', 'toRepair'],
			[6, 'row.group', 'rejected'],
			[8, 'date.missing', 'toRepair']
		]);
		expect(reportRows).toEqual({
			'row.total': {
				rows: 2,
				examples: [
					{ row: 4, raw: 'Итого |  | 300 | ' },
					{ row: 8, raw: 'Итого |  | 300 | ' }
				]
			},
			'row.repeatedHeader': { rows: 1, examples: [{ row: 5, raw: 'Клиент | Дата | Сумма | Менеджер' }] },
			'row.group': { rows: 1, examples: [{ row: 6, raw: 'Магазин на Ленина |  |  | ' }] }
		});
	});

	it('three of each are shown', async () => {
		const { reportRows } = await typed([HEADER, ...ROWS, ...Array.from({ length: 9 }, () => 'Всего;;1;')].join('\n'));
		expect([reportRows['row.total']?.rows, reportRows['row.total']?.examples.length]).toEqual([9, 3]);
	});
});

describe('a second table below', () => {
	const second = ['Товар;Количество;Сумма', 'Чай;5;100', 'Кофе;7;200'];

	it.each([
		['after a blank line', ['', ...second], [6, 7, 8]],
		['after a title', ['Остатки на складе', ...second], [5, 6, 7, 8]],
		['after both', ['', 'Остатки на складе', ...second], [6, 7, 8, 9]],
		['in English', ['', 'Product;Quantity;Price', 'Tea;5;100'], [6, 7]],
		['under names nobody knows', ['', 'Виробіток майстрів', 'Майстер;Годин;Нараховано', 'Коваль;160;32 000,00'], [6, 7, 8]]
	])('%s', async (_, below, rows) => {
		const { clients, listed } = await imported([HEADER, ...ROWS, ...below].join('\n'));
		expect(clients).toEqual(['Анна', 'Борис', 'Вера']);
		expect(listed).toEqual(rows.map((row) => [row, 'row.secondTable']));
	});

	it('also where its rows have dates of their own, and totals', async () => {
		const below = ['', 'Менеджер;Дата;Телефон', 'Олег;05.02.2026;5', 'Итого;;5'];
		const { table, issues, reportRows } = await typed([HEADER, ...ROWS, ...below].join('\n'));
		expect(table.rowCount).toBe(3);
		expect(issues.map(({ row, code }) => [row, code])).toEqual([6, 7, 8].map((row) => [row, 'row.secondTable']));
		expect(Object.keys(reportRows)).toEqual(['row.secondTable']);
	});

	it('let in by choice, it is rows as any other', async () => {
		const { table, reportRows } = await typed([HEADER, ...ROWS, '', ...second].join('\n'), ['row.total']);
		expect([table.rowCount, reportRows['row.secondTable']?.rows]).toEqual([6, 3]);
	});

	it.each([
		['the same header on the next page', ['', HEADER, 'Галя;04.02.2026;5;Олег']],
		['a client after a blank line', ['', 'Галя;04.02.2026;5;Олег']],
		['a client without a date after a heading', ['Магазин на Ленина', 'Галя;;5;Олег']],
		['names in the midst of rows', ['Товар;Количество;Сумма;']],
		['clients without a date after a blank line', ['', 'Галя;;;Олег', 'Дима;;5;Олег']],
		['words in the midst of rows with dates', ['', 'Мастер;Часов;Начислено', 'Галя;04.02.2026;5;Олег']]
	])('is none: %s', async (_, below) => {
		const { reportRows } = await typed([HEADER, ...ROWS, ...below].join('\n'));
		expect(reportRows).not.toHaveProperty(['row.secondTable']);
	});
});

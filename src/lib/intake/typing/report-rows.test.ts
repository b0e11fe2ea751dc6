import { describe, expect, it } from 'vitest';
import { textAt } from '../../kernel/columns.ts';
import { typeGrid } from '../import.ts';
import { inspect, proposalToDecision } from '../mapping/inspect.ts';
import { readSource } from '../read.ts';

/** Clients that went in, and what is listed of the rest. */
async function imported(text: string): Promise<{ clients: string[]; listed: unknown[] }> {
	const grid = await readSource({ kind: 'clipboard', text, html: '' });
	const inspection = grid.ok && inspect(grid.value);
	const decision = inspection && inspection.ok && proposalToDecision(inspection.value);
	const result = grid.ok && decision && decision.ok && typeGrid(grid.value, decision.value);
	if (!result || !result.ok) throw new Error(JSON.stringify(result || decision));
	const { table, issues } = result.value;
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

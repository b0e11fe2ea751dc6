import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoFromDay } from '../kernel/days.ts';
import { PlacedTextColumn, textAt, type Column } from '../kernel/columns.ts';
import type { MappingDecision, RawGrid, TypedImport } from './types.ts';
import { typeGrid } from './import.ts';
import { inspect, proposalToDecision } from './mapping/inspect.ts';
import { readSource } from './read.ts';
import { countRows } from './row-counts.ts';

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

describe('signs that are no letters', () => {
	it('zeros of fields of fixed width are no part of a name, a day or an amount', async () => {
		const { table, issues } = await typed('Client;Date;Amount\r\nAnn\0\0;2025-01-05\0;100\0\r\nBob\0;2025-02-05;7\r\nAnn;2025-03-05;8\x1a');
		expect(texts(table.columns.get('client'))).toEqual(['Ann', 'Bob', 'Ann']);
		expect(texts(table.columns.get('date'))).toEqual(['2025-01-05', '2025-02-05', '2025-03-05']);
		expect(texts(table.columns.get('amount'))).toEqual([100, 7, null]);
		expect(issues).toHaveLength(1);
	});
});

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

	it('a shop of a Macintosh: MacRoman, lines ended by CR, dates month first', async () => {
		const grid = await gridOf(fixture('rfm/sample-orders.csv'));
		const { table, issues } = await typed(fixture('rfm/sample-orders.csv'));
		const client = table.columns.get('client')!;
		expect([grid.encoding, table.rowCount, issues]).toEqual(['macroman', 5009, []]);
		expect(client.kind === 'text' && client.dictionary.length - 1).toBe(793);
		expect(texts(client)).toEqual(expect.arrayContaining(['Peter Bühler', 'Neil Französisch', 'Anna Häberlin', 'Resi Pölking']));
		expect(texts(table.columns.get('date')).slice(0, 3)).toEqual(['2011-09-07', '2011-07-08', '2011-03-14']);
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
	it('keeps every row, and lists each cell that has to be repaired, as a person counts', async () => {
		const { table, issues } = await typed(
			'Клиент;Дата;Сумма\r\nАнна;01.02.2025;1 250,50\r\n\r\n;02.02.2025;10\r\nБорис;31.04.2025;10\r\nВера;вчера;10\r\nГлеб;01.03.2025;много\r\nДина;01.03.2025\r\nЕва;;5,5\r\nЖан;01.03.2025;\r\n'
		);
		expect(texts(table.columns.get('client'))).toEqual(['Анна', '', 'Борис', 'Вера', 'Глеб', 'Дина', 'Ева', 'Жан']);
		expect(texts(table.columns.get('date')).slice(2)).toEqual([null, null, '2025-03-01', '2025-03-01', null, '2025-03-01']);
		expect(texts(table.columns.get('amount'))).toEqual([1250.5, 10, 10, 10, null, null, 5.5, null]);
		expect(texts(table.columns.get('sourceRow'))).toEqual([2, 4, 5, 6, 7, 8, 9, 10]);
		expect(issues.map(({ row, column, code, raw, effect }) => [row, column, code, raw, effect])).toEqual([
			[4, 1, 'client.missing', '', 'toRepair'],
			[5, 2, 'date.impossible', '31.04.2025', 'toRepair'],
			[6, 2, 'date.unreadable', 'вчера', 'toRepair'],
			[7, 3, 'amount.unreadable', 'много', 'toRepair'],
			[8, 3, 'amount.missing', '', 'toRepair'],
			[9, 2, 'date.missing', '', 'toRepair'],
			[10, 3, 'amount.missing', '', 'toRepair']
		]);
		expect(countRows(table.rowCount, issues)).toEqual({ accepted: 1, toRepair: 7, rejected: 0 });
	});

	it('leaves a row out that is too short to hold anything it needs', async () => {
		const { table, issues } = await typed('Город;Магазин;Клиент;Дата;Сумма\nКиев;1;Анна;01.02.2025;1\nКиев;Ленина 5\nКиев;2;Борис\n');
		expect(texts(table.columns.get('client'))).toEqual(['Анна', 'Борис']);
		expect(issues.map(({ row, column, code, raw, effect }) => [row, column, code, raw, effect])).toEqual([
			[3, null, 'row.short', 'Киев | Ленина 5', 'rejected'],
			[4, 4, 'date.missing', '', 'toRepair'],
			[4, 5, 'amount.missing', '', 'toRepair']
		]);
		expect(countRows(table.rowCount, issues)).toEqual({ accepted: 1, toRepair: 1, rejected: 1 });
	});

	it('keeps every column without a role as text under its header', async () => {
		const { table } = await typed('Клиент;Дата;Сумма;Город;;Город;Пусто\nАнна;01.02.2025;1;Киев;x;Львов;\n');
		expect([...table.columns.keys()]).toEqual([
			'sourceRow',
			'client',
			'date',
			'amount',
			'attribute:Город',
			'attribute:#5',
			'attribute:Город #6',
			'attribute:Пусто'
		]);
		expect(texts(table.columns.get('attribute:Город #6'))).toEqual(['Львов']);
	});

	it('takes one client for one only where the texts are the same once blanks are evened out', async () => {
		const { table } = await typed(
			'Клиент\tДата\tСумма\n Анна\u00a0 Ко \t01.02.2025\t1\nАнна Ко\t02.02.2025\t2\nанна ко\t03.02.2025\t3\n007\t04.02.2025\t4\n7\t05.02.2025\t5\n9223372036854775807\t05.02.2025\t6\n'
		);
		const client = table.columns.get('client')!;
		expect(texts(client)).toEqual(['Анна Ко', 'Анна Ко', 'анна ко', '007', '7', '9223372036854775807']);
		expect(client.kind === 'text' && [...client.codes].slice(0, 2)).toEqual(client.kind === 'text' && [client.codes[0], client.codes[0]]);
	});

	it('keeps negative and zero amounts and days to come: these are for the method to weigh', async () => {
		const { table, issues } = await typed('Client;Date;Amount\nA;2025-02-01;-5\nA;2025-02-02;0\nB;2999-01-01;(7,50)\n');
		expect([texts(table.columns.get('amount')), issues]).toEqual([[-5, 0, -7.5], []]);
	});

	it('leaves a cell empty that is not required and cannot be read, and says so', async () => {
		const { table, issues } = await typed(
			'Клиент;Дата;Сумма;Согласие;День рождения\nА;01.02.2025;1;да;31.02.1990\nБ;01.02.2025;1;может быть;05.03.85\nВ;01.02.2025;1;;\n'
		);
		expect(texts(table.columns.get('consent'))).toEqual(['yes', '', '']);
		expect(texts(table.columns.get('birthday'))).toEqual([null, '1985-03-05', null]);
		expect(issues.map(({ row, column, code, effect }) => [row, column, code, effect])).toEqual([
			[2, 5, 'date.impossible', 'cellEmpty'],
			[3, 4, 'cell.unreadable', 'cellEmpty']
		]);
	});

	it('reads a column of dates in words', async () => {
		const { table, issues } = await typed('Клиент;Дата;Сумма\nА;1 марта 2026 г.;1\nБ;5 лют. 2026;2\nВ;31 апреля 2026;3\n');
		expect(texts(table.columns.get('date'))).toEqual(['2026-03-01', '2026-02-05', null]);
		expect(issues.map(({ row, code }) => [row, code])).toEqual([[4, 'date.impossible']]);
	});

	it('reads day numbers of a workbook saved as text where the whole column is such numbers', async () => {
		const { table, issues } = await typed('Клиент;Дата;Сумма\nА;45658;45000\nБ;45689,4375;2\nВ;вчера;3\nГ;;4\n');
		expect(texts(table.columns.get('date'))).toEqual(['2025-01-01', '2025-02-01', null, null]);
		expect(texts(table.columns.get('amount'))).toEqual([45000, 2, 3, 4]);
		expect(issues.map(({ row, code }) => [row, code])).toEqual([
			[4, 'date.unreadable'],
			[5, 'date.missing']
		]);
	});

	it('does not take a plain number among dates for a day', async () => {
		const { table, issues } = await typed('Клиент;Дата;Сумма\nА;01.01.2025;1\nБ;45689;2\n');
		expect([texts(table.columns.get('date')), issues.map(({ row, code }) => [row, code])]).toEqual([['2025-01-01', null], [[3, 'date.unreadable']]]);
	});

	it('tells of a number that has lost its digits, and keeps its text', async () => {
		const { table, issues } = await typed(
			'Код клиента;Дата;Сумма;Телефон;Номер заказа\n5,58E+12;01.02.2026;1,5E+03;3.80501E+11;12E4\n7;02.02.2026;2;+380501234567;9223372036854775807\n'
		);
		expect(texts(table.columns.get('client'))).toEqual(['5,58E+12', '7']);
		expect(texts(table.columns.get('phone'))).toEqual(['3.80501E+11', '+380501234567']);
		expect(texts(table.columns.get('amount'))).toEqual([1500, 2]);
		expect(issues).toEqual([
			{ row: 2, column: 1, code: 'cell.digitsLost', raw: '5,58E+12', effect: 'kept' },
			{ row: 2, column: 4, code: 'cell.digitsLost', raw: '3.80501E+11', effect: 'kept' }
		]);
	});

	it('reads one client, and one row', async () => {
		const { table } = await typed('Клиент;Дата;Сумма\nА;01.02.2025;1');
		expect(table.rowCount).toBe(1);
	});

	it.each([
		['a table alone', ''],
		['a table below a title', 'Отчёт по продажам\n\n']
	])('keeps texts left in place with their rows where rows are left out: %s', async (_, title) => {
		const ROWS = 9000;
		const isBlank = (i: number): boolean => i % 1000 === 7;
		const isTotal = (i: number): boolean => i % 1000 === 8;
		const noteOf = (i: number): string => (i % 500 === 0 ? `«${i}» "сказано"` : `примечание ${i}`);
		const lineOf = (i: number): string =>
			isBlank(i) ? ' ; ;;' : isTotal(i) ? `Итого;;${i};` : `Клиент ${i % 70};01.02.2025;${i};"${noteOf(i).replaceAll('"', '""')}"`;
		const lines = Array.from({ length: ROWS }, (_, i) => lineOf(i));
		const { table, issues } = await typed(`${title}Клиент;Дата;Сумма;Примечание\n${lines.join('\n')}`);
		const kept = Array.from({ length: ROWS }, (_, i) => i).filter((i) => !isBlank(i) && !isTotal(i));
		const note = table.columns.get('attribute:Примечание')!;
		expect(note).toBeInstanceOf(PlacedTextColumn);
		expect(kept.map((_, row) => textAt(note as PlacedTextColumn, row))).toEqual(kept.map(noteOf));
		expect(texts(table.columns.get('amount'))).toEqual(kept);
		expect(texts(table.columns.get('client'))).toEqual(kept.map((i) => `Клиент ${i % 70}`));
		expect(issues.map(({ code, row }) => [code, row])).toEqual(Array.from({ length: 9 }, (_, k) => ['row.total', 1000 * k + (title === '' ? 10 : 12)]));
	});

	it('tells the share done, up to the whole', async () => {
		const grid = await gridOf('Клиент;Дата;Сумма\nА;01.02.2025;1');
		const shares: number[] = [];
		typeGrid(grid, decisionOf(grid), (share) => shares.push(share));
		expect(shares.at(-1)).toBe(1);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
	});
});

describe('a list of clients', () => {
	const header = 'Клиент;Первая покупка;Последняя покупка;Количество покупок;Сумма покупок\n';

	it('is typed by its roles; what is not known stays unknown', async () => {
		const { table, issues } = await typed(
			`${header}Анна;01.02.2024;03.02.2025;5;1 000,50\nБорис;;04.02.2025;;\nВера;05.05.2025;04.02.2025;много;1,5,5\nГлеб;01.01.2024;;2;3\nДина;01.01.2024;01.01.2024;1,5;3\n`
		);
		expect(texts(table.columns.get('client'))).toEqual(['Анна', 'Борис', 'Вера', 'Глеб', 'Дина']);
		expect(texts(table.columns.get('firstPurchase'))).toEqual(['2024-02-01', null, null, '2024-01-01', '2024-01-01']);
		expect(texts(table.columns.get('count'))).toEqual([5, null, null, 2, null]);
		expect(texts(table.columns.get('total'))).toEqual([1000.5, null, null, 3, 3]);
		expect(issues.map(({ row, column, code, effect }) => [row, column, code, effect])).toEqual([
			[4, 2, 'firstAfterLast', 'cellEmpty'],
			[4, 4, 'count.unreadable', 'cellEmpty'],
			[4, 5, 'total.unreadable', 'cellEmpty'],
			[5, 3, 'date.missing', 'toRepair'],
			[6, 4, 'count.unreadable', 'cellEmpty']
		]);
	});

	it('M6.2a lets in who tried or asked and never bought, without a problem; what cannot be read is one all the same', async () => {
		const tried = 'Клиент;Последняя покупка;Количество покупок;Дата пробного занятия\n';
		const { table, issues } = await typed(`${tried}Анна;03.02.2025;2;\nБорис;;0;04.02.2025\nВера;;;\nГлеб;вчера;;04.02.2025\n`);
		expect(texts(table.columns.get('trialDate'))).toEqual([null, '2025-02-04', null, '2025-02-04']);
		expect(issues.map(({ row, code, effect }) => [row, code, effect])).toEqual([
			[4, 'date.missing', 'toRepair'],
			[5, 'date.unreadable', 'toRepair']
		]);
	});

	it('does not believe a count of 0 beside a last purchase', async () => {
		const { table, issues } = await typed(`${header}Анна;;03.02.2025;0;100\nБорис;;;0;\nВера;;04.02.2025;1;50\n`);
		expect(texts(table.columns.get('count'))).toEqual([null, null, 1]);
		expect(issues.map(({ row, column, code, effect }) => [row, column, code, effect])).toEqual([
			[2, 4, 'count.unreadable', 'cellEmpty'],
			[3, 3, 'date.missing', 'toRepair'],
			[3, 4, 'count.unreadable', 'cellEmpty']
		]);
	});

	it.each([
		['Анна;;03.02.2025;5;100', 'Анна;;04.02.2025;6;200'],
		['Анна;;04.02.2025;6;200', 'Анна;;03.02.2025;5;100'],
		['Анна;;04.02.2025;;', 'Анна;;04.02.2025;6;']
	])('has one row a client, the newest, in whatever order they stand: %s, %s', async (...rows) => {
		const { table, issues } = await typed(`${header}${rows.join('\n')}`);
		expect(texts(table.columns.get('count'))).toEqual([6]);
		expect(issues.map(({ code, effect, raw }) => [code, effect, raw])).toEqual([['row.duplicateClient', 'rejected', 'Анна']]);
		expect(countRows(table.rowCount, issues)).toEqual({ accepted: 1, toRepair: 0, rejected: 1 });
	});

	it('prefers a row with a last purchase, and keeps clients without one and rows without a client', async () => {
		const { table, issues } = await typed(`${header}Анна;;вчера;9;\nАнна;;03.02.2025;1;\nБорис;;;2;\nБорис;;;3;\n;;04.02.2025;;\n;;05.02.2025;;\n`);
		expect(texts(table.columns.get('client'))).toEqual(['Анна', 'Борис', '', '']);
		expect(texts(table.columns.get('lastPurchase'))).toEqual(['2025-02-03', null, '2025-02-04', '2025-02-05']);
		expect(issues.map(({ row, code, effect }) => [row, code, effect])).toEqual([
			[2, 'row.duplicateClient', 'rejected'],
			[4, 'row.duplicateClient', 'rejected'],
			[5, 'date.missing', 'toRepair'],
			[6, 'client.missing', 'toRepair'],
			[7, 'client.missing', 'toRepair']
		]);
	});
});

describe('what cannot be typed at all', () => {
	async function refusal(text: string, change: Partial<MappingDecision>): Promise<unknown> {
		const grid = await gridOf(text);
		const result = typeGrid(grid, {
			shape: 'orders',
			headerRows: 1,
			mapping: { client: 0, date: 1, amount: 2 },
			dateOrder: 'dmy',
			decimal: ',',
			sheetName: '',
			encoding: null,
			leaveOut: [],
			currency: null,
			...change
		});
		return result.ok ? 'typed' : result.error;
	}
	it('no date column was chosen', async () => {
		expect(await refusal('a;b;c\n1;2;3', { mapping: { client: 0, amount: 2 } })).toEqual({ code: 'columns.missingRole', params: { role: 'date' } });
	});
	it('fewer columns than needed', async () => {
		expect(await refusal('a;b\n1;2', { mapping: { client: 0, amount: 1 } })).toEqual({ code: 'columns.tooFew', params: { found: 2, needed: 3 } });
	});
	it('no row has a readable date: the first one is shown', async () => {
		expect(await refusal('a;b;c\nА;вчера;3\nБ;сегодня;4', {})).toEqual({ code: 'rows.noneReadableDates', params: { rows: 2, row: 2, raw: 'вчера' } });
	});
	it('no row is readable, for different reasons', async () => {
		expect(await refusal('a;b;c\n;01.02.2025;3\nБ;01.02.2025;x', {})).toEqual({ code: 'rows.noneReadable', params: { rows: 2, row: 2, raw: '' } });
	});
	it('a header alone', async () => {
		expect(await refusal('a;b;c\n', {})).toEqual({ code: 'rows.none', params: {} });
	});
});

it('does not take half of an amount whose decimal comma stands without quotes', async () => {
	const { table, issues } = await typed('Client,Date,Amount\nAnna,01.02.2026,10,50\nOleg,02.02.2026,20\nVera,03.02.2026,"30,25"\nNina,03.02.2026,40,note\n');
	expect(texts(table.columns.get('client'))).toEqual(['Anna', 'Oleg', 'Vera', 'Nina']);
	expect(texts(table.columns.get('amount'))).toEqual([null, 20, 30.25, 40]);
	expect(issues).toEqual([{ row: 2, column: 3, code: 'amount.unreadable', raw: '10,50', effect: 'toRepair' }]);
});

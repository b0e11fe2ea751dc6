import { describe, expect, it } from 'vitest';
import { INT_MISSING, textAt, type Column } from '../../kernel/columns.ts';
import { isoFromDay } from '../../kernel/days.ts';
import type { Mapping } from '../../model/roles.ts';
import { typeGrid } from '../import.ts';
import { readSource } from '../read.ts';
import type { MappingDecision, TypedImport } from '../types.ts';

async function typed(text: string, mapping: Mapping, change: Partial<MappingDecision> = {}): Promise<TypedImport> {
	const grid = await readSource({ kind: 'clipboard', text, html: '' });
	if (!grid.ok) throw new Error(grid.error.code);
	const rules = { headerRows: 1, dateOrder: 'dmy', decimal: ',', leaveOut: [], currency: null } as const;
	const result = typeGrid(grid.value, { shape: 'orders', mapping, ...rules, sheetName: '', encoding: null, ...change });
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

describe('words of a status nobody knows', () => {
	const text = 'Клиент;Дата;Сумма;Этап\nА;01.02.2025;1;Отменён\nБ;01.02.2025;2;Слетел\nВ;01.02.2025;3;В работе\nГ;01.02.2025;4;слетел\nД;01.02.2025;5;Слетел\n';
	const mapping: Mapping = { client: 0, date: 1, amount: 2, status: 3 };

	it('are told with their rows, the most frequent first, and stay unknown', async () => {
		const { table, issues, statusWords } = await typed(text, mapping);
		expect(statusWords).toEqual([
			{ text: 'Слетел', rows: 2, means: null },
			{ text: 'В работе', rows: 1, means: null },
			{ text: 'слетел', rows: 1, means: null }
		]);
		expect(texts(table.columns.get('status'))).toEqual(['cancelled', '', '', '', '']);
		expect(issues.map(({ row, code }) => [row, code])).toEqual([3, 4, 5, 6].map((row) => [row, 'cell.unreadable']));
	});

	it('mean what the person says, to the letter', async () => {
		const { table, issues, statusWords } = await typed(text, mapping, { statuses: { Слетел: 'cancelled', 'В работе': 'done', Отменён: 'done' } });
		expect(texts(table.columns.get('status'))).toEqual(['cancelled', 'cancelled', 'done', '', 'cancelled']);
		expect(statusWords.map(({ means }) => means)).toEqual(['cancelled', 'done', null]);
		expect(issues.map(({ row }) => row)).toEqual([5]);
	});

	it('are asked about up to thirty; how many more there are is told, and the answered ones of them stay listed', async () => {
		const rows = Array.from({ length: 42 }, (_, i) => `К${i};01.02.2025;1;этап ${i % 40}`);
		const asked = await typed(['Клиент;Дата;Сумма;Этап', ...rows].join('\n'), mapping);
		expect(asked.statusWords).toHaveLength(30);
		expect(asked.statusWordsUnasked).toEqual({ words: 10, rows: 10 });
		const answered = await typed(['Клиент;Дата;Сумма;Этап', ...rows].join('\n'), mapping, { statuses: { 'этап 39': 'cancelled' } });
		expect(answered.statusWords.at(-1)).toEqual({ text: 'этап 39', rows: 1, means: 'cancelled' });
		expect([answered.statusWords.length, answered.statusWordsUnasked]).toEqual([31, { words: 9, rows: 9 }]);
		expect((await typed(text, mapping)).statusWordsUnasked).toEqual({ words: 0, rows: 0 });
	});
});

describe('further lines of an order', () => {
	const mapping: Mapping = { orderNumber: 0, client: 1, date: 2, amount: 3, product: 4, status: 5, currency: 6 };
	const read = async (lines: readonly string[], change: Partial<MappingDecision> = {}) => {
		const { table, issues, furtherLines } = await typed(['Заказ;Клиент;Дата;Сумма;Товар;Статус;Валюта', ...lines].join('\n'), mapping, change);
		const columns = ['client', 'date', 'amount', 'product', 'status'].map((role) => texts(table.columns.get(role)));
		return { rows: columns[0].map((_, row) => columns.map((column) => column[row])), issues: issues.map(({ row, code }) => [row, code]), furtherLines };
	};

	it('are of its client and day, and bring an amount of their own or none', async () => {
		const lines = [
			'7;Анна;01.02.2025;100;Чай;Оплачен;RUB',
			'7;;;;Мёд;;',
			'7;Анна;01.02.2025;;Сыр;;',
			'6;Борис;01.02.2025;30;Чай;Оплачен;RUB',
			'6;;;20;Сыр;;',
			'8;Вера;02.02.2025;50;Чай;Возврат;RUB',
			'8;;;;Мёд;;'
		];
		expect(await read(lines)).toEqual({
			rows: [
				['Анна', '2025-02-01', 100, 'Чай', 'done'],
				['Анна', '2025-02-01', 0, 'Мёд', 'done'],
				['Анна', '2025-02-01', 0, 'Сыр', 'done'],
				['Борис', '2025-02-01', 30, 'Чай', 'done'],
				['Борис', '2025-02-01', 20, 'Сыр', 'done'],
				['Вера', '2025-02-02', 50, 'Чай', 'returned'],
				['Вера', '2025-02-02', 0, 'Мёд', 'returned']
			],
			issues: [],
			furtherLines: 4
		});
	});

	it('have a gap where the amount is missing beside amounts of their own', async () => {
		const lines = [
			'7;Анна;01.02.2025;100;Чай;;',
			'7;Анна;01.02.2025;50;Мёд;;',
			'7;Анна;01.02.2025;;Сыр;;',
			'7;Анна;01.02.2025;30;Хлеб;;',
			'8;Вера;02.02.2025;50;Чай;;',
			'8;;;;Мёд;;',
			'8;;;20;Сыр;;'
		];
		const { rows, issues, furtherLines } = await read(lines);
		expect(rows.map(([client, , amount]) => [client, amount])).toEqual([
			...[100, 50, null, 30].map((amount) => ['Анна', amount]),
			...[50, null, 20].map((amount) => ['Вера', amount])
		]);
		expect([issues, furtherLines]).toEqual([
			[
				[4, 'amount.missing'],
				[7, 'amount.missing']
			],
			2
		]);
	});

	it('are of its client and day where the amount is price × quantity', async () => {
		const lines = ['7;Анна;01.02.2025;10;Чай;2', '7;;;5;Мёд;3', '7;;;5;Сыр;'];
		const ofPrice: Mapping = { orderNumber: 0, client: 1, date: 2, unitPrice: 3, product: 4, quantity: 5 };
		const { table, issues, furtherLines } = await typed(['Заказ;Клиент;Дата;Цена;Товар;Количество', ...lines].join('\n'), ofPrice);
		expect(['client', 'date', 'amount'].map((role) => texts(table.columns.get(role)))).toEqual([
			['Анна', 'Анна', 'Анна'],
			['2025-02-01', '2025-02-01', '2025-02-01'],
			[20, 15, null]
		]);
		expect([issues.map(({ row, code }) => [row, code]), furtherLines]).toEqual([[[4, 'amount.missing']], 2]);
	});

	it('are in the currency of its first one, where they name none', async () => {
		const lines = [
			'7;Анна;01.02.2025;100;Чай;;USD',
			'7;;;20;Мёд;;',
			'7;;;30;Сыр;;UAH',
			'8;Вера;02.02.2025;50 $;Чай;;',
			'8;;;10;Мёд;;',
			'9;Глеб;02.02.2025;70;Чай;;Тугрики',
			'9;;;10;Мёд;;',
			'10;Дина;02.02.2025;80;Чай;;Тугрики',
			'10;;;;Мёд;;',
			'11;Ева;02.02.2025;90;Чай;;UAH',
			'11;;;10;Мёд;;'
		];
		const { rows, issues } = await read(lines, { currency: { kind: 'rates', rates: { USD: 90, UAH: 1 } } });
		expect(rows.map(([, , amount]) => amount)).toEqual([9000, 1800, 30, 4500, 900, null, null, null, 0, 90, 10]);
		expect(issues).toEqual([7, 8, 9].map((row) => [row, 'currency.unknown']));
	});

	it('are none where the number is another, is missing or stands further up, where the client or the day is another, or the first line lacks something itself', async () => {
		const lines = [
			'7;Анна;01.02.2025;100;Чай;;',
			'9;;;;Мёд;;',
			'7;;;;Сыр;;',
			';;;;Хлеб;;',
			'8;Вера;02.02.2025;50;Чай;;',
			'8;Глеб;;;Мёд;;',
			'8;;03.02.2025;;Сыр;;',
			'5;Дина;;10;Чай;;',
			'5;;;;Мёд;;'
		];
		const { issues, furtherLines } = await read(lines);
		expect([furtherLines, [...new Set(issues.map(([row]) => row))]]).toEqual([0, [3, 4, 5, 7, 8, 9, 10]]);
	});

	it('stay out with an order in another currency', async () => {
		const lines = ['7;Анна;01.02.2025;100;Чай;;USD', '7;;;;Мёд;;', '8;Вера;02.02.2025;50;Чай;;RUB', '8;;;;Мёд;;'];
		const { rows, issues, furtherLines } = await read(lines, { currency: { kind: 'only', code: 'RUB' } });
		expect([rows.map(([client]) => client), issues, furtherLines]).toEqual([
			['Вера', 'Вера'],
			[
				[2, 'row.otherCurrency'],
				[3, 'row.otherCurrency']
			],
			1
		]);
	});
});

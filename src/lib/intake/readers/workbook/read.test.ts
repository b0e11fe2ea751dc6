import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { INT_MISSING } from '../../../kernel/columns.ts';
import { isoFromDay } from '../../../kernel/days.ts';
import { typeGrid } from '../../import.ts';
import { inspect, proposalToDecision } from '../../mapping/inspect.ts';
import { readSource } from '../../read.ts';
import type { RawGrid } from '../../types.ts';

function bytesOf(book: WorkBook, bookType: BookType = 'xlsx'): Uint8Array {
	return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer);
}

async function gridOf(book: WorkBook, bookType?: BookType, sheetName?: string): Promise<RawGrid> {
	const read = await readSource({ kind: 'file', name: `orders.${bookType ?? 'xlsx'}`, bytes: bytesOf(book, bookType) }, sheetName);
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

function bookOfOrders(): WorkBook {
	const sheet = utils.aoa_to_sheet([
		['Клиент', 'Дата', 'Сумма', 'Код'],
		['Анна', { t: 'n', v: 45658, z: 'dd.mm.yyyy' }, 1250.123, { t: 'n', v: 42, z: '00000' }],
		[],
		['Борис', { t: 'n', v: 45689.4375, z: 'yyyy-mm-dd hh:mm' }, 0.1, { t: 'n', v: 7, z: '00000' }],
		['Вера', '31.04.2025', 10, ''],
		['Глеб', { t: 'n', v: 45700 }, 10.5, '']
	]);
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([['О файле']]), 'Титул');
	utils.book_append_sheet(book, sheet, 'Заказы');
	utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Пусто');
	return book;
}

describe('a workbook', () => {
	it('gives the sheet with most cells, dates as ISO text, numbers whole, padded codes as shown', async () => {
		const grid = await gridOf(bookOfOrders());
		expect(grid.sheetNames).toEqual(['Титул', 'Заказы']);
		expect(grid.sheetName).toBe('Заказы');
		expect(Array.from({ length: 4 }, (_, column) => grid.cell(1, column))).toEqual(['Анна', '2025-01-01', '1250.123', '00042']);
		expect(grid.cell(2, 1)).toBe('2025-02-01 10:30:00');
		expect(grid.sourceRow(2)).toBe(4);
	});

	it('gives the sheet asked for', async () => {
		const grid = await gridOf(bookOfOrders(), 'xlsx', 'Титул');
		expect([grid.sheetName, grid.cell(0, 0)]).toEqual(['Титул', 'О файле']);
	});

	it.each<BookType>(['xlsx', 'xlsb', 'xls', 'ods'])('as .%s is typed to the same orders', async (bookType) => {
		const grid = await gridOf(bookOfOrders(), bookType);
		const inspection = inspect(grid);
		const decision = inspection.ok && proposalToDecision(inspection.value);
		if (!decision || !decision.ok) throw new Error('no proposal');
		const result = typeGrid(grid, decision.value);
		if (!result.ok) throw new Error(result.error.code);
		const { table, issues } = result.value;
		const amount = table.columns.get('amount');
		const date = table.columns.get('date');
		// 1250.123 is exact: in a workbook a point before three figures groups nothing.
		expect(amount?.kind === 'number' && [...amount.values]).toEqual([1250.123, 0.1, 10, 10.5]);
		expect(date?.kind === 'day' && [...date.values]).toEqual([20089, 20120, INT_MISSING, 20131]);
		expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([[5, 2, 'date.impossible']]);
	});

	it('of the 1904 calendar', async () => {
		const book = bookOfOrders();
		book.Workbook = { WBProps: { date1904: true } };
		const grid = await gridOf(book);
		expect([grid.cell(1, 1), grid.serialEpoch]).toEqual(['2029-01-02', 1904]);
		const inspection = inspect(grid);
		const decision = inspection.ok && proposalToDecision(inspection.value);
		const result = decision && decision.ok && typeGrid(grid, decision.value);
		const date = result && result.ok && result.value.table.columns.get('date');
		// The last cell is a plain number under the header of dates, counted from the same year.
		expect(date && date.kind === 'day' && isoFromDay(date.values[3])).toBe('2029-02-13');
	});

	it('tells of an id too long for a number; kept as text it is whole', async () => {
		const book = utils.book_new();
		const rows = [
			['Код клиента', 'Дата', 'Сумма', 'Телефон'],
			[9223372036854775807, '2026-02-01', 5, 380501234567],
			['9223372036854775807', '2026-02-02', 5, 380501234567]
		];
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Лист1');
		const grid = await gridOf(book);
		const result = typeGrid(grid, {
			shape: 'orders',
			headerRows: 1,
			mapping: { client: 0, date: 1, amount: 2, phone: 3 },
			dateOrder: 'ymd',
			decimal: '.',
			sheetName: '',
			encoding: null,
			leaveOut: [],
			currency: null
		});
		expect(result.ok && result.value.issues).toEqual([{ row: 2, column: 1, code: 'cell.digitsLost', raw: '9223372036854776000', effect: 'kept' }]);
	});

	it('reads a sheet that is shown, not a larger one that is hidden', async () => {
		const book = utils.book_new();
		const rows = [['Клиент', 'Дата', 'Сумма'], ...Array.from({ length: 9 }, (_, i) => [`Старый ${i}`, '01.02.2020', 5])];
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Архив');
		utils.book_append_sheet(book, utils.aoa_to_sheet([rows[0], ['Анна', '01.02.2025', 5]]), 'Продажи');
		book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
		const grid = await gridOf(book);
		expect([grid.sheetName, grid.sheetNames]).toEqual(['Продажи', ['Архив', 'Продажи']]);
	});

	it('has a name merged over several rows in each of them, a total once', async () => {
		const book = utils.book_new();
		const sheet = utils.aoa_to_sheet([
			['Клиент', 'Дата', 'Сумма', 'Оплачено'],
			['Анна', '01.02.2025', 5, 11],
			[null, '02.02.2025', 6, null],
			[],
			['Борис', '03.02.2025', 7, 7]
		]);
		sheet['!merges'] = [utils.decode_range('A2:A4'), utils.decode_range('D2:D3')];
		utils.book_append_sheet(book, sheet, 'Лист1');
		const grid = await gridOf(book);
		expect(Array.from({ length: grid.rowCount }, (_, row) => [0, 1, 2, 3].map((column) => grid.cell(row, column)))).toEqual([
			['Клиент', 'Дата', 'Сумма', 'Оплачено'],
			['Анна', '01.02.2025', '5', '11'],
			['Анна', '02.02.2025', '6', ''],
			['Борис', '03.02.2025', '7', '7']
		]);
	});

	it('without any value is empty', async () => {
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Лист1');
		const read = await readSource({ kind: 'file', name: 'a.xlsx', bytes: bytesOf(book) });
		expect(read).toEqual({ ok: false, error: { code: 'source.empty', params: { name: 'a.xlsx' } } });
	});

	it('amounts between 20,000 and 80,000 are not taken for dates', async () => {
		const book = utils.book_new();
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet([
				['x', 'когда', 'y'],
				...Array.from({ length: 30 }, (_, i) => [`Клиент ${i % 7}`, { t: 'n', v: 45000 + i, z: 'dd.mm.yyyy' }, 30_000 + 100 * i])
			]),
			'Лист1'
		);
		const inspection = inspect(await gridOf(book));
		expect(inspection.ok && inspection.value.proposal.mapping).toEqual({ client: 0, date: 1, amount: 2 });
	});
});

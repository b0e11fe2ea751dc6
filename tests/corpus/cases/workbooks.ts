import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { orders, utf8, type Cell, type CorpusCase, type Expected } from '../case.ts';

function book(type: BookType, sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>, date1904 = false): Uint8Array {
	const workbook = utils.book_new();
	for (const [name, rows] of Object.entries(sheets)) {
		const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
		utils.book_append_sheet(workbook, sheet, name);
	}
	workbook.Workbook = { ...workbook.Workbook, WBProps: { date1904 } };
	return new Uint8Array(write(workbook, { type: 'array', bookType: type }) as ArrayBuffer);
}

const RUSSIAN: readonly (readonly Cell[])[] = [
	['Клиент', 'Дата', 'Сумма'],
	['Анна', '01.02.2025', 100.5],
	['Борис', '13.02.2025', 200]
];
const russian = (other: Partial<Expected> = {}): Expected =>
	orders(
		[
			[2, 'Анна', '2025-02-01', 100.5],
			[3, 'Борис', '2025-02-13', 200]
		],
		{ encoding: '', delimiter: 'workbook', decimal: '.', ...other }
	);

/** Days as a workbook counts them, in cells without a date's format: 45689 is 2025-02-01 from 1900, 44227 from 1904. */
const serials = (header: readonly string[], first: number): readonly (readonly Cell[])[] => [header, ['Ann', first, 100.5], ['Bob', first + 12.5, 200]];
const english: Expected = orders(
	[
		[2, 'Ann', '2025-02-01', 100.5],
		[3, 'Bob', '2025-02-13', 200]
	],
	{ encoding: '', delimiter: 'workbook', decimal: '.' }
);

/** The same day with a date's format, which is how most workbooks keep it. */
function bookOfDates(): Uint8Array {
	const sheet = utils.aoa_to_sheet([
		['Клієнт', 'Дата', 'Сума'],
		['Ганна', null, 100.5],
		['Олег', null, 200]
	]);
	sheet['B2'] = { t: 'n', v: 45_689, z: 'dd.mm.yyyy' };
	sheet['B3'] = { t: 'n', v: 45_701.75, z: 'dd.mm.yyyy hh:mm' };
	const workbook = utils.book_new();
	utils.book_append_sheet(workbook, sheet, 'Продажі');
	return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Workbooks of every kind, and a table of the clipboard saved as a page. */
export const workbooks: readonly CorpusCase[] = [
	{ name: 'workbook-ru.xlsx', bytes: book('xlsx', { Лист1: RUSSIAN }), expected: russian() },
	{ name: 'workbook-ru.xls', bytes: book('biff8', { Лист1: RUSSIAN }), expected: russian() },
	{ name: 'workbook-ru.xlsb', bytes: book('xlsb', { Лист1: RUSSIAN }), expected: russian() },
	{ name: 'workbook-ru.ods', bytes: book('ods', { Лист1: RUSSIAN }), expected: russian() },
	{ name: 'serials-1900-en.xlsx', bytes: book('xlsx', { Sales: serials(['Customer', 'Date', 'Amount'], 45_689) }), expected: english },
	{ name: 'serials-1904-en.xlsx', bytes: book('xlsx', { Sales: serials(['Customer', 'Date', 'Amount'], 44_227) }, true), expected: english },
	{
		name: 'dates-in-cells-uk.xlsx',
		bytes: bookOfDates(),
		expected: orders(
			[
				[2, 'Ганна', '2025-02-01', 100.5],
				[3, 'Олег', '2025-02-13', 200]
			],
			{ encoding: '', delimiter: 'workbook', dateOrder: 'ymd', decimal: '.' }
		)
	},
	{
		name: 'several-sheets-uk.xlsx',
		bytes: book('xlsx', {
			Довідка: [['Звіт за лютий']],
			Продажі: [
				['Клієнт', 'Дата', 'Сума'],
				['Ганна', '01.02.2025', 100.5],
				['Олег', '13.02.2025', 200]
			]
		}),
		expected: orders(
			[
				[2, 'Ганна', '2025-02-01', 100.5],
				[3, 'Олег', '2025-02-13', 200]
			],
			{ encoding: '', delimiter: 'workbook', decimal: '.' }
		)
	},
	{
		name: 'clipboard-table-uk.html',
		bytes: utf8(
			'<html><body><table><tr><th>Клієнт</th><th>Дата</th><th>Сума</th></tr><tr><td>Ганна &amp; Ко</td><td>01.02.2025</td><td>1&nbsp;100,50</td></tr><tr><td>Олег<br>Їжак</td><td>13.02.2025</td><td>200</td></tr></table></body></html>'
		),
		expected: orders(
			[
				[2, 'Ганна & Ко', '2025-02-01', 1100.5],
				[3, 'Олег Їжак', '2025-02-13', 200]
			],
			{ delimiter: 'html' }
		)
	}
];

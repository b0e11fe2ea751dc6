import { orders, utf8, type CorpusCase } from '../case.ts';

/** How lines end, how cells are set apart and quoted. */
export const delimited: readonly CorpusCase[] = [
	{
		name: 'lines-crlf-ru.csv',
		bytes: utf8('Клиент;Дата;Сумма\r\nАнна;01.02.2025;100,50\r\nБорис;13.02.2025;200\r\n'),
		expected: orders([
			[2, 'Анна', '2025-02-01', 100.5],
			[3, 'Борис', '2025-02-13', 200]
		])
	},
	{
		name: 'lines-cr-uk.csv',
		bytes: utf8('Клієнт;Дата;Сума\rГанна;01.02.2025;100,50\rЇжак Євген;13.02.2025;200\r'),
		expected: orders([
			[2, 'Ганна', '2025-02-01', 100.5],
			[3, 'Їжак Євген', '2025-02-13', 200]
		])
	},
	{
		name: 'quotes-with-line-breaks-en.csv',
		bytes: utf8('Customer,Date,Amount,Notes on client\n"Kotova, Anna ""Ann""",2025-02-01,"1,250.50","likes tea,\ncalls at noon"\nBob,2025-02-13,20.00,\n'),
		expected: orders(
			[
				[2, 'Kotova, Anna "Ann"', '2025-02-01', 1250.5, 'likes tea, calls at noon'],
				[4, 'Bob', '2025-02-13', 20, '']
			],
			{
				delimiter: ',',
				dateOrder: 'ymd',
				decimal: '.',
				mapping: { client: 0, date: 1, amount: 2, notes: 3 },
				columns: ['sourceRow', 'client', 'date', 'amount', 'notes']
			}
		)
	},
	{
		name: 'tabs-ru.tsv',
		bytes: utf8('Клиент\tДата\tСумма\n"Котова\tАнна"\t01.02.2025\t100\nБорис; он же Боб\t13.02.2025\t200,5\n'),
		expected: orders(
			[
				[2, 'Котова Анна', '2025-02-01', 100],
				[3, 'Борис; он же Боб', '2025-02-13', 200.5]
			],
			{ delimiter: '\t' }
		)
	},
	{
		name: 'sep-line-uk.csv',
		bytes: utf8('sep=;\r\nКлієнт;Дата;Сума\r\nГанна;01.02.2025;100,50\r\n'),
		expected: orders([[3, 'Ганна', '2025-02-01', 100.5]])
	},
	{
		name: 'decimal-comma-between-commas-uk.csv',
		bytes: utf8('Клієнт,Дата,Сума\n"Коваль, Олена",01.02.2025,"1 250,50"\nОлег,13.02.2025,"0,5"\n'),
		expected: orders(
			[
				[2, 'Коваль, Олена', '2025-02-01', 1250.5],
				[3, 'Олег', '2025-02-13', 0.5]
			],
			{ delimiter: ',' }
		)
	},
	{
		name: 'decimal-comma-between-semicolons-ru.csv',
		bytes: utf8('Клиент;Дата;Сумма\nКотова, Анна;01.02.2025;1,5\nБелов, Олег;13.02.2025;2,5\n'),
		expected: orders([
			[2, 'Котова, Анна', '2025-02-01', 1.5],
			[3, 'Белов, Олег', '2025-02-13', 2.5]
		])
	},
	{
		name: 'blank-rows-ru.csv',
		bytes: utf8('Клиент;Дата;Сумма\n\nАнна;01.02.2025;100\n;;\n  ;;\nБорис;13.02.2025;200\n\n'),
		expected: orders(
			[
				[3, 'Анна', '2025-02-01', 100],
				[6, 'Борис', '2025-02-13', 200]
			],
			{ decimal: '.' }
		)
	}
];

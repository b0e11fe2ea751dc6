import { oneByte, orders, utf8, type CorpusCase } from '../case.ts';

/** Rows of a report around and between its data. */
export const reports: readonly CorpusCase[] = [
	{
		name: 'title-rows-ru.csv',
		bytes: utf8('Отчёт по продажам;;\nПериод: 01.01.2025 - 31.12.2025;;\n\nКлиент;Дата;Сумма\nАнна;01.02.2025;100,50\nБорис;13.02.2025;200\nИтого;;300,50\n'),
		expected: orders(
			[
				[5, 'Анна', '2025-02-01', 100.5],
				[6, 'Борис', '2025-02-13', 200]
			],
			{ issues: [[7, null, 'row.total', 'Итого |  | 300,50', 'rejected']] }
		)
	},
	{
		name: 'two-row-header-uk.tsv',
		bytes: utf8(
			'Клієнт\tПокупки\t\tКонтакти\t\n\tперша\tостання\tтелефон\tпошта\nГанна\t01.02.2024\t13.02.2025\t050 123-45-67\tg@x.ua\nОлег\t02.02.2024\t14.02.2025\t\to@x.ua\n'
		),
		expected: orders(
			[
				[3, 'Ганна', '2025-02-13', '2024-02-01', '050 123-45-67', 'g@x.ua'],
				[4, 'Олег', '2025-02-14', '2024-02-02', '', 'o@x.ua']
			],
			{
				delimiter: '\t',
				shape: 'clients',
				headerRows: 2,
				decimal: '.',
				mapping: { client: 0, firstPurchase: 1, lastPurchase: 2, phone: 3, email: 4 },
				columns: ['sourceRow', 'client', 'lastPurchase', 'firstPurchase', 'phone', 'email']
			}
		)
	},
	{
		name: 'register-of-a-garage-uk.csv',
		bytes: oneByte(
			'СТО "Колесо";;;;;\r\nЖурнал заказ-нарядів за 2025 рік;;;;;\r\n;;;;;\r\n№ з/н;Дата закриття;Замовник;Телефони;Автомобіль;Сума робіт\r\nЛютий 2025;;;;;\r\nЗН-01;3 лют. 2025;Коваленко Ігор;050 123 45 67, 067 765 43 21;ВАЗ 2110;1 250,50 грн\r\nЗН-02;14 лют. 2025;"ТОВ ""Їжак""";(044)222-33-44;MAN;800,00 грн\r\nВсього за місяць:;;;;;2 050,50 грн\r\nГрудень 2025;;;;;\r\nЗН-03;3 груд. 2025;Коваленко Ігор;0501234567;ВАЗ 2110;99,50 грн\r\nРазом за звітом;;;;;2 150,00 грн\r\nСклав: бухгалтер Орлова;;;;;\r\n',
			'windows-1251'
		),
		expected: orders(
			[
				[6, 'Коваленко Ігор', '2025-02-03', 1250.5, 'ЗН-01', '050 123 45 67, 067 765 43 21', 'ВАЗ 2110'],
				[7, 'ТОВ "Їжак"', '2025-02-14', 800, 'ЗН-02', '(044)222-33-44', 'MAN'],
				[10, 'Коваленко Ігор', '2025-12-03', 99.5, 'ЗН-03', '0501234567', 'ВАЗ 2110']
			],
			{
				encoding: 'windows-1251',
				mapping: { client: 2, date: 1, amount: 5, orderNumber: 0, phone: 3 },
				columns: ['sourceRow', 'client', 'date', 'amount', 'orderNumber', 'phone', 'attribute:Автомобіль'],
				issues: [
					[5, null, 'row.group', 'Лютий 2025 |  |  |  |  | ', 'rejected'],
					[8, null, 'row.total', 'Всього за місяць: |  |  |  |  | 2 050,50 грн', 'rejected'],
					[9, null, 'row.group', 'Грудень 2025 |  |  |  |  | ', 'rejected'],
					[11, null, 'row.total', 'Разом за звітом |  |  |  |  | 2 150,00 грн', 'rejected'],
					[12, null, 'row.group', 'Склав: бухгалтер Орлова |  |  |  |  | ', 'rejected']
				]
			}
		)
	},
	{
		name: 'totals-uk.csv',
		bytes: utf8('Клієнт;Дата;Сума\nГанна;01.02.2025;100,50\nРазом;;100,50\nОлег;13.02.2025;200\nВсього:;;300,50\n'),
		expected: orders(
			[
				[2, 'Ганна', '2025-02-01', 100.5],
				[4, 'Олег', '2025-02-13', 200]
			],
			{
				issues: [
					[3, null, 'row.total', 'Разом |  | 100,50', 'rejected'],
					[5, null, 'row.total', 'Всього: |  | 300,50', 'rejected']
				]
			}
		)
	},
	{
		name: 'totals-repeated-header-groups-en.csv',
		bytes: utf8(
			'Customer,Date,Amount,City\nNorth shop,,,\nAnn,2025-02-01,100.50,Leeds\nSubtotal,,100.50,\nCustomer,Date,Amount,City\nSouth shop,,,\nBob,2025-02-13,200.00,Bath\nTotal,,300.50,\n'
		),
		expected: orders(
			[
				[3, 'Ann', '2025-02-01', 100.5, 'Leeds'],
				[7, 'Bob', '2025-02-13', 200, 'Bath']
			],
			{
				delimiter: ',',
				dateOrder: 'ymd',
				decimal: '.',
				columns: ['sourceRow', 'client', 'date', 'amount', 'attribute:City'],
				issues: [
					[2, null, 'row.group', 'North shop |  |  | ', 'rejected'],
					[4, null, 'row.total', 'Subtotal |  | 100.50 | ', 'rejected'],
					[5, null, 'row.repeatedHeader', 'Customer | Date | Amount | City', 'rejected'],
					[6, null, 'row.group', 'South shop |  |  | ', 'rejected'],
					[8, null, 'row.total', 'Total |  | 300.50 | ', 'rejected']
				]
			}
		)
	},
	{
		name: 'rows-to-repair-ru.csv',
		bytes: utf8('Клиент;Дата;Сумма\nАнна;31.02.2025;100,50\nБорис;13.02.2025;много\n;14.02.2025;5\nВера;15.02.2025\nГлеб;16.02.2025;7\n'),
		expected: orders(
			[
				[2, 'Анна', null, 100.5],
				[3, 'Борис', '2025-02-13', null],
				[4, '', '2025-02-14', 5],
				[5, 'Вера', '2025-02-15', null],
				[6, 'Глеб', '2025-02-16', 7]
			],
			{
				issues: [
					[2, 2, 'date.impossible', '31.02.2025', 'toRepair'],
					[3, 3, 'amount.unreadable', 'много', 'toRepair'],
					[4, 1, 'client.missing', '', 'toRepair'],
					[5, 3, 'amount.missing', '', 'toRepair']
				]
			}
		)
	},
	{
		name: 'pseudo-clients-ru.csv',
		bytes: utf8('Покупатель;Дата;Сумма\nРозничный покупатель;01.02.2025;100\nАнна;02.02.2025;200\nРозничный покупатель;13.02.2025;300,5\n'),
		expected: orders([
			[2, 'Розничный покупатель', '2025-02-01', 100],
			[3, 'Анна', '2025-02-02', 200],
			[4, 'Розничный покупатель', '2025-02-13', 300.5]
		])
	}
];

import { orders, utf8, type CorpusCase } from '../case.ts';

/** Lists of clients, what is known of them, and what came of orders. */
export const lists: readonly CorpusCase[] = [
	{
		name: 'clients-of-a-salon-ru.csv',
		bytes: utf8('Имя;Телефон;Последний визит;Визиты;Потрачено\nАнна;8 912 000-00-01;01.02.2025;3;4500,50\nВера;;13.02.2025;1;1500\n'),
		expected: orders(
			[
				[2, 'Анна', '2025-02-01', 3, 4500.5, '8 912 000-00-01'],
				[3, 'Вера', '2025-02-13', 1, 1500, '']
			],
			{
				shape: 'clients',
				mapping: { client: 0, phone: 1, lastPurchase: 2, count: 3, total: 4 },
				columns: ['sourceRow', 'client', 'lastPurchase', 'count', 'total', 'phone']
			}
		)
	},
	{
		name: 'clients-with-details-en.csv',
		bytes: utf8('Client;Last purchase;Wholesale;Discount share;NPS;Last contact\nAnn;2025-02-01;yes;25%;9;2025-03-01\nBob;2025-02-13;no;0%;;\n'),
		expected: orders(
			[
				[2, 'Ann', '2025-02-01', 'yes', '2025-03-01', 0.25, 9],
				[3, 'Bob', '2025-02-13', 'no', null, 0, null]
			],
			{
				shape: 'clients',
				dateOrder: 'ymd',
				decimal: '.',
				mapping: { client: 0, lastPurchase: 1, wholesale: 2, discountShare: 3, nps: 4, lastContact: 5 },
				columns: ['sourceRow', 'client', 'lastPurchase', 'wholesale', 'lastContact', 'discountShare', 'nps']
			}
		)
	},
	{
		name: 'statuses-uk.csv',
		bytes: utf8(
			'Клієнт;Дата;Сума;Статус;Менеджер\nГанна;01.02.2025;100,50;Виконано;Ірина\nОлег;02.02.2025;200;Скасовано;Ірина\nЇжак;13.02.2025;300;Повернення;Олена\n'
		),
		expected: orders(
			[
				[2, 'Ганна', '2025-02-01', 100.5, 'done', 'Ірина'],
				[3, 'Олег', '2025-02-02', 200, 'cancelled', 'Ірина'],
				[4, 'Їжак', '2025-02-13', 300, 'returned', 'Олена']
			],
			{
				mapping: { client: 0, date: 1, amount: 2, status: 3, manager: 4 },
				columns: ['sourceRow', 'client', 'date', 'amount', 'status', 'manager']
			}
		)
	},
	{
		name: 'visits-of-a-salon-ru.csv',
		bytes: utf8(
			'Дата визита;Клиент;Стоимость;Статус визита\n01.02.2025;Анна;1 500;Визит состоялся\n02.02.2025;Вера;1 600;Отменён клиентом\n03.02.2025;Анна;1 700;Не пришёл\n13.02.2025;Вера;1 800;Возврат (не подошёл цвет)\n'
		),
		expected: orders(
			[
				[2, 'Анна', '2025-02-01', 1500, 'done'],
				[3, 'Вера', '2025-02-02', 1600, 'cancelled'],
				[4, 'Анна', '2025-02-03', 1700, 'cancelled'],
				[5, 'Вера', '2025-02-13', 1800, 'returned']
			],
			{
				mapping: { client: 1, date: 0, amount: 2, status: 3 },
				decimal: '.',
				columns: ['sourceRow', 'client', 'date', 'amount', 'status']
			}
		)
	},
	{
		name: 'sales-and-returns-ru.csv',
		bytes: utf8(
			'Признак расчёта;Клиент;Дата;Сумма\nПриход;Анна;01.02.2025;100,50\nВозврат прихода;Анна;03.02.2025;40\nПриход;Борис;13.02.2025;200\nВозврат прихода;Борис;14.02.2025;-200\n'
		),
		expected: orders(
			[
				[2, 'Анна', '2025-02-01', 100.5, 'done'],
				[3, 'Анна', '2025-02-03', -40, 'returned'],
				[4, 'Борис', '2025-02-13', 200, 'done'],
				[5, 'Борис', '2025-02-14', -200, 'returned']
			],
			{
				mapping: { client: 1, date: 2, amount: 3, status: 0 },
				columns: ['sourceRow', 'client', 'date', 'amount', 'status']
			}
		)
	},
	{
		name: 'second-table-ru.csv',
		bytes: utf8('Клиент;Дата;Сумма\nАнна;01.02.2025;100,50\nБорис;13.02.2025;200\n\nТовар;Количество;Цена\nЧай;5;10\n'),
		expected: orders(
			[
				[2, 'Анна', '2025-02-01', 100.5],
				[3, 'Борис', '2025-02-13', 200]
			],
			{
				issues: [
					[5, null, 'row.secondTable', 'Товар | Количество | Цена', 'rejected'],
					[6, null, 'row.secondTable', 'Чай | 5 | 10', 'rejected']
				]
			}
		)
	}
];

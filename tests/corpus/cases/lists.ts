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
		name: 'further-lines-en.csv',
		bytes: utf8(
			'Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem name,Billing Name\n#1001,ann@x.com,paid,2025-02-01 10:00,USD,26.00,2025-02-01 09:59,Shirt,Ann\n#1001,ann@x.com,,,,,2025-02-01 09:59,Mug,\n#1001,ann@x.com,,,,,2025-02-01 09:59,Cap,\n#1002,bob@x.com,refunded,2025-02-13 10:00,USD,7.50,2025-02-13 09:59,Mug,Bob\n#1002,bob@x.com,,,,,2025-02-13 09:59,Cap,\n#1003,ann@x.com,voided,,USD,9.00,2025-03-01 09:59,Mug,Ann\n'
		),
		expected: orders(
			[
				[2, 'Ann', '2025-02-01', 26, '#1001', 'done', 'Shirt', 'USD', 'ann@x.com', '2025-02-01 10:00'],
				[3, 'Ann', '2025-02-01', 0, '#1001', 'done', 'Mug', '', 'ann@x.com', ''],
				[4, 'Ann', '2025-02-01', 0, '#1001', 'done', 'Cap', '', 'ann@x.com', ''],
				[5, 'Bob', '2025-02-13', 7.5, '#1002', 'returned', 'Mug', 'USD', 'bob@x.com', '2025-02-13 10:00'],
				[6, 'Bob', '2025-02-13', 0, '#1002', 'returned', 'Cap', '', 'bob@x.com', ''],
				[7, 'Ann', '2025-03-01', 9, '#1003', 'cancelled', 'Mug', 'USD', 'ann@x.com', '']
			],
			{
				delimiter: ',',
				dateOrder: 'ymd',
				decimal: '.',
				mapping: { client: 8, date: 6, amount: 5, orderNumber: 0, status: 2, product: 7, currency: 4, email: 1 },
				columns: ['sourceRow', 'client', 'date', 'amount', 'orderNumber', 'status', 'product', 'currency', 'email', 'attribute:Paid at']
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

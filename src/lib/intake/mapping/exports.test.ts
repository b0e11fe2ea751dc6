import { expect, it } from 'vitest';
import { readSource } from '../read.ts';
import { inspect } from './inspect.ts';

/** Headers as shops, cash desks and CRMs export them, with rows of their kind. */
const day = (i: number): string => String((i % 28) + 1).padStart(2, '0');
const exports: [string, string, (i: number) => string, string, Record<string, string>][] = [
	[
		'a web shop, name of the order first',
		'Name,Email,Financial Status,Paid at,Fulfilled at,Accepts Marketing,Currency,Subtotal,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Id',
		(i) =>
			`#${1001 + i},a${i % 7}@x.com,paid,2025-01-${day(i)} 10:00:00 +0200,2025-01-${day(i)} 10:00:00 +0200,yes,USD,${10 + i}.00,1.00,${16 + i}.00,2025-01-${day(i)} 09:00:00 +0200,${(i % 3) + 1},Tea,5.00,Ann ${i % 7},53${i}000111`,
		'orders',
		{
			client: 'Billing Name',
			// The day of the order: every line has it, also of an order nobody has paid.
			date: 'Created at',
			amount: 'Total',
			orderNumber: 'Name',
			email: 'Email',
			consent: 'Accepts Marketing',
			product: 'Lineitem name',
			quantity: 'Lineitem quantity',
			unitPrice: 'Lineitem price',
			status: 'Financial Status',
			currency: 'Currency'
		}
	],
	[
		'orders of a web shop with every sum apart',
		'Order ID,Order Date,Status,Customer ID,City (Billing),Order Subtotal Amount,Order Shipping Amount,Order Total Amount,Quantity,Item Cost',
		(i) => `${900 + i},2025-01-${day(i)} 10:00,completed,${i % 7},Kyiv,${10 + i}.50,5.00,${15 + i}.50,${(i % 3) + 1},5.25`,
		'orders',
		{
			client: 'Customer ID',
			date: 'Order Date',
			amount: 'Order Total Amount',
			orderNumber: 'Order ID',
			quantity: 'Quantity',
			unitPrice: 'Item Cost',
			status: 'Status'
		}
	],
	[
		'orders of a marketplace, what the client is beside who it is',
		'customer_id,customer_city,Customer type,order_id,order_purchase_timestamp,order_delivered_customer_date,payment_value,review_score',
		(i) => `c${i % 7}f,Kyiv ${i % 3},retail ${i % 2},o${i}a,2025-01-${day(i)} 10:00:00,2025-02-${day(i)} 10:00:00,${15 + i}.50,${(i % 5) + 1}`,
		'orders',
		{ client: 'customer_id', date: 'order_purchase_timestamp', amount: 'payment_value', orderNumber: 'order_id', segment: 'Customer type' }
	],
	[
		'a list of clients kept by hand',
		'Клиент;Был последний раз;Сколько раз был;Потратил',
		(i) => `Анна ${i};${day(i)}.04.2025;${i + 1};${i * 1000 + 5}`,
		'clients',
		{ client: 'Клиент', lastPurchase: 'Был последний раз', count: 'Сколько раз был', total: 'Потратил' }
	],
	[
		'documents of an accounting program',
		'Дата;Номер;Контрагент;Сумма документа;Валюта;Менеджер;Комментарий',
		(i) => `${day(i)}.03.2025 10:15:00;УТ-0000${100 + i};ООО "Клиент ${i % 6}";${1 + i} 000,00;руб.;Иванов;`,
		'orders',
		{ client: 'Контрагент', date: 'Дата', amount: 'Сумма документа', orderNumber: 'Номер', currency: 'Валюта', manager: 'Менеджер' }
	],
	[
		'visits of a salon',
		'Дата визита;Клиент;Телефон;Услуга;Сотрудник;Стоимость;Оплачено;Статус',
		(i) => `${day(i)}.03.2025;Анна ${i % 6};7912000000${i % 6};Стрижка;Ольга;${1000 + i};${900 + i};Пришел`,
		'orders',
		{ client: 'Клиент', date: 'Дата визита', amount: 'Оплачено', phone: 'Телефон', product: 'Услуга', manager: 'Сотрудник', status: 'Статус' }
	],
	[
		'deals of a CRM',
		'ID;Название сделки;Бюджет, руб.;Дата создания сделки;Основной контакт;Рабочий телефон контакта;Ответственный',
		(i) => `${700 + i};Сделка №${i};${1000 + i * 3};${day(i)}.03.2025;Пётр ${i % 6};7912000000${i % 6};Олег`,
		'orders',
		{ client: 'Основной контакт', date: 'Дата создания сделки', amount: 'Бюджет, руб.', phone: 'Рабочий телефон контакта', manager: 'Ответственный' }
	],
	[
		'a cash desk in Ukrainian',
		'№;Дата;ПІБ клієнта;Моб. телефон;К-сть;Ціна;Разом, грн',
		(i) => `${i + 1};${day(i)}.03.2025;Олена ${i % 5};38050000000${i % 5};${(i % 3) + 1};100,00;${(i % 3) + 1}00,00`,
		'orders',
		{ client: 'ПІБ клієнта', date: 'Дата', amount: 'Разом, грн', phone: 'Моб. телефон', quantity: 'К-сть', unitPrice: 'Ціна' }
	],
	[
		'holders of a loyalty card',
		'Карта;ФИО;Телефон;Дата рождения;Баланс бонусов;Дата последней покупки;Сумма покупок за всё время;Кол-во чеков',
		(i) => `00${i};Иванова А. ${i};+7 912 000 00 0${i % 9};0${(i % 9) + 1}.02.198${i % 9};${i * 10};${day(i)}.04.2025;${i * 1000 + 5};${i + 1}`,
		'clients',
		{
			client: 'ФИО',
			lastPurchase: 'Дата последней покупки',
			count: 'Кол-во чеков',
			total: 'Сумма покупок за всё время',
			phone: 'Телефон',
			birthday: 'Дата рождения',
			bonusBalance: 'Баланс бонусов'
		}
	]
];

it.each(exports)('%s', async (_, header, row, shape, expected) => {
	const text = [header, ...Array.from({ length: 30 }, (_, i) => row(i))].join('\n');
	const grid = await readSource({ kind: 'file', name: 'export.csv', bytes: new TextEncoder().encode(text) });
	const inspection = grid.ok && inspect(grid.value);
	if (!inspection || !inspection.ok) throw new Error('not read');
	const { headers, proposal } = inspection.value;
	expect(proposal.shape).toBe(shape);
	expect(Object.fromEntries(Object.entries(proposal.mapping).map(([role, column]) => [role, headers[column]]))).toEqual(expected);
});

import { describe, expect, it } from 'vitest';
import type { Role } from '../../model/roles.ts';
import { readSource } from '../read.ts';
import { inspect } from './inspect.ts';

const two = (i: number): string => String(i).padStart(2, '0');
const ru = (i: number): string => `${two((i % 28) + 1)}.${two((i % 12) + 1)}.2025`;
const iso = (i: number): string => `2025-${two((i % 12) + 1)}-${two((i % 28) + 1)}`;

/** Columns as a program exports them: header, its cell in row i, and the role it should get. */
type Columns = readonly (readonly [header: string, cell: (i: number) => string | number, role?: Role])[];

const programs: Record<string, { shape: 'orders' | 'clients'; columns: Columns }> = {
	'1C, report of sales': {
		shape: 'orders',
		columns: [
			['Дата', ru, 'date'],
			['Номер', (i) => `УТ-${1000 + i}`, 'orderNumber'],
			['Контрагент', (i) => `ООО «Лютик ${i % 6}»`, 'client'],
			['Номенклатура', (i) => `Чай ${i % 3}`, 'product'],
			['Количество', (i) => `${(i % 3) + 1},000`, 'quantity'],
			['Цена', (i) => `${100 + i},50`, 'unitPrice'],
			['Сумма', (i) => `${1000 + i},50`, 'amount'],
			['Себестоимость', (i) => `${600 + i},20`, 'cost'],
			['Валовая прибыль', (i) => `${400 + i},30`, 'margin'],
			['Рентабельность, %', (i) => `${30 + (i % 9)},10`],
			['Валюта', () => 'руб.', 'currency'],
			['Ответственный', (i) => `Иванова ${'АБВ'[i % 3]}.`, 'manager'],
			['Склад', () => 'Основной склад'],
			['Комментарий', (i) => (i % 5 ? '' : 'позвонить')]
		]
	},
	'1C in Ukrainian, debts': {
		shape: 'orders',
		columns: [
			['Контрагент', (i) => `ТОВ «Мак ${i % 6}»`, 'client'],
			['Документ', (i) => `РН-${2000 + i}`, 'orderNumber'],
			['Дата документа', ru, 'date'],
			['Валюта документа', () => 'грн', 'currency'],
			['Сума документа, грн', (i) => `${1500 + i},00`, 'amount'],
			['Собівартість', (i) => `${900 + i},00`, 'cost'],
			['Прибуток', (i) => `${600 + i},00`, 'margin'],
			['Заборгованість контрагента', (i) => `${i * 10},00`, 'debt'],
			['Відповідальний', (i) => `Коваль ${'АБВ'[i % 3]}.`, 'manager'],
			['Стан', () => 'Проведено', 'status']
		]
	},
	'Bitrix24, deals': {
		shape: 'orders',
		columns: [
			['ID', (i) => 5000 + i],
			['Стадия сделки', (i) => (i % 4 ? 'Сделка успешна' : 'Сделка провалена'), 'status'],
			['Название', (i) => `Сделка #${5000 + i}`],
			['Сумма', (i) => `${1000 + i}.00`, 'amount'],
			['Валюта', () => 'KZT', 'currency'],
			['Ответственный', (i) => `Анна ${'АБВ'[i % 3]}.`, 'manager'],
			['Дата создания', (i) => `${ru(i)} 10:15:00`, 'date'],
			['Контакт', (i) => `Пётр ${i % 7}`, 'client'],
			['Контакт: Рабочий телефон', (i) => `7701000000${i % 7}`, 'phone'],
			['Контакт: Должность', (i) => ['бухгалтер', 'врач'][i % 2], 'profession'],
			['Контакт: Адрес', (i) => `ул. Садовая, ${i}`, 'address'],
			['Адрес доставки', (i) => `ул. Речная, ${i}`],
			['Источник', () => 'Звонок'],
			['Причина отказа', (i) => (i % 4 ? '' : 'дорого'), 'leavingReason']
		]
	},
	'amoCRM, deals': {
		shape: 'orders',
		columns: [
			['ID', (i) => 700_100 + i],
			['Название сделки', (i) => `Заявка ${i}`],
			['Бюджет, руб.', (i) => 1000 + i * 3, 'amount'],
			['Ответственный', (i) => `Олег ${'АБВ'[i % 3]}.`, 'manager'],
			['Дата создания сделки', (i) => `${ru(i)} 10:15`, 'date'],
			['Кем создана сделка', () => 'Робот'],
			['Дата редактирования', (i) => `${ru(i + 3)} 11:15`],
			['Теги сделки', () => 'весна'],
			['Этап сделки', (i) => (i % 4 ? 'Успешно реализовано' : 'Закрыто и не реализовано'), 'status'],
			['Воронка', () => 'Продажи'],
			['Основной контакт', (i) => `Мария ${i % 7}`, 'client'],
			['Рабочий телефон (контакт)', (i) => `'+7912000000${i % 7}`, 'phone'],
			['Рабочий email (контакт)', (i) => `m${i % 7}@x.ru`, 'email'],
			['Телефон ответственного', () => '+79990001122']
		]
	},
	'YCLIENTS, clients': {
		shape: 'clients',
		columns: [
			['Имя', (i) => `Алина ${i}`, 'client'],
			['Телефон', (i) => `7912000${1000 + i}`, 'phone'],
			['Email', (i) => (i % 3 ? '' : `a${i}@x.ru`), 'email'],
			['Категории', (i) => (i % 2 ? 'VIP' : ''), 'segment'],
			['Дата рождения', (i) => `${two((i % 28) + 1)}.02.1990`, 'birthday'],
			['Скидка, %', (i) => (i % 3) * 5],
			['Карта', (i) => `00${i}`],
			['Кол-во визитов', (i) => i + 1, 'count'],
			['Первый визит', () => '01.02.2024', 'firstPurchase'],
			['Последний визит', ru, 'lastPurchase'],
			['Продано', (i) => 1000 * i + 500, 'total'],
			['Баланс', (i) => i * 10],
			['Комментарий', (i) => (i % 3 ? '' : 'любит кофе'), 'notes']
		]
	},
	'Altegio, clients': {
		shape: 'clients',
		columns: [
			['Name', (i) => `Alina ${i}`, 'client'],
			['Phone', (i) => `38050000${1000 + i}`, 'phone'],
			['Visits', (i) => i + 1, 'count'],
			['First visit', () => '2024-02-01', 'firstPurchase'],
			['Last visit', iso, 'lastPurchase'],
			['Total spent', (i) => 1000 * i + 500, 'total'],
			['Discount', () => '5%'],
			['Comment', (i) => (i % 3 ? '' : 'window seat'), 'notes']
		]
	},
	'RetailCRM, orders': {
		shape: 'orders',
		columns: [
			['Номер заказа', (i) => `${3000 + i}A`, 'orderNumber'],
			['Дата оформления', (i) => `${ru(i)} 12:00`, 'date'],
			['Статус заказа', (i) => (i % 5 ? 'Выполнен' : 'Отменен'), 'status'],
			['Менеджер', (i) => `Ольга ${'АБВ'[i % 3]}.`, 'manager'],
			['Покупатель', (i) => `Нина ${i % 7}`, 'client'],
			['Телефон', (i) => `+7 (912) 000-00-0${i % 7}`, 'phone'],
			['E-mail', (i) => `n${i % 7}@x.ru`, 'email'],
			['Итоговая сумма', (i) => 2000 + i, 'amount'],
			['Закупочная цена', (i) => 900 + i],
			['Сумма скидки', (i) => i % 9],
			['Статус доставки', () => 'в пути'],
			['Комментарий менеджера', (i) => (i % 5 ? '' : 'перезвонить')]
		]
	},
	'A garage, work orders': {
		shape: 'orders',
		columns: [
			['№ наряду', (i) => `ЗН-${4000 + i}`, 'orderNumber'],
			['Дата', ru, 'date'],
			['Клієнт', (i) => `Бондар ${i % 7}`, 'client'],
			['Телефон', (i) => `067 100-00-0${i % 7}`, 'phone'],
			['Авто', (i) => ['Renault Logan', 'ВАЗ-2107'][i % 2]],
			['Послуга', (i) => ['Заміна оливи', 'Діагностика'][i % 2], 'product'],
			['Сума, грн', (i) => `1 ${200 + i},50`, 'amount'],
			['Стан', (i) => (i % 5 ? 'виконано' : 'скасовано'), 'status']
		]
	},
	'Poster, clients': {
		shape: 'clients',
		columns: [
			['Клієнт', (i) => `Оксана ${i}`, 'client'],
			['Група', () => 'Постійні', 'segment'],
			['Телефон', (i) => `+38050000${1000 + i}`, 'phone'],
			['Дата народження', (i) => `1990-02-${two((i % 28) + 1)}`, 'birthday'],
			['Бонуси', (i) => i * 3, 'bonusBalance'],
			['Бонуси згорять', (i) => iso(i + 4), 'bonusExpiry'],
			['Сума покупок', (i) => 100 * i + 50, 'total'],
			['Остання покупка', iso, 'lastPurchase'],
			['Дата реєстрації', () => '2024-01-01'],
			['Коментар', (i) => (i % 4 ? '' : 'алергія'), 'notes']
		]
	},
	'iiko, checks': {
		shape: 'orders',
		columns: [
			['Учетный день', ru, 'date'],
			['Номер чека', (i) => 100 + i, 'orderNumber'],
			['Гость', (i) => `Гость ${i % 6}`, 'client'],
			['Официант', () => 'Иван'],
			['Блюдо', (i) => `Суп ${i % 3}`, 'product'],
			['Количество блюд', (i) => (i % 3) + 1, 'quantity'],
			['Сумма без скидки, р.', (i) => 600 + i],
			['Сумма со скидкой, р.', (i) => 500 + i, 'amount'],
			['Себестоимость, р.', (i) => 200 + i, 'cost']
		]
	},
	'МойСклад, counterparties': {
		shape: 'clients',
		columns: [
			['Наименование', (i) => `ИП Лебедев ${i}`, 'name'],
			['Код контрагента', (i) => `00${100 + i}`, 'client'],
			['Телефон', (i) => `+7912000${1000 + i}`, 'phone'],
			['Группы', () => 'опт', 'segment'],
			['Накоплено баллов', (i) => i * 5, 'bonusBalance'],
			['Первая продажа', () => '01.02.2024', 'firstPurchase'],
			['Последняя продажа', ru, 'lastPurchase'],
			['Количество продаж', (i) => i + 1, 'count'],
			['Сумма продаж', (i) => 1000 * i + 500.5, 'total'],
			['Прибыль', (i) => 300 * i + 100.5, 'margin'],
			['Сумма возвратов', () => 0],
			['Последнее событие', (i) => ru(i + 2), 'lastContact'],
			['Владелец-сотрудник', () => 'Котов', 'manager'],
			['Комментарий', (i) => (i % 4 ? '' : 'платит поздно'), 'notes']
		]
	},
	'Shopify, orders': {
		shape: 'orders',
		columns: [
			['Name', (i) => `#${1001 + i}`, 'orderNumber'],
			['Email', (i) => `a${i % 7}@x.com`, 'email'],
			['Financial Status', (i) => (i % 6 ? 'paid' : 'refunded'), 'status'],
			['Fulfillment Status', () => 'fulfilled'],
			['Accepts Marketing', () => 'yes', 'consent'],
			['Currency', () => 'USD', 'currency'],
			['Subtotal', (i) => `${10 + i}.00`],
			['Discount Amount', () => '0.00'],
			['Total', (i) => `${16 + i}.00`, 'amount'],
			['Created at', (i) => `${iso(i)} 09:00:00 +0200`, 'date'],
			['Lineitem quantity', (i) => (i % 3) + 1, 'quantity'],
			['Lineitem name', () => 'Tea', 'product'],
			['Lineitem price', () => '5.00', 'unitPrice'],
			['Billing Name', (i) => `Ann ${i % 7}`, 'client'],
			['Notes', () => ''],
			['Cancelled at', () => ''],
			['Vendor', () => 'Leaf'],
			['Outstanding Balance', () => '0.00'],
			['Employee', () => 'Kim', 'manager']
		]
	},
	'WooCommerce, orders': {
		shape: 'orders',
		columns: [
			['Order Number', (i) => 900 + i, 'orderNumber'],
			['Order Status', (i) => (i % 5 ? 'completed' : 'cancelled'), 'status'],
			['Order Date', (i) => `${iso(i)} 10:00`, 'date'],
			['Customer Note', (i) => (i % 6 ? '' : 'ring twice'), 'notes'],
			['First Name (Billing)', (i) => `Ann ${i % 7}`, 'name'],
			['Email (Billing)', (i) => `a${i % 7}@x.com`, 'email'],
			['Phone (Billing)', (i) => `+4412000000${i % 7}`, 'phone'],
			['Customer ID', (i) => 400 + (i % 7), 'client'],
			['Order Total Amount', (i) => `${15 + i}.50`, 'amount'],
			['Item Name', () => 'Tea', 'product'],
			['Quantity', (i) => (i % 3) + 1, 'quantity'],
			['Item Cost', () => '5.25', 'unitPrice'],
			['Order Shipping Amount', () => '4.00']
		]
	},
	'Square, customers': {
		shape: 'clients',
		columns: [
			['Square Customer ID', (i) => `SQ${100 + i}`, 'client'],
			['First Name', (i) => `Ann${i}`, 'name'],
			['Email Address', (i) => `a${i}@x.com`, 'email'],
			['Phone Number', (i) => `+1202555${1000 + i}`, 'phone'],
			['Birthday', () => '1990-02-03', 'birthday'],
			['Memo', (i) => (i % 4 ? '' : 'gluten free'), 'notes'],
			['Creation Source', () => 'Directory'],
			['First Visit', () => '2024-02-01', 'firstPurchase'],
			['Last Visit', iso, 'lastPurchase'],
			['Transaction Count', (i) => i + 1, 'count'],
			['Lifetime Spend', (i) => `$${100 + i}.00`, 'total'],
			['Email Subscription Status', () => 'subscribed', 'consent']
		]
	},
	'Google Contacts, with a column of one’s own': {
		shape: 'clients',
		columns: [
			['Name', (i) => `Ann ${i}`, 'client'],
			['Labels', () => '* myContacts', 'segment'],
			['E-mail 1 - Label', () => '* Work'],
			['E-mail 1 - Value', (i) => `a${i}@x.com`, 'email'],
			['Phone 1 - Label', () => 'Mobile'],
			['Phone 1 - Value', (i) => `+1202555${1000 + i}`, 'phone'],
			['Organization Title', (i) => (i % 2 ? 'baker' : '')],
			['Birthday', () => '1990-02-03', 'birthday'],
			['Notes', (i) => (i % 4 ? '' : 'via Bob'), 'notes'],
			['Last purchase', iso, 'lastPurchase']
		]
	},
	'a list that tells all the method asks for': {
		shape: 'clients',
		columns: [
			['ФИО', (i) => `Анна ${i}`, 'client'],
			['Последняя покупка', ru, 'lastPurchase'],
			['Последний визит', (i) => ru(i + 1), 'lastVisit'],
			['Последний контакт', (i) => ru(i + 2), 'lastContact'],
			['Дата консультации', () => '01.02.2024', 'trialDate'],
			['Годовщина свадьбы', () => '03.04.2015', 'familyDate'],
			['Профессия', (i) => ['врач', 'юрист'][i % 2], 'profession'],
			['Менеджер', (i) => `Олег ${'АБВ'[i % 3]}.`, 'manager'],
			['Телефон менеджера', () => '+79990001122'],
			['Сегмент', (i) => ['розница', 'опт'][i % 2], 'segment'],
			['Оптовик', (i) => ['да', 'нет'][i % 2], 'wholesale'],
			['Причина ухода', (i) => (i % 3 ? '' : 'переезд'), 'leavingReason'],
			['Остаток бонусов', (i) => i * 5, 'bonusBalance'],
			['Бонусы сгорают', (i) => ru(i + 5), 'bonusExpiry'],
			['Доля покупок со скидкой', (i) => `${10 * (i % 5)}%`, 'discountShare'],
			['Долг', (i) => i * 100, 'debt'],
			['Рассрочка', (i) => ['да', 'нет'][i % 2], 'instalments'],
			['NPS', (i) => i % 11, 'nps'],
			['Заметки', (i) => (i % 3 ? '' : 'пишет в Telegram'), 'notes']
		]
	}
};

async function proposed(columns: Columns): Promise<[string, Record<string, string>]> {
	const rows = Array.from({ length: 30 }, (_row, i) => columns.map(([, cell]) => cell(i)).join('\t'));
	const text = [columns.map(([header]) => header).join('\t'), ...rows].join('\n');
	const grid = await readSource({ kind: 'clipboard', text, html: '' });
	const inspection = grid.ok && inspect(grid.value);
	if (!inspection || !inspection.ok) throw new Error('not read');
	const { headers, proposal } = inspection.value;
	return [proposal.shape, Object.fromEntries(Object.entries(proposal.mapping).map(([role, column]) => [role, headers[column]]))];
}

const rolesOf = (columns: Columns): Record<string, string> =>
	Object.fromEntries(columns.flatMap(([header, , role]) => (role === undefined ? [] : [[role, header]])));

it.each(Object.entries(programs))('%s', async (_, { shape, columns }) => {
	expect(await proposed(columns)).toEqual([shape, rolesOf(columns)]);
});

describe('is not fooled by', () => {
	const orders: Columns = [
		['Клиент', (i) => `Анна ${i % 7}`, 'client'],
		['Дата', ru, 'date'],
		['Сумма', (i) => `${100 + i},50`, 'amount']
	];
	it.each<[string, Columns]>([
		[
			'contacts of other people',
			[...orders, ['Manager phone', () => '+79990001122'], ['Email менеджера', () => 'm@x.ru'], ['Телефон магазину', () => '+79990001122']]
		],
		['a column of percents for money', [...orders, ['Маржа, %', (i) => `${i},5`], ['Profit %', (i) => `${i},5`]]],
		['a cost of something else', [...orders, ['Shipping cost', (i) => `${i},5`], ['Cost per item', (i) => `${i},5`]]],
		['a status that is of the parcel', [...orders, ['Статус доставки', () => 'в пути']]],
		['words where numbers are due', [...orders, ['Долг клиента', () => 'нет'], ['NPS', () => 'высокий'], ['Прибыль', () => 'есть']]],
		['numbers where words are due', [...orders, ['Менеджер', (i) => i % 3], ['Валюта', (i) => i], ['Статус', (i) => i % 2]]],
		['figures where dates are due', [...orders, ['Последний контакт', (i) => i % 5], ['Годовщина', (i) => i % 9]]],
		['what an order says of itself', [...orders, ['Комментарий', (i) => `звонок ${i}`], ['Бонусы', (i) => i], ['Теги', () => 'весна'], ['Долг', (i) => i]]],
		['a studio for a stage', [...orders, ['Студия', () => 'Центр']]],
		['a note that something came to nothing', [...orders, ['Примечание', (i) => (i % 9 ? '' : 'отказ')], ['Причина', () => 'возврат']]],
		['a last visit to the site', [...orders, ['Last active', iso]]]
	])('%s', async (_, columns) => {
		expect((await proposed(columns))[1]).toEqual(rolesOf(columns));
	});

	it.each(['Вид операции', 'Тип', 'Тип чеку', 'Transaction type', 'Признак расчёта', ''])(
		'what a column of sales and returns is called: %j',
		async (header) => {
			const columns: Columns = [...orders, [header, (i) => (i % 5 ? 'Приход' : 'Возврат прихода'), 'status']];
			expect((await proposed(columns))[1]).toEqual(rolesOf(columns));
		}
	);

	it('a cost that is all there is: the client paid it', async () => {
		expect(
			(
				await proposed([
					['Client', (i) => `Ann ${i % 7}`],
					['Date', iso],
					['Cost', (i) => 10 + i]
				])
			)[1]
		).toEqual({ client: 'Client', date: 'Date', amount: 'Cost' });
	});
});

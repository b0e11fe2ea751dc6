import { expect, it } from 'vitest';
import { ROLES, type Role } from '../../model/roles.ts';
import { readSource } from '../read.ts';
import { inspect } from './inspect.ts';

/** What a person would call the column in English, Russian and Ukrainian, and what stands in it. */
const ORDERS: Readonly<Partial<Record<Role, readonly [en: string, ru: string, uk: string, cell: (i: number) => string]>>> = {
	client: ['Customer', 'Клиент', 'Клієнт', (i) => `Клиент ${i % 7}`],
	date: ['Order date', 'Дата заказа', 'Дата замовлення', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.03.2025`],
	amount: ['Amount', 'Сумма заказа', 'Сума замовлення', (i) => `${100 + i},50`],
	orderNumber: ['Order number', 'Номер заказа', 'Номер замовлення', (i) => `A-${i}`],
	status: ['Order status', 'Статус заказа', 'Статус замовлення', (i) => (i % 5 ? 'Paid' : 'Cancelled')],
	product: ['Product', 'Товар', 'Товар', (i) => `Tea ${i % 3}`],
	quantity: ['Quantity', 'Количество', 'Кількість', (i) => `${1 + (i % 3)}`],
	unitPrice: ['Unit price', 'Цена за единицу', 'Ціна за одиницю', (i) => `${50 + i},25`],
	cost: ['Cost', 'Себестоимость', 'Собівартість', (i) => `${40 + i},10`],
	margin: ['Margin', 'Маржа', 'Маржа', (i) => `${10 + i},40`],
	currency: ['Currency', 'Валюта', 'Валюта', () => 'UAH']
};
const CLIENTS: typeof ORDERS = {
	client: ['Customer ID', 'Код клиента', 'Код клієнта', (i) => `K${100 + i}`],
	lastPurchase: ['Last purchase', 'Последняя покупка', 'Остання покупка', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.03.2025`],
	firstPurchase: ['First purchase', 'Первая покупка', 'Перша покупка', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.03.2021`],
	count: ['Number of orders', 'Количество покупок', 'Кількість покупок', (i) => `${1 + i}`],
	total: ['Total spent', 'Сумма покупок', 'Сума покупок', (i) => `${1000 + i},50`],
	name: ['Name', 'ФИО', 'ПІБ', (i) => `Олена ${'абвгдежзик'[i % 10]}`],
	phone: ['Phone', 'Телефон', 'Телефон', (i) => `+38067123450${i % 10}`],
	email: ['E-mail', 'Эл. почта', 'Ел. пошта', (i) => `a${i}@x.com`],
	messenger: ['Messenger', 'Мессенджер', 'Месенджер', (i) => `@anna${i}`],
	address: ['Address', 'Адрес', 'Адреса', (i) => `вул. Лісова, ${i + 1}`],
	consent: ['Marketing consent', 'Согласие на рассылку', 'Згода на розсилку', (i) => (i % 3 ? 'yes' : 'no')],
	birthday: ['Birthday', 'День рождения', 'День народження', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.05.1985`],
	familyDate: ['Anniversary', 'Годовщина', 'Річниця', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.06.2010`],
	profession: ['Profession', 'Профессия', 'Професія', (i) => ['лікар', 'юрист'][i % 2]],
	manager: ['Manager', 'Менеджер', 'Менеджер', (i) => ['Ірина', 'Олег'][i % 2]],
	segment: ['Segment', 'Сегмент', 'Сегмент', (i) => ['VIP', 'базовий'][i % 2]],
	wholesale: ['Wholesale', 'Опт', 'Опт', (i) => (i % 3 ? 'no' : 'yes')],
	lastVisit: ['Last visit', 'Последний визит', 'Останній візит', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.04.2025`],
	lastContact: ['Last contact', 'Последний контакт', 'Останній контакт', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.07.2025`],
	trialDate: ['Trial lesson', 'Пробное занятие', 'Пробне заняття', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.02.2021`],
	leavingReason: ['Reason for leaving', 'Причина ухода', 'Причина відходу', (i) => ['дорого', 'переїзд'][i % 2]],
	bonusBalance: ['Bonus balance', 'Баланс бонусов', 'Баланс бонусів', (i) => `${10 * i}`],
	bonusExpiry: ['Bonus expiry', 'Срок действия бонусов', 'Термін дії бонусів', (i) => `${String(1 + (i % 28)).padStart(2, '0')}.12.2026`],
	discountShare: ['Share of discounted orders', 'Доля покупок со скидкой', 'Частка покупок зі знижкою', (i) => `${i % 4}%`],
	debt: ['Debt', 'Долг', 'Борг', (i) => `${i},50`],
	instalments: ['Instalments', 'Рассрочка', 'Розстрочка', (i) => (i % 3 ? 'no' : 'yes')],
	nps: ['NPS', 'Оценка NPS', 'Оцінка NPS', (i) => `${i % 10}`],
	notes: ['Notes', 'Примечание', 'Примітка', (i) => (i % 2 ? '' : 'платить пізно')]
};

it('has every role', () => {
	expect(new Set([...Object.keys(ORDERS), ...Object.keys(CLIENTS)])).toEqual(new Set(ROLES));
});

/** A letter swapped with the next within a long word, as fingers do. */
const misspelt = (header: string): string => header.replace(/(\p{L}{4})(\p{L})(\p{L})(?=\p{L}{2})/u, '$1$3$2');

it.each([
	['en', 0],
	['ru', 1],
	['uk', 2]
] as const)('every role is known by its header in %s, in whatever order the columns stand, also misspelt', async (_, language) => {
	for (const [shape, columns] of [
		['orders', ORDERS],
		['clients', CLIENTS]
	] as const)
		for (const write of [(header: string) => header, misspelt]) {
			const entries = Object.entries(columns).reverse();
			const headers = entries.map(([, names]) => write(names[language]));
			const rows = Array.from({ length: 24 }, (_, i) => entries.map(([, names]) => names[3](i)).join('\t'));
			const grid = await readSource({ kind: 'clipboard', text: [headers.join('\t'), ...rows].join('\n'), html: '' });
			const seen = grid.ok ? inspect(grid.value) : grid;
			if (!seen.ok) throw new Error(seen.error.code);
			const { proposal } = seen.value;
			expect(proposal.shape).toBe(shape);
			const found = Object.fromEntries(Object.entries(proposal.mapping).map(([role, column]) => [role, headers[column]]));
			expect(found).toEqual(Object.fromEntries(entries.map(([role], column) => [role, headers[column]])));
		}
});

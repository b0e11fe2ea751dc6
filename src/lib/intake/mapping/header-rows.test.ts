import { describe, expect, it } from 'vitest';
import { readSource } from '../read.ts';
import type { Inspection, InspectOverride } from '../types.ts';
import { inspect } from './inspect.ts';

async function looked(lines: readonly string[], override?: InspectOverride): Promise<Inspection> {
	const grid = await readSource({ kind: 'clipboard', text: lines.map((line) => line.replaceAll(' | ', '\t').replace(/ \|$/, '\t')).join('\n'), html: '' });
	const inspection = grid.ok && inspect(grid.value, override);
	if (!inspection || !inspection.ok) throw new Error('not read');
	return inspection.value;
}
const mapped = ({ headers, proposal }: Inspection): Record<string, string> =>
	Object.fromEntries(Object.entries(proposal.mapping).map(([role, column]) => [role, headers[column]]));

const clients = (cells: (i: number) => string): string[] => Array.from({ length: 8 }, (_, i) => cells(i));

describe('names in two rows', () => {
	it('are joined, the upper one carried over the columns it covers', async () => {
		const inspection = await looked([
			'Клиент | Покупки |  | Контакты |',
			' | первая | последняя | телефон | почта',
			...clients((i) => `Анна ${i} | 01.02.2024 | 0${i + 1}.03.2025 | +3805012345${i}0 | a${i}@x.ua`)
		]);
		expect(inspection.headers).toEqual(['Клиент', 'Покупки первая', 'Покупки последняя', 'Контакты телефон', 'Контакты почта']);
		expect([inspection.proposal.headerRows, inspection.proposal.shape, inspection.rowCount, inspection.preview[0][0]]).toEqual([2, 'clients', 8, 'Анна 0']);
		expect(mapped(inspection)).toEqual({
			client: 'Клиент',
			firstPurchase: 'Покупки первая',
			lastPurchase: 'Покупки последняя',
			phone: 'Контакты телефон',
			email: 'Контакты почта'
		});
	});

	it('are found below a title, in Ukrainian, above orders', async () => {
		const inspection = await looked([
			'Звіт про продажі',
			'Період: | 01.01.2025 - 31.12.2025',
			'Замовлення |  |  | Покупець |',
			'Номер | Дата | Сума | Імʼя | Телефон',
			...clients((i) => `УТ-${i} | 0${i + 1}.03.2025 | 12${i},50 | Олена ${i % 3} | +38050123456${i % 3}`)
		]);
		expect(inspection.above).toEqual(['Звіт про продажі', 'Період: 01.01.2025 - 31.12.2025']);
		expect(inspection.proposal.headerRows).toBe(2);
		expect(mapped(inspection)).toEqual({
			client: 'Покупець Імʼя',
			date: 'Замовлення Дата',
			amount: 'Замовлення Сума',
			orderNumber: 'Замовлення Номер',
			phone: 'Покупець Телефон'
		});
	});

	it('are found where the upper row names columns by itself', async () => {
		const inspection = await looked([
			'Customer | Date | Amount | Contacts |',
			' |  |  | phone | e-mail',
			...clients((i) => `Ann ${i % 3} | 2025-03-0${i + 1} | 12${i}.50 | +4477001234${i % 3}0 | a${i % 3}@x.uk`)
		]);
		expect(inspection.headers).toEqual(['Customer', 'Date', 'Amount', 'Contacts phone', 'Contacts e-mail']);
		expect(inspection.proposal).toMatchObject({ headerRows: 2, shape: 'orders', mapping: { client: 0, date: 1, amount: 2, phone: 3, email: 4 } });
	});

	it('may count the rows by a sign instead of a word', async () => {
		const inspection = await looked([
			'Заказ-наряд |  | Клиент |  | Работы |  |',
			'№ | Дата | ФИО | Телефон | Кол-во | Цена, руб. | Статус',
			...clients((i) => `${i + 1} | 0${i + 1}.03.2025 | Анна ${i % 3} | +38050123456${i % 3} | 2 | 12${i},50 | ${i === 3 ? 'возврат' : 'выполнен'}`)
		]);
		expect(inspection.headers.slice(0, 3)).toEqual(['Заказ-наряд №', 'Заказ-наряд Дата', 'Клиент ФИО']);
		expect(inspection.proposal).toMatchObject({ headerRows: 2, mapping: { date: 1, client: 2, phone: 3, quantity: 4, unitPrice: 5, status: 6 } });
		expect(inspection.proposal.mapping).not.toHaveProperty('amount');
	});

	it('may be three', async () => {
		const inspection = await looked([
			'Клиент |  | Покупки 2025 |  |',
			'Кто | Связь | Когда |  | Сколько',
			'имя | телефон | первая | последняя | сумма',
			...clients((i) => `Анна ${i} | +3805012345${i}0 | 01.02.2024 | 0${i + 1}.03.2025 | 1${i}0,50`)
		]);
		expect(inspection.headers[3]).toBe('Покупки 2025 Когда последняя');
		expect(inspection.proposal).toMatchObject({
			headerRows: 3,
			shape: 'clients',
			mapping: { client: 0, phone: 1, firstPurchase: 2, lastPurchase: 3, total: 4 }
		});
	});

	it('may say of figures only in what they are', async () => {
		const rows = ['Анна | 01.03.2025 | 100 | 120,50', 'Борис | 02.03.2025 | 100 | 120,50'];
		const { headers, proposal } = await looked(['Клиент | Дата | Сумма | Сумма', ' |  | без НДС | с НДС', ...rows]);
		expect(headers).toEqual(['Клиент', 'Дата', 'Сумма без НДС', 'Сумма с НДС']);
		expect(proposal).toMatchObject({ headerRows: 2, mapping: { client: 0, date: 1, amount: 3 } });
	});

	it('say a name merged over both of them once', async () => {
		const inspection = await looked([
			'Клиент | Заказ |  | Город',
			'Клиент | дата | сумма | Город',
			...clients((i) => `Анна ${i % 3} | 0${i + 1}.03.2025 | 12${i},50 | Киев`)
		]);
		expect(inspection.headers).toEqual(['Клиент', 'Заказ дата', 'Заказ сумма', 'Город']);
		expect(inspection.proposal).toMatchObject({ headerRows: 2, mapping: { client: 0, date: 1, amount: 2 } });
	});

	it('are as many as the person says', async () => {
		const lines = ['Клиент | Дата | Сумма', 'кто | когда | сколько', ...clients((i) => `Анна ${i % 3} | 0${i + 1}.03.2025 | 12${i},50`)];
		expect((await looked(lines)).proposal.headerRows).toBe(1);
		const { headers, rowCount, proposal } = await looked(lines, { headerRows: 2 });
		expect([headers[1], rowCount, proposal.mapping]).toEqual(['Дата когда', 8, { client: 0, date: 1, amount: 2 }]);
	});
});

describe('names in one row', () => {
	it('of any length are read at once', async () => {
		const { proposal } = await looked([`Клиент | Дата | Сумма | ${'('.repeat(200_000)}`, 'Анна | 01.03.2025 | 12,50 | x']);
		expect(proposal.mapping).toEqual({ client: 0, date: 1, amount: 2 });
	});

	it.each([
		['above a row of data without a date or amount', ['Клиент | Дата | Сумма | Город |', 'Анна |  |  | Киев | Украина']],
		['above the heading of a group', ['Клиент | Дата | Сумма | Город', 'Магазин на Подоле |  |  |']],
		['below the filters of a report', ['Менеджер | Иванов |  |  |', 'Клиент | Дата | Сумма | Город | Телефон']]
	])('%s', async (_, head) => {
		const { proposal } = await looked([...head, ...clients((i) => `Анна ${i % 3} | 0${i + 1}.03.2025 | 12${i},50 | Киев | +38050123456${i % 3}`)]);
		expect(proposal).toMatchObject({ headerRows: 1, mapping: { client: 0, date: 1, amount: 2 } });
	});
});

import { describe, expect, it } from 'vitest';
import { readSource } from '../read.ts';
import type { Inspection, InspectOverride, RawGrid } from '../types.ts';
import { inspect, proposalToDecision } from './inspect.ts';

async function gridOf(text: string): Promise<RawGrid> {
	const read = await readSource({ kind: 'clipboard', text, html: '' });
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

async function looked(text: string, override?: InspectOverride): Promise<Inspection> {
	const inspection = inspect(await gridOf(text), override);
	if (!inspection.ok) throw new Error(inspection.error.code);
	return inspection.value;
}

async function mappingOf(text: string): Promise<Record<string, number>> {
	return (await looked(text)).proposal.mapping as Record<string, number>;
}

/** Rows of orders: `clients` clients, each a few times. */
function rows(count: number, cells: (i: number) => string): string {
	return Array.from({ length: count }, (_, i) => cells(i)).join('\n');
}
const day = (i: number): string => `${String((i % 28) + 1).padStart(2, '0')}.${String((i % 12) + 1).padStart(2, '0')}.2025`;

describe('headers', () => {
	it('takes the column that is filled of two that name a client', async () => {
		const body = rows(8, (i) => `${i === 2 ? 'Ромашка' : ''};Анна ${i % 3};${day(i)};${100 + i},50`);
		expect(await mappingOf(`Компания;Основной контакт;Дата;Сумма\n${body}`)).toMatchObject({ client: 1, date: 2, amount: 3 });
	});

	it('is found below the title of a report, with the row numbers of the file', async () => {
		const body = rows(8, (i) => `${i + 1};${day(i)};УТ-${i};Анна ${i % 3};Чай;${1 + (i % 3)};100,00;${(1 + (i % 3)) * 100},00`);
		const report = `Отчёт по продажам\nПериод:;01.01.2025 - 31.12.2025\n\n№;Дата;Номер;Контрагент;Номенклатура;Кол-во;Цена;Сумма\n${body}`;
		expect(await mappingOf(report)).toEqual({ client: 3, date: 1, amount: 7, orderNumber: 2, product: 4, quantity: 5, unitPrice: 6 });
		const grid = await gridOf(report);
		expect([grid.rowCount, grid.sourceRow(0), grid.sourceRow(1), grid.cell(1, 3)]).toEqual([9, 4, 5, 'Анна 0']);
		expect(grid.above).toEqual(['Отчёт по продажам', 'Период: 01.01.2025 - 31.12.2025']);
	});

	it.each(['№', 'Код', '#', ''])('never takes a count of the rows named «%s» for money', async (counted) => {
		const body = rows(30, (i) => `${i + 1};${day(i)};Анна ${i % 3};${1 + (i % 3)};1${i}0,00`);
		const byPrice = await looked(`${counted};Дата;Клиент;Кол-во;Цена\n${body}`);
		expect(byPrice.proposal).toMatchObject({ mapping: { date: 1, client: 2, quantity: 3, unitPrice: 4 }, decimal: ',' });
		expect(byPrice.proposal.mapping).not.toHaveProperty('amount');
		const without = await looked(`${counted};Дата;Клиент\n${rows(30, (i) => `${i + 1};${day(i)};Анна ${i % 3}`)}`);
		expect(without.proposal.mapping).not.toHaveProperty('amount');
	});

	it('is not looked for among rows that are data', async () => {
		const data = `Анна;01.02.2025;\nОлег;02.02.2025;200;Доставка;Магазин\nАнна;03.02.2025;300;Доставка;Магазин`;
		expect((await gridOf(data)).rowCount).toBe(3);
		expect((await looked(`Олег;02.02.2025;200;Доставка;Магазин\nАнна;03.02.2025;300;Доставка;Магазин`)).proposal.headerRows).toBe(0);
	});

	it('knows a header with a number among its names', async () => {
		const { headers, proposal } = await looked(`Клиент;Дата;Сумма;2025\n${rows(6, (i) => `Анна ${i % 3};${day(i)};${100 + i},50;${i}`)}`);
		expect(headers).toEqual(['Клиент', 'Дата', 'Сумма', '2025']);
		expect(proposal.mapping).toMatchObject({ client: 0, date: 1, amount: 2 });
	});

	it.each([
		['Russian', 'Клиент;Дата;Сумма', { client: 0, date: 1, amount: 2 }],
		['Ukrainian', 'Покупець;Дата замовлення;Сума', { client: 0, date: 1, amount: 2 }],
		['English', 'Customer;Order Date;Amount', { client: 0, date: 1, amount: 2 }],
		['in another order, with units', 'Сумма, руб.;Дата покупки (дд.мм.гггг);Покупатель', { amount: 0, date: 1, client: 2 }],
		['misspelt', 'Килент;Дата закза;Суммма', { client: 0, date: 1, amount: 2 }],
		['in capitals and snake case', 'CUSTOMER_NAME;order_date;grandTotal', { client: 0, date: 1, amount: 2 }]
	])('%s', async (_, header, expected) => {
		const at = (role: 'client' | 'date' | 'amount'): number => (expected as Record<string, number>)[role];
		const body = rows(6, (i) => {
			const cells: string[] = [];
			cells[at('client')] = `Клиент ${i % 3}`;
			cells[at('date')] = day(i);
			cells[at('amount')] = `${100 + i},50`;
			return cells.join(';');
		});
		const { proposal } = await looked(`${header}\n${body}`);
		expect(proposal).toMatchObject({ shape: 'orders', headerRows: 1, mapping: expected, dateOrder: 'dmy', dateOrderAmbiguous: false, decimal: ',' });
	});

	it('takes the total, never the price of one piece, the quantity, a discount or a tax', async () => {
		const body = rows(6, (i) => `${i % 3}\t${day(i)}\tЧай\t${i + 1}\t10,00\t1,00\t${10 * (i + 1)},00\t0,20`);
		expect(await mappingOf(`Клиент\tДата\tТовар\tКоличество\tЦена\tСкидка\tСумма\tНДС\n${body}`)).toEqual({
			client: 0,
			date: 1,
			product: 2,
			quantity: 3,
			unitPrice: 4,
			amount: 6
		});
	});

	it('takes a price for the amount only where there is neither a total nor a quantity', async () => {
		const body = rows(6, (i) => `${i % 3}\t${day(i)}\t${10 * (i + 1)},00`);
		expect(await mappingOf(`Клієнт\tДата\tЦіна\n${body}`)).toEqual({ client: 0, date: 1, amount: 2 });
	});

	it('takes an id for the client and the name beside it for the name', async () => {
		const body = rows(6, (i) => `${i}\t00${i % 3}\tАнна ${i % 3}\t${day(i)}\t${i + 1}\t+38050123456${i % 3}`);
		expect(await mappingOf(`Номер заказа\tКод клиента\tКлиент\tДата\tИтого\tТелефон\n${body}`)).toEqual({
			orderNumber: 0,
			client: 1,
			name: 2,
			date: 3,
			amount: 4,
			phone: 5
		});
	});

	it('does not take a date of birth or of delivery for the date of purchase', async () => {
		const body = rows(6, (i) => `A${i % 3}\t01.02.1980\t${day(i)}\t${day(i + 1)}\t${i + 1}`);
		expect(await mappingOf(`Клиент\tДата рождения\tДата\tДата доставки\tСумма\n${body}`)).toEqual({ client: 0, birthday: 1, date: 2, amount: 4 });
	});
});

describe('a list of clients', () => {
	it.each([
		['Имя\tПервая покупка\tДата последней покупки\tКоличество покупок\tСумма покупок', { client: 0, firstPurchase: 1, lastPurchase: 2, count: 3, total: 4 }],
		['Клієнт\tПерше замовлення\tОстання покупка\tКількість замовлень\tВсього витрачено', { client: 0, firstPurchase: 1, lastPurchase: 2, count: 3, total: 4 }],
		['Customer\tFirst order\tLast order date\tOrders\tTotal spent', { client: 0, firstPurchase: 1, lastPurchase: 2, count: 3, total: 4 }]
	])('%s', async (header, expected) => {
		const body = rows(6, (i) => `Анна ${i}\t01.02.2024\t${day(i)}\t${i + 2}\t${i * 1000 + 500}`);
		const { proposal } = await looked(`${header}\n${body}`);
		expect([proposal.shape, proposal.mapping]).toEqual(['clients', expected]);
	});

	it('is told by one row a client and a number of purchases', async () => {
		const { proposal } = await looked(`Клиент\tДата\tКол-во покупок\tСумма покупок\n${rows(12, (i) => `Анна ${i}\t${day(i)}\t${i + 2}\t${i * 100}`)}`);
		expect([proposal.shape, proposal.mapping]).toEqual(['clients', { client: 0, lastPurchase: 1, count: 2, total: 3 }]);
	});

	it('is none where rows repeat clients and have dates of their own', async () => {
		const { proposal } = await looked(`Клиент\tДата\tСумма\tПоследняя покупка\n${rows(12, (i) => `Анна ${i % 3}\t${day(i)}\t${i + 2}\t01.02.2025`)}`);
		expect([proposal.shape, proposal.mapping]).toEqual(['orders', { client: 0, date: 1, amount: 2 }]);
	});

	it('may have two columns', async () => {
		const { proposal } = await looked('Клиент\tПоследний визит\nАнна\t01.02.2025\nБорис\t13.02.2025');
		expect([proposal.shape, proposal.mapping]).toEqual(['clients', { client: 0, lastPurchase: 1 }]);
	});
});

describe('without a header', () => {
	it('finds date, amount and client by what the cells look like', async () => {
		const body = rows(
			60,
			(i) => `${536000 + i},${17850 + (i % 20)},2010-12-${String((i % 28) + 1).padStart(2, '0')} 08:26:00,${i + 1}.${10 + i},${(i % 5) + 1},United Kingdom`
		);
		const { proposal, headers } = await looked(body);
		expect([proposal.headerRows, proposal.shape, proposal.dateOrder]).toEqual([0, 'orders', 'ymd']);
		expect(proposal.mapping).toEqual({ client: 1, date: 2, amount: 3 });
		expect(headers).toEqual(['', '', '', '', '', '']);
	});

	it('takes hundreds of millions for money where they are round, never phones, cards or tax numbers', async () => {
		const withFigures = (figures: (i: number) => number | string): string => rows(30, (i) => `Анна ${i % 7};${day(i)};${(i % 3) + 1};${figures(i)}`);
		expect(await mappingOf(withFigures((i) => 150_000_000 + i * 7_250_000))).toMatchObject({ client: 0, date: 1, amount: 3 });
		const ids = [(i: number) => 7_701_234_567 + (i % 7) * 111_311, (i: number) => `40817810${1000 + i * 37}`, (i: number) => 380_671_234_501 + i * 13];
		for (const id of ids) expect((await mappingOf(withFigures(id))).amount).not.toBe(3);
	});

	it('takes a bare id for the client where nothing else is', async () => {
		expect(await mappingOf(`id\tdate\tamount\n${rows(12, (i) => `${i % 4}\t2025-01-${i + 10}\t${i}.5`)}`)).toEqual({ client: 0, date: 1, amount: 2 });
	});

	it('takes names for the client where no column repeats', async () => {
		expect(await mappingOf('1\tАнна\t01.02.2025\t10\n2\tБорис\t02.02.2025\t20,5\n3\tВера\t03.02.2025\t30')).toEqual({ client: 1, date: 2, amount: 3 });
	});
});

describe('dates and decimals', () => {
	const withDates = (...dates: string[]): string => `Client\tDate\tAmount\n${dates.map((date) => `A\t${date}\t1`).join('\n')}`;

	it('asks when day and month could change places in every row', async () => {
		expect((await looked(withDates('01/02/2025', '03/04/2025'))).proposal).toMatchObject({ dateOrder: 'dmy', dateOrderAmbiguous: true });
	});
	it('is told by one day above twelve', async () => {
		expect((await looked(withDates('01/02/2025', '3/14/25'))).proposal).toMatchObject({ dateOrder: 'mdy', dateOrderAmbiguous: false });
		expect((await looked(withDates('01/02/2025', '14/3/25'))).proposal).toMatchObject({ dateOrder: 'dmy', dateOrderAmbiguous: false });
	});
	it('does not ask of dots or of years in front', async () => {
		expect((await looked(withDates('01.02.2025', '03.04.2025'))).proposal).toMatchObject({ dateOrder: 'dmy', dateOrderAmbiguous: false });
		expect((await looked(withDates('2025-01-02', '20250203'))).proposal).toMatchObject({ dateOrder: 'ymd', dateOrderAmbiguous: false });
	});
	it('follows a mapping the person changed', async () => {
		const text = 'Client\tDate\tShipped\tSum\tPaid\nA\t01.02.2025\t3/14/25\t1.5\t1,5\nB\t02.02.2025\t3/15/25\t2.5\t2,5';
		expect((await looked(text)).proposal).toMatchObject({ dateOrder: 'dmy', decimal: '.' });
		expect((await looked(text, { mapping: { client: 0, date: 2, amount: 4 } })).proposal).toMatchObject({ dateOrder: 'mdy', decimal: ',' });
	});
});

it('looks at the first columns of a very wide sheet, and names all', async () => {
	const header = ['Клиент', 'Дата', 'Сумма', ...Array.from({ length: 997 }, (_, i) => `Показатель ${i}`)].join('\t');
	const { headers, proposal } = await looked(`${header}\n${rows(3, (i) => `Анна\t${day(i)}\t1${'\t1'.repeat(997)}`)}`);
	expect([headers.length, proposal.mapping]).toEqual([1000, { client: 0, date: 1, amount: 2 }]);
});

describe('currencies', () => {
	const body = (cells: readonly string[]): string => `Клиент\tДата\tСумма\tВалюта\n${cells.map((cell, i) => `Анна ${i}\t${day(i)}\t${cell}`).join('\n')}`;
	it.each<[string, string[], { code: string; rows: number }[]]>([
		[
			'of a column, as they are written there',
			['10\tгрн', '20\tUAH', '30\tдолл. США', '40\t'],
			[
				{ code: 'UAH', rows: 2 },
				{ code: 'USD', rows: 1 }
			]
		],
		[
			'beside the amounts',
			['10 ₽\t', '20 €\t', '30 руб.\t', '40\t'],
			[
				{ code: 'RUB', rows: 2 },
				{ code: 'EUR', rows: 1 }
			]
		],
		['are none where none is named', ['10\t', '20\t', '30\t'], []],
		['that are not known are not guessed', ['¥10\t', '20 kr\t', '30 zł\t'], [{ code: 'PLN', rows: 1 }]]
	])('%s', async (_, cells, currencies) => {
		expect((await looked(body(cells))).proposal.currencies).toEqual(currencies);
	});
	it('are those of the header where cells name none, beside those that name another', async () => {
		const named = (cells: string[]) => body(cells).replace('Сумма', 'Сумма, руб.');
		expect((await looked(named(['10\t', '20\t']))).proposal.currencies).toEqual([{ code: 'RUB', rows: 2 }]);
		expect((await looked(named(['10\t', '20\t', '30\tUSD']))).proposal.currencies).toEqual([
			{ code: 'RUB', rows: 2 },
			{ code: 'USD', rows: 1 }
		]);
	});
	it('are counted over all rows, not over those sampled', async () => {
		const cells = Array.from({ length: 20_000 }, (_, i) => `10\t${i % 4 === 0 ? 'USD' : 'UAH'}`);
		expect((await looked(body(cells))).proposal.currencies).toEqual([
			{ code: 'UAH', rows: 15_000 },
			{ code: 'USD', rows: 5_000 }
		]);
	});
	it('chosen before is chosen again where there are several, and only there', async () => {
		const remembered = {
			shape: 'orders',
			headerRows: 1,
			mapping: { client: 0, date: 1, amount: 2, currency: 3 },
			leaveOut: [],
			dateOrder: 'dmy',
			decimal: '.',
			currency: 'UAH'
		} as const;
		expect((await looked(body(['10\tгрн', '20\t$']), { remembered })).decision.currency).toEqual({ kind: 'only', code: 'UAH' });
		expect((await looked(body(['10\tгрн', '20\tгрн']), { remembered })).decision.currency).toBe(null);
		expect((await looked(body(['10\t€', '20\t$']), { remembered })).decision.currency).toBe(null);
	});
});

describe('what is not enough', () => {
	it('two columns where three are needed', async () => {
		expect(inspect(await gridOf('Клиент\tСумма\nАнна\t10'))).toEqual({ ok: false, error: { code: 'columns.tooFew', params: { found: 2, needed: 3 } } });
	});
	it('words without columns', async () => {
		expect(inspect(await gridOf('Пожалуйста прочти это'))).toEqual({ ok: false, error: { code: 'source.notATable', params: {} } });
	});
	it('no date column', async () => {
		const inspection = await looked('Клиент\tСумма\tГород\nАнна\t10\tКиев\nБорис\t20\tКиев');
		expect(inspection.proposal.dateOrder).toBe(null);
		expect(proposalToDecision(inspection)).toEqual({ ok: false, error: { code: 'columns.missingRole', params: { role: 'date' } } });
	});
});

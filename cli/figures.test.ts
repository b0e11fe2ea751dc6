import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../src/lib/kernel/days.ts';
import { figuresOf, readSettings, type FiguresAnswer, type Settings } from './figures-of.ts';

const CDNOW = new URL('../tests/fixtures/cdnow/CDNOW_sample.txt', import.meta.url);
const RETAIL = new URL('../tests/fixtures/online-retail/invoices.csv', import.meta.url);

/** Five clients by hand: day 1000 is 1972-09-27. */
const FIVE = `client;date;amount
A;1970-10-28;100
A;1970-12-07;120
A;1971-01-16;80
A;1972-09-07;100
B;1971-05-16;50
B;1971-07-15;50
B;1971-09-13;50
C;1971-12-02;400
D;1971-02-05;30
D;1971-03-07;30
E;1972-07-09;200
E;1972-08-08;220
`;

function settings(asked: Parameters<typeof readSettings>[0]): Settings {
	const read = readSettings(asked);
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

async function answer(bytes: Uint8Array, asked: Parameters<typeof readSettings>[0], today = dayFromIso('2026-01-15')!): Promise<FiguresAnswer> {
	const found = await figuresOf({ kind: 'file', name: 'orders.csv', bytes }, settings(asked), today);
	if (!found.ok) throw new Error(JSON.stringify(found.error));
	return found.value;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('figures of a file', () => {
	it('CDNOW at 1998-06-30 (Fader & Hardie), columns by number', async () => {
		const { figures, issues } = await answer(new Uint8Array(await readFile(CDNOW)), { asOf: '1998-06-30', map: 'client=2,date=3,amount=5' });
		expect(figures).toMatchObject({
			'clients.total': 2357,
			'clients.active': 229,
			'clients.sleeping': 285,
			'clients.lost': 1843,
			'clients.oneTime': 1218,
			'cycle.days': 60,
			'cycle.pooledDays': 34,
			'revenue.total': 244091.94
		});
		expect(figures.purchasesPerYear).toBeCloseTo(1.903924, 6);
		expect(figures.averageCheck).toBeCloseTo(36.453396, 6);
		expect(figures['forgone.topDown']).toBeCloseTo(32717.28, 2);
		expect(figures['churn.rate']).toBeCloseTo(0.781183, 6);
		expect(issues).toEqual([]);
	});

	it('CDNOW with the pooled cycle', async () => {
		const { figures } = await answer(new Uint8Array(await readFile(CDNOW)), { asOf: '1998-06-30', map: 'client=2,date=3,amount=5', set: ['cycle=34'] });
		expect(figures).toMatchObject({ 'clients.active': 154, 'clients.sleeping': 188, 'clients.lost': 2015, 'cycle.pooledDays': 34 });
	});

	it('Online Retail at 2011-12-09, returns dropped and each of them listed', async () => {
		const { figures, issues } = await answer(new Uint8Array(await readFile(RETAIL)), { asOf: '2011-12-09', set: ['returns=drop'] });
		expect(figures).toMatchObject({ 'clients.total': 4339, 'clients.active': 2232, 'clients.sleeping': 1118, 'clients.lost': 989, 'cycle.days': 52.5 });
		expect(figures['revenue.total']).toBeCloseTo(8911407.9, 2);
		expect(issues).toHaveLength(22190 - figures['orders.count']!);
		expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['row.return']));
	});

	it('Online Retail with returns taken off earlier purchases, unless said otherwise', async () => {
		const { figures, issues } = await answer(new Uint8Array(await readFile(RETAIL)), { asOf: '2011-12-09' });
		expect(figures).toMatchObject({
			'clients.total': 4322,
			'clients.active': 2222,
			'clients.sleeping': 1117,
			'clients.lost': 983,
			'cycle.days': 53,
			'orders.count': 18536
		});
		expect(figures['revenue.total']).toBeCloseTo(8318594.98, 2);
		expect(issues.every(({ code }) => code === 'row.return')).toBe(true);
		expect(issues.length).toBeGreaterThan(0);
	});

	it('five clients by hand', async () => {
		const { figures } = await answer(bytesOf(FIVE), { asOf: '1972-09-27' });
		expect(figures).toMatchObject({
			'cycle.days': 35,
			'cycle.pooledDays': 40,
			'clients.active': 1,
			'clients.sleeping': 1,
			'clients.lost': 3,
			'churn.rate': 0.5,
			'worth.clients': 3
		});
		expect(figures['worth.value']).toBeCloseTo(185.702, 3);
		expect(figures['return.breakEvenRate']).toBeCloseTo(0.0037075, 7);
	});

	it('a list of clients, by the names of its columns', async () => {
		const list = 'Клиент;Первая покупка;Последняя покупка;Покупок;Сумма\nАнна;01.01.2025;31.12.2025;5;1 250,50\nОлег;10.03.2025;10.03.2025;1;300\n';
		const { figures } = await answer(bytesOf(list), {
			asOf: '2026-01-15',
			map: 'client=Клиент,firstPurchase=Первая покупка,lastPurchase=Последняя покупка,count=Покупок,total=Сумма'
		});
		expect(figures).toMatchObject({
			'clients.total': 2,
			'cycle.days': 91,
			'cycle.pooledDays': null,
			'orders.count': null,
			'revenue.total': 1550.5,
			'clients.oneTime': 1
		});
	});

	it('stands at the newest purchase when the data are older than a month, and today otherwise (M13.14)', async () => {
		const rows = 'client,date,amount\nA,2025-12-01,10\nA,2025-12-16,10\n';
		const thirtyOneLater = await answer(bytesOf(rows), {}, dayFromIso('2026-01-16')!);
		const thirtyTwoLater = await answer(bytesOf(rows), {}, dayFromIso('2026-01-17')!);
		expect(thirtyOneLater.figures['clients.active']).toBe(0);
		expect(thirtyTwoLater.figures['clients.active']).toBe(1);
	});

	it.each([
		[{ set: ['cycle=0'] }, 'lever.tooSmall'],
		[{ set: ['churn=1.2'] }, 'lever.tooLarge'],
		[{ set: ['margin=many'] }, 'lever.notANumber'],
		[{ set: ['cycle='] }, 'lever.notANumber'],
		[{ set: ['sleepingAfter=4'] }, 'lever.lostBeforeSleeping'],
		[{ set: ['colour=red'] }, 'lever.unknown'],
		[{ set: ['returns=keep'] }, 'returns.unknown'],
		[{ asOf: '2025-02-30' }, 'asOf.unreadable']
	])('refuses %j', (asked, code) => {
		expect(readSettings(asked)).toMatchObject({ ok: false, error: { code } });
	});

	it('names the column a map asks for and the file does not have', async () => {
		const found = await figuresOf({ kind: 'file', name: 'five.csv', bytes: bytesOf(FIVE) }, settings({ map: 'client=Buyer,date=date,amount=amount' }), 20000);
		expect(found).toMatchObject({ ok: false, error: { code: 'map.unknown', params: { missing: 'Buyer' } } });
	});

	it('finds headers that are numbers, and two columns that are a list of clients', async () => {
		const numbered = FIVE.replace('client;date;amount', '2024;2025;2026');
		const { figures } = await answer(bytesOf(numbered), { asOf: '1972-09-27', map: 'client=2024,date=2025,amount=2026' });
		expect(figures).toMatchObject({ 'clients.total': 5, 'orders.count': 12 });
		const list = await answer(bytesOf('Anna;2025-12-01\nOleg;2025-12-20\n'), { map: 'client=1,lastPurchase=2' });
		expect(list.figures['clients.total']).toBe(2);
	});

	it('lists rows left out with the text of their cells', async () => {
		const rows = 'client;date;amount\n\nAnna;01.12.2025;1 250,50 ₽\nAnna;02.12.2025;-250,50 ₽\nOleg;01.02.2026;10,00 ₽\n';
		const { issues } = await answer(bytesOf(rows), { asOf: '2026-01-15', set: ['returns=drop'] });
		expect(issues).toEqual([
			{ row: 4, column: 3, code: 'row.return', raw: '-250,50 ₽' },
			{ row: 5, column: 2, code: 'row.future', raw: '01.02.2026' }
		]);
	});

	it('refuses a role given twice and a sheet that is not there', async () => {
		const source = { kind: 'file', name: 'five.csv', bytes: bytesOf(FIVE) } as const;
		const repeated = await figuresOf(source, settings({ map: 'client=1,date=2,amount=3,client=2' }), 20000);
		expect(repeated).toMatchObject({ ok: false, error: { code: 'map.repeated', params: { role: 'client' } } });
		expect(await figuresOf(source, settings({ sheet: 'May' }), 20000)).toMatchObject({
			ok: false,
			error: { code: 'sheet.unknown', params: { missing: 'May' } }
		});
	});
});

describe('the command', () => {
	const run = promisify(execFile);
	const command = new URL('figures.ts', import.meta.url).pathname;

	it('prints figures and issues as JSON and nothing else', async () => {
		const { stdout, stderr } = await run(process.execPath, [command, CDNOW.pathname, '--as-of', '1998-06-30', '--map', 'client=2,date=3,amount=5']);
		expect(stderr).toBe('');
		expect(Object.keys(JSON.parse(stdout))).toEqual(['figures', 'issues']);
	});

	it('says on standard error why a file cannot be read, and ends with 2', async () => {
		const failed = await run(process.execPath, [command, '/nowhere/orders.csv']).catch((error: { code: number; stderr: string }) => error);
		expect(failed).toMatchObject({ code: 2 });
		expect(JSON.parse(failed.stderr)).toMatchObject({ error: { code: 'file.unreadable' } });
	});
});

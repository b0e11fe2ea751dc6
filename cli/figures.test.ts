import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../src/lib/kernel/days.ts';
import { figuresOf, readSettings, type FiguresAnswer, type Settings } from './figures-of.ts';
import { quickFiguresOf } from './quick-figures.ts';

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

	it('CDNOW: who came back by themselves (M12.1), what a campaign would add (M13.15), and the model', async () => {
		const asked = { asOf: '1998-06-30', map: 'client=2,date=3,amount=5', set: ['baseRateCutoff=1997-09-30', 'baseRateHorizonDays=127'] };
		const { figures } = await answer(new Uint8Array(await readFile(CDNOW)), asked);
		expect(figures).toMatchObject({
			'baseRate.active': 148 / 240,
			'baseRate.sleeping': 120 / 310,
			'baseRate.lost': 204 / 1807,
			'baseRate.active.clients': 240,
			'baseRate.sleeping.clients': 310,
			'baseRate.lost.clients': 1807,
			// One in ten of those approached, where one in nine comes anyway.
			'worth.incrementalClients': 0,
			'worth.incrementalValue': 0
		});
		expect(figures['campaign.incrementalValue']).toBeLessThan(0);
		expect(figures['return.incrementalBreakEvenRate']).toBeGreaterThan(204 / 1807);
		expect(figures['model.logLikelihood']).toBeCloseTo(-17127.3733, 3);
	});

	it('CDNOW: stands three cycles before as-of by itself, and not where what follows is not known yet', async () => {
		const file = new Uint8Array(await readFile(CDNOW));
		const common = { asOf: '1998-06-30', map: 'client=2,date=3,amount=5' };
		const { figures } = await answer(file, common);
		expect(figures).toMatchObject({ 'baseRate.sleeping': 120 / 257, 'baseRate.lost': 226 / 1825, 'baseRate.active.clients': 275 });
		const ahead = await answer(file, { ...common, set: ['baseRateCutoff=1998-03-01'] });
		expect(ahead.figures).toMatchObject({ 'baseRate.sleeping': null, 'baseRate.lost.clients': null, 'worth.incrementalValue': null });
	});

	it('CDNOW at 1997-09-30: the model of MBG/NBD as published', async () => {
		const { figures } = await answer(new Uint8Array(await readFile(CDNOW)), { asOf: '1997-09-30', map: 'client=2,date=3,amount=5' });
		expect(figures['model.r']).toBeCloseTo(0.525, 3);
		expect(figures['model.alpha']).toBeCloseTo(6.183, 3);
		expect(figures['model.a']).toBeCloseTo(0.891, 3);
		expect(figures['model.b']).toBeCloseTo(1.614, 3);
		expect(figures['model.logLikelihood']).toBeCloseTo(-9582.136, 3);
	});

	it('CDNOW with the pooled cycle', async () => {
		const { figures } = await answer(new Uint8Array(await readFile(CDNOW)), { asOf: '1998-06-30', map: 'client=2,date=3,amount=5', set: ['cycle=34'] });
		expect(figures).toMatchObject({ 'clients.active': 154, 'clients.sleeping': 188, 'clients.lost': 2015, 'cycle.pooledDays': 34 });
	});

	it('CDNOW: the economics of returning agree with the figures on top, the gain among them', async () => {
		for (const set of [[], ['ownCycles=1']]) {
			const { figures } = await answer(new Uint8Array(await readFile(CDNOW)), { asOf: '1998-06-30', map: 'client=2,date=3,amount=5', set });
			// Everyone who comes into question is worth returning here, and contacts cost what the lever says.
			expect(figures['economics.base']).toBe(figures['worth.clients']);
			expect(figures['economics.net']).toBeCloseTo(figures['worth.value']!, 6);
			expect(figures['economics.cost']).toBeCloseTo(figures['campaign.cost']!, 6);
			expect(figures['economics.breakEvenRate']).toBeCloseTo(figures['return.breakEvenRate']!, 12);
			expect(figures['economics.netIncremental']).toBeCloseTo(figures['campaign.incrementalValue']!, 6);
		}
	});

	it.each(['ownCycles=1', 'ownCycles=true'])('CDNOW with %s', async (set) => {
		const { figures } = await answer(new Uint8Array(await readFile(CDNOW)), { asOf: '1998-06-30', map: 'client=2,date=3,amount=5', set: [set] });
		expect(figures).toMatchObject({ 'clients.active': 237, 'clients.sleeping': 308, 'clients.lost': 1812, 'cycle.days': 60 });
	});

	it('an average check of the last 12 months', async () => {
		const rows = 'client,date,amount\nA,2024-01-01,10\nA,2025-12-01,30\n';
		const check = async (set: string[]) => (await answer(bytesOf(rows), { asOf: '2025-12-31', set })).figures.averageCheck;
		expect(await Promise.all([[], ['checkWindow=all'], ['checkWindow=year'], ['checkWindow=1']].map(check))).toEqual([20, 20, 30, 30]);
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

	it('M13.7: five clients by hand', async () => {
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
		// 5 clients × 20 % × 12 / 5 purchases in 700 days × 1,430 / 12 a purchase.
		expect(figures['forgone.topDown']).toBeCloseTo(5 * 0.2 * (12 / 5 / (700 / 365.25)) * (1430 / 12), 9);
		expect(figures['return.breakEvenRate']).toBeCloseTo(0.0037075, 7);
	});

	it('CDNOW: doubt of a range, break-evens, a goal, late shares, worth by group, RFM and the back-test', async () => {
		const set = ['returnRate=0.05..0.2', 'returnableShare=0.1..0.2..0.3', 'goal=returnRate:worth.value=10000'];
		const { figures } = await answer(new Uint8Array(await readFile(CDNOW)), { asOf: '1998-06-30', map: 'client=2,date=3,amount=5', set });
		// The total falls in proportion to the share, whose triangle has its middle at the likely value.
		expect(figures['doubt.forgone.topDown.p50']! / figures['forgone.topDown']!).toBeCloseTo(1, 1);
		expect(figures['doubt.forgone.topDown.p10']).toBeLessThan(figures['doubt.forgone.topDown.p50']!);
		expect(figures['doubt.worth.value.p90']).toBeGreaterThan(figures['doubt.worth.value.p50']!);
		expect(figures['breakEven.returnRate']).toBeCloseTo(figures['return.breakEvenRate']!, 6);
		expect(figures['goal.value']).toBeGreaterThan(0.1);
		const { figures: there } = await answer(new Uint8Array(await readFile(CDNOW)), {
			asOf: '1998-06-30',
			map: 'client=2,date=3,amount=5',
			set: [`returnRate=${figures['goal.value']}`]
		});
		expect(there['worth.value']).toBeCloseTo(10_000, 1);
		expect(there['doubt.worth.value.p50']).toBeUndefined();
		// A typed cycle of the data's own is called late as the one in force.
		expect(figures['cycle.inForce.late']).toBe(figures['cycle.own.late']);
		expect(figures['cycle.pooled.late']).toBeGreaterThan(figures['cycle.own.late']!);
		const segments = Object.entries(figures).filter(([id]) => id.startsWith('rfm.'));
		expect(segments).toHaveLength(11);
		expect(segments.reduce((sum, [, clients]) => sum + clients!, 0)).toBe(2357);
		expect(figures['worth.lost.A']).toBeGreaterThan(figures['worth.lost.B']!);
		expect(figures['backTest.recency']).toBeGreaterThan(0.5);
		expect(figures['backTest.model']).toBeGreaterThan(0.7);
	});

	it('M2.1: worth by any attribute of the clients, and by the marks they are given', async () => {
		const cities: Readonly<Record<string, string>> = { A: 'Lviv', B: 'Lviv', C: 'Odesa', D: '', E: 'Odesa' };
		const text = FIVE.split('\n')
			.filter((line) => line !== '')
			.map((line, i) => `${line};${i === 0 ? 'Town' : cities[line[0]]}`)
			.join('\n');
		const { figures } = await answer(bytesOf(text), { asOf: '1972-09-27', worthBy: 'Town' });
		// Own check × 0.3 × purchases of a client a year × 2 years; C bought once: 12 purchases / 5 clients / 1.9165 years.
		const yearly = 365.25 / 35;
		const once = 12 / 5 / (700 / 365.25);
		expect(figures['worth.by.Town.Lviv']).toBeCloseTo((100 + 50) * 0.5 * 0.3 * yearly * 2, 6);
		expect(figures['worth.by.Town.Odesa']).toBeCloseTo((210 * yearly + 400 * once) * 0.5 * 0.3 * 2, 6);
		expect(figures['worth.by.Town.']).toBeCloseTo(30 * 0.3 * yearly * 2, 6);
		expect(figures['worth.by.Town.Odesa.clients']).toBe(2);
		const { figures: byStatus } = await answer(bytesOf(text), { asOf: '1972-09-27', worthBy: 'status' });
		expect(byStatus['worth.by.status.lost.clients']).toBe(3);
		const refused = await figuresOf({ kind: 'file', name: 'orders.csv', bytes: bytesOf(text) }, settings({ worthBy: 'Street' }), 1000);
		expect(refused.ok ? null : refused.error).toEqual({
			code: 'worthBy.unknown',
			params: { missing: 'Street', known: expect.stringContaining('Town') as string }
		});
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
			'clients.oneTime': 1,
			'baseRate.sleeping': null,
			'model.r': null
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
		[{ set: ['ownCycles=0.5'] }, 'lever.notASwitch'],
		[{ set: ['ownCycles=yes'] }, 'lever.notASwitch'],
		[{ set: ['colour=red'] }, 'lever.unknown'],
		[{ set: ['returns=keep'] }, 'returns.unknown'],
		[{ set: ['baseRateCutoff=1997-09-31'] }, 'setting.notANumber'],
		[{ set: ['baseRateCutoff=1700-01-01'] }, 'setting.tooSmall'],
		[{ set: ['baseRateHorizonDays=0'] }, 'setting.tooSmall'],
		[{ set: ['baseRateHorizonDays=1.5'] }, 'setting.notWhole'],
		[{ set: ['baseRateHorizonDays='] }, 'setting.notANumber'],
		[{ set: ['returnRate=0.3..0.1'] }, 'range.reversed'],
		[{ set: ['returnRate=0.1..0.05..0.3'] }, 'range.reversed'],
		[{ set: ['churn=0..0.2'] }, 'range.tooSmall'],
		[{ set: ['churn=0.1..1.2'] }, 'range.tooLarge'],
		[{ set: ['margin=0.1..'] }, 'range.notANumber'],
		[{ set: ['margin=0.1..0.2..0.3..0.4'] }, 'range.notANumber'],
		[{ set: ['sleepingAfter=1..4'] }, 'range.overlapping'],
		[{ set: ['lostAfter=2..4', 'sleepingAfter=1..3'] }, 'range.overlapping'],
		[{ set: ['ownCycles=0..1'] }, 'lever.notASwitch'],
		[{ set: ['goal=returnRate'] }, 'goal.unknown'],
		[{ set: ['goal=returnRate:clients.total=5'] }, 'goal.unknown'],
		[{ set: ['goal=returnRate:worth.value='] }, 'goal.notANumber'],
		[{ set: ['goal=returnRate:worth.clients=-5'] }, 'goal.tooSmall'],
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

describe('figures of a quick estimate', () => {
	it('M2.5: four numbers without a file', () => {
		const answer = quickFiguresOf('clients=2357,purchasesPerYear=1.9,averageCheck=36.45,returnableShare=0.2');
		expect(answer.ok && answer.value['quick.forgone']).toBeCloseTo(2357 * 0.2 * 1.9 * 36.45, 9);
	});

	it('the share stands at the preset, and what was not told stays unknown', () => {
		expect(quickFiguresOf('clients=100,purchasesPerYear=2,averageCheck=10')).toMatchObject({ ok: true, value: { 'quick.forgone': 400 } });
		expect(quickFiguresOf('clients=100')).toMatchObject({ ok: true, value: { 'quick.forgone': null, 'quick.returned': 20 } });
	});

	it.each([
		['clients=0', 'quick.tooSmall'],
		['returnableShare=1.5', 'quick.tooLarge'],
		['clients=1000.5', 'quick.notWhole'],
		['averageCheck=', 'quick.notANumber'],
		['clients=1e400', 'quick.notANumber'],
		['staff=3', 'quick.unknown'],
		['clients', 'quick.unknown']
	])('refuses %s: %s', (asked, code) => expect(quickFiguresOf(asked)).toMatchObject({ ok: false, error: { code } }));
});

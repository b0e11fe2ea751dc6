import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { DayColumn, NumberColumn, TextColumn } from '../../src/lib/kernel/columns.ts';
import { civilFromDay, dayFromIso } from '../../src/lib/kernel/days.ts';
import { flowerShop } from '../../src/lib/starters/flower-shop/starter.ts';
import { makeSampleShop } from '../../src/lib/starters/sample/make-shop.ts';
import { sampleOrders } from '../../src/lib/starters/sample/sample-orders.ts';
import { starterTexts } from '../../src/lib/starters/texts.ts';

const { products } = await starterTexts(flowerShop, 'ru');
const shop = makeSampleShop(flowerShop.base, products, 'ru');
const open = (iso: string) => {
	const today = dayFromIso(iso)!;
	const { table } = sampleOrders(today, shop, 'RUB');
	const column = (name: string) => table.columns.get(name)!;
	const orders = {
		client: (column('client') as TextColumn).codes.map((code) => code - 1),
		day: (column('date') as DayColumn).values,
		amount: (column('amount') as NumberColumn).values
	};
	const history = summarize(orders, null, shop.clients.name.length, today);
	const category = categorize(history.total, true);
	const offers = { byGroup: Array.from({ length: 9 }, () => ({ kind: 'none' }) as const), byPosition: new Map() };
	return { today, table, orders, category, ...assess(history, { category, decision: new Uint8Array(history.clientCount) }, offers, {}) };
};

describe.each(['2026-01-15', '2026-02-28', '2026-03-08', '2026-09-01', '2027-06-30', '2028-02-29', '2030-12-31'])('opened on %s', (iso) => {
	const { today, orders, table, category, figures, churnKnown } = open(iso);

	it('reaches up to that day, three years back, and not beyond', () => {
		expect(Math.max(...orders.day)).toBe(today);
		expect(Math.min(...orders.day)).toBeGreaterThan(today - 3.1 * 365.25);
		expect(table.rowCount).toBeGreaterThan(2800);
	});

	it('has every status and every category, and enough history for churn', () => {
		expect(figures['clients.total']).toBe(400);
		for (const id of ['clients.active', 'clients.sleeping', 'clients.lost', 'clients.oneTime'] as const) expect(figures[id], id).toBeGreaterThan(20);
		for (const code of [0, 1, 2]) expect(category.filter((of) => of === code).length).toBeGreaterThan(20);
		expect(figures['cycle.days']).toBeGreaterThan(45);
		expect(figures['cycle.days']).toBeLessThan(70);
		expect(churnKnown).toBe(true);
		expect(figures['worth.clients']).toBeGreaterThan(50);
	});

	it('sells most flowers on the days before 8 March', () => {
		const perDay = new Map<string, number>();
		for (const day of orders.day) {
			const { month, day: date } = civilFromDay(day);
			perDay.set(`${month}-${date}`, (perDay.get(`${month}-${date}`) ?? 0) + 1);
		}
		const busiest = [...perDay]
			.sort((a, b) => b[1] - a[1])
			.slice(0, 9)
			.map(([date]) => date);
		expect(busiest).toContain('3-8');
		expect(busiest.every((date) => /^(2-1[234]|3-[678]|9-1|8-3[01])$/.test(date))).toBe(true);
	});
});

describe('the people of the sample', () => {
	const { clients } = shop;

	it('are each one client, some of them Ukrainian', () => {
		expect(new Set(clients.name).size).toBe(clients.name.length);
		expect(clients.name.filter((name) => /[іїєґ]/i.test(name)).length).toBeGreaterThan(20);
	});

	it('cannot be reached: no such area code, no such mailbox', () => {
		for (const phone of clients.phone) expect(phone).toMatch(/^$|^\+7 000 |^\+380 00 /);
		for (const email of clients.email) expect(email).toMatch(/^$|@example\.com$/);
		for (const messenger of clients.messenger) expect(messenger).toMatch(/^$|^\w+ (\+7 000|\+380 00) /);
	});

	it('gave consent, refused it, or were not asked', () => {
		for (const consent of ['yes', 'no', '']) expect(clients.consent.filter((given) => given === consent).length).toBeGreaterThan(30);
		expect(clients.birthday.filter((birthday) => birthday !== '').length).toBeGreaterThan(150);
	});
});

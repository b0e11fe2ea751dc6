import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { root } from '../../scripts/setup/root.mjs';
import { expect, test } from './support/app.ts';
import { copyElsewhere } from './support/clipboard.ts';
import { cyrillicOrders } from './support/cyrillic-orders.ts';
import { expectFigures, figuresOf, figuresOn } from './support/figures.ts';
import { fileAt, Workbench } from './support/workbench.ts';

const INVOICES = join(root, 'tests/fixtures/online-retail/invoices.csv');
const EVERY_FIGURE = 20;

/** How often something on the page has moved by itself since then; the browser tells of it with the next picture. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
	const counter = await page.evaluateHandle(() => {
		const seen = { count: 0 };
		new PerformanceObserver((list) => (seen.count += list.getEntries().length)).observe({ type: 'layout-shift' });
		return seen;
	});
	return async () => {
		await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
		return counter.evaluate(({ count }) => count);
	};
}

test('a wholesaler’s orders: from a file to figures that move and explain themselves', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('Wholesaler');
	await bench.chooseFile(await fileAt(INVOICES));
	await bench.takeRows();

	await test.step('every figure is the one the command line gives', async () => {
		const expected = await figuresOf(INVOICES, '--as-of', '2011-12-09');
		await expectFigures(page, expected, EVERY_FIGURE);
		await bench.goTo('summary');
		await expectFigures(page, expected, EVERY_FIGURE);
		expect(expected).toMatchObject({ 'clients.total': 4322, 'cycle.days': 53, 'clients.active': 2222, 'clients.sleeping': 1117, 'clients.lost': 983 });
		expect(expected['revenue.total']).toBeCloseTo(8_318_594.98, 2);
	});

	await test.step('a typed lever moves every figure', async () => {
		await bench.setLever('sleepingAfter', '2');
		await expectFigures(page, await figuresOf(INVOICES, '--as-of', '2011-12-09', '--set', 'sleepingAfter=2'), EVERY_FIGURE);
	});

	await test.step('while a slider is held the figures follow, and let go it is one step back', async () => {
		const before = await figuresOn(page);
		const told = page.locator('.strip [role=status]');
		const shifts = await countShifts(page);
		const release = await bench.holdSlider('lostAfter', 0.8);
		await expect.poll(async () => (await figuresOn(page))['clients.lost']).not.toBe(before['clients.lost']);
		// Whoever listens hears nothing while it moves, and the figures once when it is let go.
		await expect(told).toHaveText('');
		expect(await shifts(), 'parts of the page that moved by themselves').toBe(0);
		await release();
		await expect(told).toContainText('lost');
		const lost = (await figuresOn(page))['clients.lost']!;
		await expect(told).toContainText(`lost ${lost.toLocaleString('en')}`);
		const lostAfter = await bench.lever('lostAfter').slider.inputValue();
		await expectFigures(page, await figuresOf(INVOICES, '--as-of', '2011-12-09', '--set', 'sleepingAfter=2', '--set', `lostAfter=${lostAfter}`), EVERY_FIGURE);
		await page.keyboard.press('ControlOrMeta+Z');
		await expectFigures(page, before, EVERY_FIGURE);
		await page.keyboard.press('ControlOrMeta+Shift+Z');
		await expect.poll(async () => (await figuresOn(page))['clients.lost']).not.toBe(before['clients.lost']);
		await page.keyboard.press('ControlOrMeta+Z');
		await bench.lever('sleepingAfter').reset.click();
		await expectFigures(page, await figuresOf(INVOICES, '--as-of', '2011-12-09'), EVERY_FIGURE);
	});

	await test.step('a figure opens its explanation, with the rule and the numbers in it', async () => {
		await page.locator('[data-explains="forgone.topDown"]').first().click();
		await expect(bench.dialog).toContainText('M13.7');
		await expect(bench.dialog).toContainText('4,322');
		await page.keyboard.press('Escape');
		await expect(bench.dialog).toHaveCount(0);
	});

	await test.step('rows of each sheet are there', async () => {
		await bench.goTo('orders');
		await expect(page.getByRole('gridcell', { name: '17850' }).first()).toBeVisible();
		await bench.goTo('clients');
		await expect(page.getByRole('gridcell').first()).toBeVisible();
		await bench.goTo('plan');
		await expect(page.getByRole('gridcell').first()).toBeVisible();
	});

	await test.step('a reload brings back the same', async () => {
		await bench.isSaved();
		await page.reload();
		await bench.isCounted();
		await bench.goTo('summary');
		await expectFigures(page, await figuresOf(INVOICES, '--as-of', '2011-12-09'), EVERY_FIGURE);
	});
});

test('a windows-1251 file with Cyrillic headers, dropped, in Russian', async ({ page }) => {
	const { bytes, rows } = cyrillicOrders();
	const file = join(await mkdtemp(join(tmpdir(), 'rouse-')), 'заказы.csv');
	await writeFile(file, bytes);

	const bench = await new Workbench(page, 'ru').open();
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'заказы.csv', bytes });
	await expect(bench.dialog).toContainText('WINDOWS-1251', { ignoreCase: true });
	await bench.takeRows();
	await bench.goTo('summary');
	const expected = await figuresOf(file);
	expect(expected).toMatchObject({ 'clients.total': 80, 'orders.count': rows });
	await expectFigures(page, expected, EVERY_FIGURE);
	await bench.goTo('orders');
	await expect(page.getByRole('gridcell', { name: 'Анна Ковальчук' }).first()).toBeVisible();
});

for (const how of ['text', 'table'] as const) {
	test(`rows pasted by key presses, copied as ${how}`, async ({ page }) => {
		const rows = [
			['Client', 'Date', 'Amount'],
			['Ann', '01.03.2026', '1 250,50'],
			['Ann', '01.04.2026', '900'],
			['Ann', '02.05.2026', '1 000'],
			['Bob <b>', '15.01.2026', '400'],
			['=SUM(A1)', '03.02.2026', '70,25'],
			['Cid', '31.02.2026', '10']
		];
		const bench = await new Workbench(page).open();
		await bench.newPlan();
		await copyElsewhere(page, how === 'text' ? { text: rows.map((row) => row.join('\t')).join('\n') } : { rows });
		await page.keyboard.press('ControlOrMeta+V');
		await bench.button(m.intake_check, bench.dialog).click();
		await test.step('what cannot be read is shown with its row and its text', async () => {
			const issue = bench.dialog.getByRole('row').filter({ hasText: '31.02.2026' });
			await expect(issue).toContainText('7');
			await expect(issue).toContainText(bench.say(m.intake_issue_date_impossible));
		});
		await bench.button(m.intake_accept, bench.dialog).click();
		await bench.isCounted();
		await bench.goTo('summary');
		await expect.poll(() => figuresOn(page)).toMatchObject({ 'clients.total': 3, 'orders.count': 5, 'revenue.total': 3620.75, 'cycle.days': 31 });
		await bench.goTo('clients');
		await expect(page.getByRole('gridcell', { name: 'Bob <b>', exact: true })).toBeVisible();
		await expect(page.getByRole('gridcell', { name: '=SUM(A1)', exact: true })).toBeVisible();
	});
}

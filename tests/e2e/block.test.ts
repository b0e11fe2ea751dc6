import { expect, test } from './support/app.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

const ROWS = 100_000;
const ORDERS = 'Client;Date;Amount;City\nAnna;2026-01-05;100.5;Kyiv\nBob;2026-02-05;200;=2+2\nAnna;2026-03-05;300;"Lviv, west"\nBob;2026-04-05;400;Odesa';

/** A plan with four orders, its Orders sheet in front. */
async function fourOrders(bench: Workbench): Promise<void> {
	await bench.newPlan();
	await bench.chooseFile({ name: 'orders.csv', bytes: Buffer.from(ORDERS) });
	await bench.takeRows();
	await bench.goTo('orders');
}

test('a range copied in the grid is pasted elsewhere in it, and one step takes it back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await fourOrders(bench);
	const cell = (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
	const texts = (row: number) => Promise.all(['client', 'date', 'amount', 'attribute:City'].map((column) => cell(row, column).innerText()));
	await expect(cell(3, 'amount')).toHaveText('400.00');
	const [first, second, third, fourth] = await Promise.all([0, 1, 2, 3].map(texts));

	await cell(0, 'client').click();
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('ControlOrMeta+C');
	await cell(2, 'client').click();
	await page.keyboard.press('ControlOrMeta+V');
	await expect.poll(() => texts(2)).toEqual(first);
	await expect.poll(() => texts(3)).toEqual(second);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(() => texts(2)).toEqual(third);
	await expect.poll(() => texts(3)).toEqual(fourth);

	await test.step('a block that goes beyond the last row adds rows', async () => {
		await cell(3, 'client').click();
		await page.keyboard.press('ControlOrMeta+V');
		await expect.poll(() => texts(4)).toEqual(second);
		await page.keyboard.press('ControlOrMeta+Z');
		await expect(cell(4, 'client')).toHaveCount(0);
	});
});

test('100,000 rows are pasted by one press and taken back by one', async ({ page, context, site }) => {
	test.slow();
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site).origin });
	const bench = await new Workbench(page).open();
	await fourOrders(bench);
	const clients = () => figuresOn(page).then((figures) => figures['clients.active']! + figures['clients.sleeping']! + figures['clients.lost']!);
	await expect.poll(clients).toBe(2);
	const cell = page.locator('.ag-row[row-index="1"] [col-id="client"]');
	await cell.click();
	await page.evaluate(
		(rows) =>
			navigator.clipboard.writeText(
				Array.from({ length: rows }, (_, row) => `Client ${row % 30_000}\t2026-0${(row % 5) + 1}-1${row % 9}\t${row % 900}.5`).join('\n')
			),
		ROWS
	);
	await page.keyboard.press('ControlOrMeta+V');
	await expect(cell).toHaveText('Client 0', { timeout: 60_000 });
	await expect.poll(clients, { timeout: 60_000 }).toBe(30_001);
	await expect(page.locator('[role="grid"]')).toHaveAttribute('aria-rowcount', /^10000[1-3]$/);
	await bench.isSaved();

	await test.step('the rows are there after a reload', async () => {
		await page.reload();
		await bench.isCounted();
		await expect.poll(clients, { timeout: 60_000 }).toBe(30_001);
	});

	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(clients, { timeout: 60_000 }).toBe(2);
	await bench.goTo('orders');
	await expect(cell).toHaveText('Bob');
	await expect(page.locator('.ag-row[row-index="4"]')).toHaveCount(0);
	await page.keyboard.press('ControlOrMeta+Shift+Z');
	await expect.poll(clients, { timeout: 60_000 }).toBe(30_001);
});

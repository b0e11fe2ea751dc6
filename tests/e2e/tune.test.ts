import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { expectFigures, figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

const figure = async (bench: Workbench, id: string) => (await figuresOn(bench.page))[id];

test('a threshold is dragged in the chart: figures follow, one step takes it back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const before = (await figuresOn(page))['clients.lost'];
	const handle = page.getByRole('slider', { name: /^lost from 3/ });
	const box = (await handle.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height - 20);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 160, box.y + box.height - 20, { steps: 6 });
	await expect.poll(() => figure(bench, 'clients.lost')).toBeLessThan(before!);
	await page.mouse.up();
	await expect(bench.lever('lostAfter').reset).toBeVisible();
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(() => figure(bench, 'clients.lost')).toBe(before);
	await expect(bench.lever('lostAfter').reset).toHaveCount(0);
});

test('against a pinned baseline every change shows its difference', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.button(m.levers_pin).click();
	await bench.setLever('returnableShare', '40');
	await expect(page.locator('.strip .delta').filter({ hasText: '▲' }).first()).toBeVisible();
	await bench.button(m.levers_unpin).click();
	await expect(page.locator('.strip .delta')).toHaveCount(0);
});

test('a cell changed by hand and an import taken out both come back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'orders.csv', bytes: Buffer.from('Client;Date;Amount\nAnn;2026-01-05;100\nAnn;2026-03-05;100\nBob;2026-02-01;50') });
	await bench.takeRows();
	await bench.goTo('summary');
	await expect.poll(() => figure(bench, 'revenue.total')).toBe(250);
	const before = await figuresOn(page);

	await bench.goTo('orders');
	await page.locator('.ag-row[row-index="2"] [col-id="amount"]').dblclick();
	await page.locator('input.sheet-editor').fill('1 050,50');
	await page.keyboard.press('Enter');
	await bench.goTo('summary');
	await expect.poll(() => figure(bench, 'revenue.total')).toBe(1250.5);

	await bench.command(m.shell_imports);
	await bench.dialog.getByRole('button', { name: `${bench.say(m.shell_import_remove)}: orders.csv` }).click();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: bench.say(m.intake_empty_title) })).toBeVisible();
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(() => figure(bench, 'revenue.total')).toBe(1250.5);
	await page.keyboard.press('ControlOrMeta+Z');
	await expectFigures(page, before, Object.keys(before).length);
});

test('the language changes on the spot, from the palette', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const before = await figuresOn(page);
	await page.keyboard.press('ControlOrMeta+K');
	await bench.dialog.getByRole('combobox').fill('Українська');
	await page.keyboard.press('Enter');
	await expect(page.locator('#sheet-tab-summary')).toHaveText(m.sheets_tab_summary({}, { locale: 'uk' }));
	await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
	expect(await figuresOn(page)).toEqual(before);
	await page.reload();
	await expect(page.locator('#sheet-tab-summary')).toHaveText(m.sheets_tab_summary({}, { locale: 'uk' }));
});

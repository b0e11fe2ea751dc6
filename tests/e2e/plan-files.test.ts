import { AxeBuilder } from '@axe-core/playwright';
import { buffer } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const ROWS = 'Client;Date;Amount\nAnna;01.03.2026;100\nAnna;01.05.2026;120\nBoris;02.03.2026;80\nBoris;09.06.2026;90\n';

async function savedFile(page: Page): Promise<Buffer> {
	const download = page.waitForEvent('download');
	await page.keyboard.press('ControlOrMeta+S');
	return buffer(await (await download).createReadStream());
}

test('two copies edited apart are merged: what is new comes, what both changed is asked, and all of it is one step', async ({ page, browser, site, watch }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('Shop');
	await bench.drop({ name: 'orders.csv', bytes: Buffer.from(ROWS) });
	await bench.takeRows();
	await bench.isSaved();
	const plan = page.url();
	const handedOver = await savedFile(page);

	const context = await browser.newContext({ baseURL: site });
	const theirs = await context.newPage();
	watch.follow(theirs);
	await theirs.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
	const other = await new Workbench(theirs).open();
	await other.drop({ name: 'shop.rouse', bytes: handedOver });
	await other.isCounted();
	await other.setLever('margin', '55');
	await other.setLever('cycle', '40');
	await other.isSaved();
	const cameBack = await savedFile(theirs);
	await context.close();

	await bench.setLever('margin', '44');
	await bench.setLever('churn', '33');
	await bench.isSaved();
	await bench.drop({ name: 'shop.rouse', bytes: cameBack });
	const { dialog } = bench;
	const conflict = dialog.getByRole('group', { name: bench.say(m.levers_margin_name) });
	await expect(conflict).toBeVisible();
	await expect(dialog.getByRole('group')).toHaveCount(1);
	await page.setViewportSize({ width: 390, height: 844 });
	const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
	await page.setViewportSize({ width: 1366, height: 768 });
	await conflict.getByRole('radio').first().check();
	await bench.button(m.files_go_merge, dialog).click();

	await bench.isCounted();
	expect(page.url()).toBe(plan);
	await expect(bench.lever('margin').field).toHaveValue('44');
	await expect(bench.lever('cycle').field).toHaveValue('40');
	await expect(bench.lever('churn').field).toHaveValue('33');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(bench.lever('cycle').field).not.toHaveValue('40');
	await expect(bench.lever('churn').field).toHaveValue('33');
});

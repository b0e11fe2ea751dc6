import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

test('a link carries the assumptions and nobody’s name, and becomes a plan of one’s own', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.setLever('margin', '41');
	await bench.isSaved();
	await bench.goTo('clients');
	const names = (await page.locator('.ag-cell[col-id="name"]').allInnerTexts()).filter((name) => name.trim() !== '');
	expect(names.length).toBeGreaterThan(5);
	await bench.command(m.link_copy);
	await expect(page.getByText(m.link_copied())).toBeVisible();
	const address = await page.evaluate(() => navigator.clipboard.readText());
	expect(address).toContain('margin=0.41');
	for (const name of names) expect(decodeURIComponent(address)).not.toContain(name.trim());

	await page.goto(address);
	await expect(page.locator('[data-linked="margin"]')).toContainText('41');
	await expect(page.locator('[data-figure="quick.forgone"]')).toHaveAttribute('value', /\d/);
	await page.goto(address.replace(/#.*/, '#2;UAH;net'));
	await expect(page.getByText(m.link_newer())).toBeVisible();
	await page.goto(address);
	await bench.button(m.link_save).click();
	await expect(bench.lever('margin').field).toHaveValue('41');
	await expect(page.locator('#sheet-tab-clients')).toBeVisible();
});

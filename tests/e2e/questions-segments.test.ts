import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { cyrillicOrders } from './support/cyrillic-orders.ts';
import { Workbench } from './support/workbench.ts';

/** A plan with the orders of two years, counted as of their end. */
async function withOrders(bench: Workbench): Promise<void> {
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'orders.csv', bytes: cyrillicOrders().bytes });
	await bench.takeRows();
}

test('weights and flags make other categories, and a group leads to its clients and back', async ({ page }) => {
	const bench = await new Workbench(page, 'ru').open();
	await withOrders(bench);
	const question = await bench.goToQuestion('segments');
	const count = (category: string) => question.locator(`data[data-figure="segments.${category}"]`);
	const counts = async () => Promise.all(['A', 'B', 'C'].map(async (category) => Number(await count(category).getAttribute('value'))));
	await expect(count('A')).toHaveAttribute('value', /\d/);
	const before = await counts();
	expect(before.reduce((sum, one) => sum + one)).toBe(80);

	await test.step('the matrix is not cut with the list and the levers open', async () => {
		const scroll = question.locator('.matrix .whole .scroll');
		expect(await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
		await expect(question.locator('.matrix .below')).toBeVisible();
	});

	await test.step('nor are the groups by another feature, which have their gain or the reason why it is not known', async () => {
		const groups = question.locator('section[aria-labelledby="segments-groups"]');
		await expect(groups.getByRole('row').nth(1)).toBeVisible();
		await expect(groups.getByText('…')).toHaveCount(0);
		expect(await groups.locator('.scroll').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
	});

	const margin = question.locator('[data-setting="category/weight/margin"] input');
	const frequency = question.locator('[data-setting="category/weight/frequency"] input');
	await frequency.fill('11');
	await frequency.press('Enter');
	await expect(frequency).toHaveAttribute('aria-invalid', 'true');
	await frequency.fill('5');
	await frequency.press('Enter');
	await margin.fill('0');
	await margin.press('Enter');
	await expect.poll(counts).not.toEqual(before);
	await expect(question.locator('[data-setting="category/weight/wholesale"]')).toContainText(bench.say(m.segments_rule_no_data));
	await page.keyboard.press('ControlOrMeta+Z');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(counts).toEqual(before);

	await question.locator('.matrix tfoot button').nth(0).click();
	await expect(page.locator('#sheet-panel-clients')).toBeVisible();
	await page.locator('.ag-row[row-index="0"] [col-id="lastDay"]').click();
	await bench.button(m.grid_open_card).click();
	const card = page.getByRole('dialog');
	const story = card.locator('section[aria-labelledby="card-story"]');
	await expect(story).toContainText('A: ');
	await card.locator('[data-flag="rude"]').check();
	await expect(story).toContainText(m.segments_flag_rude({}, { locale: 'ru' }));
	await expect(story).toContainText('C: ');
	await card.getByRole('button', { name: bench.say(m.sheets_card_close) }).click();

	await page.locator('[data-way-back]').click();
	await expect(question).toBeVisible();
	await expect(page.locator('[data-way-back]')).toHaveCount(0);
	await expect.poll(async () => (await counts())[0]).toBe(before[0] - 1);
});

test('a figure leads by keys to a group, a client, its row, and the text of the cell in the source', async ({ page, context, site }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site).origin });
	const bench = await new Workbench(page, 'ru').open();
	await withOrders(bench);
	await page.locator('[data-explains="forgone.byClient"], [data-explains="clients.lost"]').first().focus();
	await page.keyboard.press('Enter');
	const group = bench.dialog.locator('[data-groups-behind] button').first();
	await group.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#sheet-panel-clients')).toBeVisible();
	await page.locator('.ag-row[row-index="0"] [col-id="lastDay"]').click();
	await page.keyboard.press('Alt+Enter');
	const card = page.getByRole('dialog');
	const rows = card.locator('[data-row]');
	await rows.first().focus();
	const said = await rows.first().innerText();
	expect(said).toContain('orders.csv');
	await page.keyboard.press('Enter');
	const amount = card.locator('[data-raw-cell="3"]');
	// As the file has it: with a comma, and a space that does not break between the thousands.
	await expect(amount).toHaveText(/^[\d\u00a0 ]+,\d\d$/);
	await expect(card.getByText('Сумма, руб.')).toBeVisible();
	await expect(card.getByRole('button', { name: bench.say(m.segments_card_back) })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(rows.first()).toBeFocused();

	await card.getByRole('button', { name: bench.say(m.figures_explain_copy) }).click();
	await expect(card.getByRole('button', { name: bench.say(m.figures_explain_copied) })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain(`${m.segments_chain_worth({}, { locale: 'ru' })}: `);
	expect(copied).toContain('M2.1');
	await page.keyboard.press('Escape');
	await page.locator('[data-way-back]').focus();
	await page.keyboard.press('Enter');
	await expect(bench.dialog).toBeVisible();
});

test('segments by marks and worth by group show the clients they count', async ({ page }) => {
	const bench = await new Workbench(page, 'uk').open();
	await withOrders(bench);
	const rfm = await bench.goToQuestion('rfm');
	const best = rfm.locator('[data-rfm="champions"]');
	const clients = Number((await best.locator('td').nth(2).innerText()).replace(/\s/g, ''));
	expect(clients).toBeGreaterThan(0);
	await best.getByRole('button').click();
	await expect(page.locator('.ag-row').first()).toBeVisible();
	await expect.poll(async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(clients + 1);
	await page.locator('[data-way-back]').click();
	await expect(rfm).toBeVisible();

	const worth = await bench.goToQuestion('worth');
	await expect(worth.locator('.formula')).toHaveText(/×.*×.*×.*[=≈]/);
	await bench.setLever('margin', '50');
	await expect(worth.locator('.formula')).toContainText('50');
	await worth.getByRole('combobox').selectOption('status');
	await expect(worth.locator('[data-worth-group="active"]')).toContainText(bench.say(m.sheets_status_active));
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

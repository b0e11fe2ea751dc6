import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { cellAt, expectRows } from './support/cells.ts';
import { Workbench } from './support/workbench.ts';

const ROWS = [
	['Anna', '5 Jan 2026', '100.00'],
	['Boris', '6 Feb 2026', '200.00'],
	['Clara', '7 Mar 2026', '300.00']
] as const;
const COLUMNS = ['client', 'date', 'amount'];
const CSV = ['Client;Date;Amount;City', 'Anna;05.01.2026;100;Kyiv', 'Boris;06.02.2026;200;Lviv', 'Clara;27.03.2026;300;Kyiv']
	.join('\n')
	.replace('27.03', '07.03');

async function openRows(page: Page, csv = CSV): Promise<Workbench> {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'orders.csv', bytes: Buffer.from(csv) });
	await bench.button(m.intake_check, bench.dialog).click({ timeout: 30_000 });
	await bench.button(m.intake_accept, bench.dialog).click({ timeout: 30_000 });
	await expect(bench.dialog).toHaveCount(0);
	await bench.goTo('orders');
	await expectRows(page, ['client'], [['Anna'], ['Boris'], ['Clara']]);
	return bench;
}

test('cells are copied, pasted, cut, filled and cleared by keys, each one step to undo', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const bench = await openRows(page);
	const key = (keys: string) => page.keyboard.press(keys);

	await test.step('a range by Shift and arrows is told and summed', async () => {
		await cellAt(page, 0, 'client').click();
		for (const keys of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown']) await key(keys);
		await expect(page.locator('.ag-cell[aria-selected="true"]')).toHaveCount(6);
		const line = page.getByRole('group', { name: bench.say(m.sheets_status_line) });
		await expect(line).toContainText('2 × 3');
		await expect(line).toContainText('£300');
	});
	await test.step('copied and pasted below, the sheet grows', async () => {
		await key('ControlOrMeta+C');
		await expect(page.getByText('6 cells copied.')).toBeAttached();
		await cellAt(page, 2, 'client').click();
		await key('ControlOrMeta+V');
		await expectRows(page, COLUMNS, [ROWS[0], ROWS[1], ROWS[0], ROWS[1]]);
		await key('ControlOrMeta+Z');
		await expectRows(page, COLUMNS, ROWS);
	});
	await test.step('one value fills the selected range', async () => {
		await cellAt(page, 0, 'amount').click();
		await key('ControlOrMeta+C');
		await key('ArrowDown');
		await key('Shift+ArrowDown');
		await key('ControlOrMeta+V');
		await expectRows(page, ['amount'], [['100.00'], ['100.00'], ['100.00']]);
		await key('ControlOrMeta+Z');
		await expectRows(page, COLUMNS, ROWS);
	});
	await test.step('cut', async () => {
		await cellAt(page, 1, 'client').click();
		await key('ControlOrMeta+X');
		await expectRows(page, ['client'], [['Anna'], [''], ['Clara']]);
		await key('ControlOrMeta+Z');
		await expectRows(page, COLUMNS, ROWS);
	});
	await test.step('filled down and cleared', async () => {
		await cellAt(page, 0, 'date').click();
		await key('ControlOrMeta+Shift+ArrowDown');
		await key('ControlOrMeta+D');
		await expectRows(page, ['date'], [['5 Jan 2026'], ['5 Jan 2026'], ['5 Jan 2026']]);
		await key('Delete');
		await expectRows(page, ['date'], [[''], [''], ['']]);
		await key('ControlOrMeta+Z');
		await key('ControlOrMeta+Z');
		await expectRows(page, COLUMNS, ROWS);
	});
	await test.step('typed into every selected cell', async () => {
		await cellAt(page, 0, 'client').click();
		await key('Shift+ArrowDown');
		await page.keyboard.type('Olga');
		await key('ControlOrMeta+Enter');
		await expectRows(page, ['client'], [['Olga'], ['Olga'], ['Clara']]);
		await key('ControlOrMeta+Z');
		await expectRows(page, COLUMNS, ROWS);
	});
	await test.step('rows are deleted and come back', async () => {
		await cellAt(page, 0, 'client').click();
		await key('Shift+ArrowDown');
		await key('ControlOrMeta+Minus');
		await expectRows(page, COLUMNS, [ROWS[2]]);
		await key('ControlOrMeta+Z');
		await expectRows(page, COLUMNS, ROWS);
	});
});

test('cells are found and replaced; columns are hidden and stay hidden', async ({ page }) => {
	const bench = await openRows(page);
	await cellAt(page, 1, 'client').click();
	await page.keyboard.press('ControlOrMeta+H');
	await page.keyboard.type('kyiv');
	await expect(page.getByText('1 of 2')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText('2 of 2')).toBeVisible();
	await page.getByLabel(bench.say(m.grid_replace_with)).fill('Odesa');
	await bench.button(m.grid_replace_all).click();
	await expectRows(page, ['attribute:City'], [['Odesa'], ['Lviv'], ['Odesa']]);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('search', { name: bench.say(m.grid_find) })).toHaveCount(0);
	await page.keyboard.press('ControlOrMeta+Z');
	await expectRows(page, ['attribute:City'], [['Kyiv'], ['Lviv'], ['Kyiv']]);

	await bench.button(m.grid_columns).click();
	await page.getByRole('menuitemcheckbox', { name: 'City' }).click();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('columnheader', { name: 'City' })).toHaveCount(0);
	await bench.isSaved();
	await page.reload();
	await bench.goTo('orders');
	await expectRows(page, COLUMNS, ROWS);
	await expect(page.getByRole('columnheader', { name: 'City' })).toHaveCount(0);
});

test('a cell that cannot be read is marked, says why, and one press repairs it', async ({ page }) => {
	const bench = await openRows(page, CSV.replace('200', '2O0'));
	const marked = cellAt(page, 1, 'amount');
	await expect(marked).toHaveText('2O0');
	await expect(marked).toHaveAttribute('aria-invalid', 'true');
	const sentence = await page.locator(`#${await marked.getAttribute('aria-describedby')}`).textContent();
	expect(sentence).toContain('2O0');
	await page.locator('.toolbar').getByRole('button', { name: '1 row with a marked cell' }).click();
	await expectRows(page, ['client'], [['Boris']]);
	await cellAt(page, 0, 'amount').click();
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
	await page.keyboard.press('F8');
	await page.keyboard.press('Enter');
	await bench.button(m.sheets_clear_filters).click();
	await expectRows(page, COLUMNS, ROWS);
});

test('a press beside an open filter goes to the cell pressed; Escape goes back to the header', async ({ page }) => {
	await openRows(page);
	const popup = page.locator('form[popover]');
	const funnelOf = (column: string) => page.locator(`.ag-header-cell[col-id="${column}"] .sheet-header-funnel`);
	await funnelOf('date').click();
	await expect(popup).toBeVisible();
	await cellAt(page, 2, 'client').click();
	await expect(popup).toHaveCount(0);
	await expect(cellAt(page, 2, 'client')).toBeFocused();
	await page.keyboard.type('Cleo');
	await page.keyboard.press('Enter');
	await expectRows(page, ['client'], [['Anna'], ['Boris'], ['Cleo']]);

	await funnelOf('date').click();
	await page.keyboard.press('Escape');
	await expect(popup).toHaveCount(0);
	await expect(page.locator('.ag-header-cell[col-id="date"]:focus-within')).toHaveCount(1);
	await funnelOf('date').click();
	await funnelOf('client').click();
	await expect(popup).toHaveAccessibleName(m.sheets_filter_column({ title: 'Client' }, { locale: 'en' }));
	await funnelOf('client').click();
	await expect(popup).toHaveCount(0);
});

test('where the window is narrow an order is edited on its card', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.drop({
		name: 'orders.csv',
		bytes: Buffer.from('Client;Date;Amount;Car make\r\nAnn;2025-01-05;100;Audi\r\nBob;2025-02-05;many;BMW\r\nAnn;2025-03-05;100;Audi\r\nAnn;2025-04-05;1O;Audi')
	});
	await bench.takeRows();
	await bench.goTo('orders');
	await cellAt(page, 1, 'client').click();
	const card = page.getByRole('dialog', { name: 'Bob' });
	await expect(card).toContainText(bench.say(m.intake_issue_amount_unreadable));
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await card.getByLabel('Amount').fill('250');
	await card.getByLabel('Amount').press('Enter');
	await expect(card).not.toContainText(bench.say(m.intake_issue_amount_unreadable));
	await card.getByLabel('Car make').fill('Volvo');
	await card.getByLabel('Car make').press('Enter');
	await card.getByLabel('Client').fill('Bohdan');
	await card.getByLabel('Client').press('Enter');
	await expect(page.getByRole('dialog', { name: 'Bohdan' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect.poll(async () => (await cellAt(page, 1, 'client').textContent()) ?? '').toContain('Bohdan');
	await expect.poll(async () => (await cellAt(page, 1, 'amount').textContent()) ?? '').toContain('250.00');

	// What a marked cell most likely means is put there with one press, and is a step of its own.
	await cellAt(page, 3, 'client').click();
	const ann = page.getByRole('dialog', { name: 'Ann' });
	const put = ann.getByRole('button', { name: m.grid_problem_put({ text: '10' }, { locale: 'en' }) });
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await put.press('Enter');
	await expect(put).toHaveCount(0);
	await expect(ann.getByLabel('Amount')).toBeFocused();
	await expect(ann.getByLabel('Amount')).toHaveValue('10');

	// Rows are deleted on the card, and a new one opens on its own.
	await ann.getByRole('button', { name: bench.say(m.sheets_card_delete) }).press('Enter');
	await expect(ann).toHaveCount(0);
	await expect(cellAt(page, 3, 'client')).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(cellAt(page, 3, 'client')).toHaveCount(1);
	await expect.poll(async () => (await cellAt(page, 3, 'amount').textContent()) ?? '').toContain('10.00');
	await page.keyboard.press('Control+z');
	await expect.poll(async () => (await cellAt(page, 3, 'amount').textContent()) ?? '').toContain('1O');
	await page.getByRole('button', { name: bench.say(m.grid_add_row) }).click();
	const fresh = page.getByRole('dialog', { name: bench.say(m.sheets_card_no_client) });
	await fresh.getByLabel('Client').fill('Cleo');
	await fresh.getByLabel('Client').press('Enter');
	await page
		.getByRole('dialog', { name: 'Cleo' })
		.getByRole('button', { name: bench.say(m.sheets_card_close) })
		.click();
	await expect.poll(async () => (await cellAt(page, 4, 'client').textContent()) ?? '').toContain('Cleo');
});

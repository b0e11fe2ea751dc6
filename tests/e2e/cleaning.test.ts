import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

/** Two ways of writing one client, a walk-in, a city and a manager; phones written in three ways. */
const ORDERS = [
	'Client;Date;Sum;Phone;City',
	'Anna Koval;2025-01-10;100;067 123 45 67;Kyiv',
	'Anna Koval;2025-03-12;120;067 123 45 67;Kyiv',
	'KOVAL ANNA;2025-05-15;140;+380671234567;Kyiv',
	'Oleh Bondar;2025-02-05;80;(050) 111-22-33;Lviv',
	'Oleh Bondar;2025-04-06;90;(050) 111-22-33;Lviv',
	'Maria Hnatiuk;2025-02-05;60;;',
	'Maria Hnatiuk;2025-05-05;70;;',
	'Walk-in;2025-02-05;900;;',
	'Walk-in;2025-03-05;800;;'
].join('\n');

async function opened(bench: Workbench): Promise<void> {
	await bench.open();
	await bench.newPlan();
	await bench.drop({ name: 'orders.csv', bytes: Buffer.from(ORDERS) });
	await bench.takeRows();
}
const clients = async (bench: Workbench) =>
	(await figuresOn(bench.page))['clients.active']! + (await figuresOn(bench.page))['clients.sleeping']! + (await figuresOn(bench.page))['clients.lost']!;

test('a duplicate is merged on a yes, split again, and both can be undone', async ({ page }) => {
	const bench = new Workbench(page);
	await opened(bench);
	await expect.poll(() => clients(bench)).toBe(5);
	// What came in is offered for cleaning.
	await page.getByRole('button', { name: bench.say(m.cleaning_offer_show) }).click();
	const step = bench.dialog.locator('[data-step=duplicates]');
	await expect(step.getByRole('radio')).toHaveCount(2);
	await bench.button(m.cleaning_merge, step).click();
	await expect.poll(() => clients(bench)).toBe(4);

	await test.step('split from the dialog', async () => {
		await step.getByRole('button', { name: m.cleaning_split_name({ name: 'KOVAL ANNA' }, { locale: 'en' }) }).click();
		await expect.poll(() => clients(bench)).toBe(5);
		// What was split by hand is not proposed again.
		await expect(step).toHaveCount(0);
	});
	await test.step('undo brings the merged client back, then the two', async () => {
		await page.keyboard.press('Escape');
		await expect(bench.dialog).toHaveCount(0);
		await page.keyboard.press('ControlOrMeta+Z');
		await expect.poll(() => clients(bench)).toBe(4);
		await page.keyboard.press('ControlOrMeta+Z');
		await expect.poll(() => clients(bench)).toBe(5);
	});
});

test('who is nobody in particular is set apart: figures follow, also back, by keyboard and after a reload', async ({ page }) => {
	const bench = new Workbench(page);
	await opened(bench);
	const revenue = async () => (await figuresOn(page))['revenue.total'];
	await bench.goTo('summary');
	await expect.poll(revenue).toBe(2360);
	const quality = page.locator('[data-card="quality"]');
	await expect(quality.locator('.line', { hasText: bench.say(m.sheets_col_phone) })).toContainText('3 of 5');
	await expect(quality).toContainText(m.cleaning_quality_span({ from: '10 Jan 2025', to: '15 May 2025' }, { locale: 'en' }));
	await bench.command(m.cleaning_title);
	await bench.dialog.getByRole('button', { name: `${bench.say(m.cleaning_pseudo_apart)}: Walk-in` }).press('Enter');
	await expect.poll(revenue).toBe(660);
	await expect(quality.locator('.line', { hasText: bench.say(m.sheets_col_phone) })).toContainText('3 of 4');
	await bench.isSaved();
	await page.reload();
	await bench.isCounted();
	await bench.goTo('summary');
	await expect.poll(revenue).toBe(660);
	await bench.command(m.cleaning_title);
	await bench.dialog.getByRole('button', { name: `${bench.say(m.cleaning_pseudo_back)}: Walk-in` }).press('Enter');
	await expect.poll(revenue).toBe(2360);
	await page.keyboard.press('Escape');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(revenue).toBe(660);
});

test('clients are grouped by an attribute of the file, and a group leads to its clients', async ({ page }) => {
	const bench = new Workbench(page);
	await opened(bench);
	await bench.goTo('summary');
	const groups = page.locator('section[aria-labelledby=summary-groups]');
	await groups.getByRole('combobox').selectOption({ label: 'City' });
	await expect(groups.getByRole('row')).toHaveCount(4);
	await expect(
		groups
			.getByRole('row', { name: bench.say(m.cleaning_group_unstated) })
			.getByRole('cell')
			.first()
	).toHaveText(/^2\D/);
	await groups.getByRole('button', { name: 'Kyiv' }).click();
	await expect(page.locator('#sheet-panel-clients')).toBeVisible();
	const names = page.locator('.ag-row [col-id="name"]');
	await expect(names).toHaveText(['KOVAL ANNA', 'Anna Koval']);
});

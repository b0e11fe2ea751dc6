import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

test('plans are renamed, duplicated, put in the bin and brought back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('First');
	await bench.isSaved();
	await page.goto('./');
	const act = async (plan: string, action: Parameters<Workbench['say']>[0]) => {
		await page.getByRole('row').filter({ hasText: plan }).getByRole('button').click();
		await page.getByRole('menuitem', { name: bench.say(action), exact: true }).click();
	};
	const link = (name: string) => page.getByRole('link', { name, exact: true });

	await act('First', m.start_rename);
	await bench.dialog.getByRole('textbox').fill('Second');
	await page.keyboard.press('Enter');
	await expect(link('Second')).toBeVisible();

	await act('Second', m.start_duplicate);
	await bench.dialog.getByRole('textbox').fill('Third');
	await page.keyboard.press('Enter');
	await expect(link('Third')).toBeVisible();

	await act('Second', m.start_delete);
	await expect(link('Second')).toHaveCount(0);
	await page.reload();
	await expect(link('Third')).toBeVisible();
	await expect(link('Second')).toHaveCount(0);
	await page.locator('summary').click();
	await page.getByRole('button', { name: `${bench.say(m.start_restore)}: Second` }).click();
	await expect(link('Second')).toBeVisible();
});

test('the sample has every status, and Cyrillic names', async ({ page }) => {
	const bench = await new Workbench(page, 'uk').open();
	await bench.trySample();
	for (const id of ['clients.active', 'clients.sleeping', 'clients.lost']) {
		await expect(page.locator(`data[data-figure="${id}"]`).first()).toHaveAttribute('value', /^[1-9]\d*$/);
	}
	await bench.goTo('clients');
	await expect(page.getByRole('gridcell', { name: /\p{Script=Cyrillic}/u }).first()).toBeVisible();
});

test('the settings come when they are asked for, by keys alone, and give the focus back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	const settings = page.getByRole('button', { name: bench.say(m.shell_settings), exact: true });
	await settings.focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('menu')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('menu')).toHaveCount(0);
	await expect(settings).toBeFocused();
	await page.keyboard.press('Enter');
	await page.getByRole('menuitemradio', { name: m.shell_language_name({}, { locale: 'ru' }) }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await expect(page.getByRole('button', { name: m.start_new({}, { locale: 'ru' }) })).toBeVisible();
});

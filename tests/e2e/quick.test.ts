import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { cyrillicOrders } from './support/cyrillic-orders.ts';
import { Workbench } from './support/workbench.ts';

test('four numbers on a phone give the forgone revenue, become a plan, and stay when rows come', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const bench = await new Workbench(page, 'ru').open();
	const figure = (id: string) => page.locator(`data[data-figure="${id}"]`).first();
	await bench.button(m.start_quick).click();
	await expect(figure('quick.forgone')).toHaveAttribute('value', '');
	await expect(page.getByText(bench.say(m.quick_missing_clients)).first()).toBeVisible();

	const field = (label: Parameters<Workbench['say']>[0]) => page.getByRole('textbox', { name: bench.say(label), exact: true });
	const type = async (label: Parameters<Workbench['say']>[0], text: string) => {
		await field(label).fill(text);
		await field(label).press('Enter');
	};
	await type(m.quick_clients, '1 000');
	await type(m.quick_purchases, '4');
	await type(m.quick_check, '500,50');
	await expect(figure('quick.forgone')).toHaveAttribute('value', '400400');

	await type(m.quick_rate, '120');
	await expect(field(m.quick_rate)).toHaveAttribute('aria-invalid', 'true');
	await expect(figure('quick.forgone')).toHaveAttribute('value', '400400');
	await page.keyboard.press('Escape');

	await page.getByRole('combobox', { name: bench.say(m.quick_rate_base) }).selectOption('dormant');
	await expect(figure('quick.forgone')).toHaveAttribute('value', '100100');
	await page.reload();
	await expect(figure('quick.forgone')).toHaveAttribute('value', '100100');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

	await bench.button(m.quick_make_plan).click();
	await expect(page.locator('[data-question="quick"]')).toBeVisible();
	await expect(figure('quick.forgone')).toHaveAttribute('value', '100100');
	await page.setViewportSize({ width: 1366, height: 768 });
	await expect(bench.lever('averageCheck').field).toHaveValue('500,5');

	await bench.drop({ name: 'orders.csv', bytes: cyrillicOrders().bytes });
	await bench.takeRows();
	await expect(bench.lever('averageCheck').field).toHaveValue('500,5');
	await bench.goToQuestion('quick');
	const clients = Number(await page.locator('data[data-figure="clients.total"]').first().getAttribute('value'));
	await expect(figure('quick.forgone')).toHaveAttribute('value', String(clients * 0.05 * 4 * 500.5));
});

test('the quick estimate opens without a network', async ({ page, context }) => {
	const bench = await new Workbench(page).open();
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await context.setOffline(true);
	await page.goto('./quick/');
	await expect(page.getByRole('heading', { level: 1, name: bench.say(m.quick_title) })).toBeVisible();
	await context.setOffline(false);
});

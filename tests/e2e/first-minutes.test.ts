import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { cyrillicOrders } from './support/cyrillic-orders.ts';
import { Workbench } from './support/workbench.ts';

test.describe('a person who has not been shown around', () => {
	test.use({ shownAround: false });

	test('is shown around once, by keys, and again when asked for', async ({ page }) => {
		const bench = new Workbench(page, 'uk');
		const card = page.locator('[data-tour]');
		const step = (message: Parameters<Workbench['button']>[0]) => bench.button(message, card);
		await bench.open();
		await bench.newPlan();
		// Nothing to look at yet, and a dialog that waits for an answer is not spoken over.
		await expect(card).toHaveCount(0);
		const { bytes } = cyrillicOrders();
		await bench.drop({ name: 'orders.csv', bytes });
		await expect(bench.button(m.intake_check, bench.dialog)).toBeEnabled();
		await expect(card).toHaveCount(0);
		await bench.button(m.intake_check, bench.dialog).click();
		await bench.button(m.intake_accept, bench.dialog).click();

		await expect(card).toBeFocused();
		await expect(card).toContainText(bench.say(m.tour_figures));
		for (const title of [m.tour_levers, m.tour_rows, m.tour_sheets, m.tour_keep]) {
			while (!(await step(m.tour_next).evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await expect(card).toContainText(bench.say(title));
			const box = (await card.boundingBox())!;
			const { width, height } = page.viewportSize()!;
			expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, `${title.name} is whole in the window`).toBe(true);
		}
		await expect(step(m.tour_skip)).toHaveCount(0);
		await step(m.tour_done).press('Enter');
		await expect(card).toHaveCount(0);

		await bench.isSaved();
		await page.reload();
		await bench.isCounted();
		await expect(card).toHaveCount(0);

		await bench.command(m.tour_open);
		await expect(card).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
	});
});

test('a figure and a column say what they are, and their words lead to the glossary', async ({ page }) => {
	const bench = await new Workbench(page, 'ru').open();
	await bench.trySample();
	await page.locator('[data-explains="clients.lost"]').first().click();
	await bench.dialog.locator('[data-asks-term="missedCycles"]').click();
	const term = page.locator('[data-term="missedCycles"]');
	await expect(term).toBeFocused();
	await expect(term).toContainText(bench.say(m.glossary_missed_cycles_meaning));
	await expect(term).toBeInViewport();
	await bench.dialog.getByRole('searchbox').fill('окуп');
	await expect(page.locator('[data-term="breakEven"]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(term).toHaveCount(0);
	await page.keyboard.press('Escape');
	await bench.command(m.glossary_title);
	await expect(bench.dialog.getByRole('searchbox')).toBeFocused();
	await page.keyboard.press('Escape');

	// A column without a filter of its own has what it is behind its header too, reached by the keys of the others.
	await bench.goTo('clients');
	const popup = page.locator('form[popover]');
	for (const [column, words] of [
		['worth', m.columns_worth],
		['birthday', m.columns_birthday]
	] as const) {
		const header = page.locator(`.ag-header-cell[col-id="${column}"]`);
		await expect(async () => {
			await page.locator('.ag-body-horizontal-scroll-viewport').evaluate((bar, far) => (bar.scrollLeft = far ? bar.scrollWidth : 0), column === 'birthday');
			await header.focus({ timeout: 2_000 });
			await page.keyboard.press('Alt+ArrowDown');
			await expect(popup).toContainText(bench.say(words), { timeout: 2_000 });
		}).toPass();
		await page.keyboard.press('Escape');
		await expect(popup).toHaveCount(0);
		await expect(header).toBeFocused();
	}
	await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="birthday"]').click();
	await page.keyboard.press('Shift+F10');
	await page.getByRole('menuitem', { name: bench.say(m.columns_what_is) }).click();
	await expect(popup).toContainText(bench.say(m.columns_birthday));
	await bench.button(m.shell_close, popup).click();
	await expect(popup).toHaveCount(0);
});

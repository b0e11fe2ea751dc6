import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { cellAt, expectRows } from './support/cells.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

test('a plan is typed into an empty grid, row after row, as fast as fingers go', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.button(m.intake_empty_type).click();
	const orders = [
		['Anna', '2026-01-05', '100'],
		['Boris', '2026-02-06', '200']
	];
	await expect(cellAt(page, 0, 'client')).toBeFocused();
	// Nobody waits for a new row to be there before typing on.
	for (const order of orders) {
		for (const [at, text] of order.entries()) {
			await page.keyboard.type(text);
			await page.keyboard.press(at < order.length - 1 ? 'Tab' : 'Enter');
		}
	}
	await expect(cellAt(page, 2, 'client')).toBeFocused();
	await expectRows(
		page,
		['client', 'date', 'amount'],
		[
			['Anna', '5 Jan 2026', '100.00'],
			['Boris', '6 Feb 2026', '200.00'],
			['', '', '']
		]
	);
	await bench.isSaved();
	await page.reload();
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(300);
});

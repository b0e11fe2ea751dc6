import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { cellAt, expectRows } from './support/cells.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

const CSV = ['Client;Date;Amount', 'Anna;05.01.2026;100', 'Boris;06.02.2026;200'].join('\n');

test('what is being typed is kept, however the cell is left', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'orders.csv', bytes: Buffer.from(CSV) });
	await bench.button(m.intake_check, bench.dialog).click();
	await bench.button(m.intake_accept, bench.dialog).click();
	await expect(bench.dialog).toHaveCount(0);
	await bench.goTo('orders');
	const rewrite = async (row: number, text: string) => {
		await cellAt(page, row, 'amount').click();
		await page.keyboard.press('F2');
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(text);
	};

	await test.step('for another sheet, by a quick click', async () => {
		await rewrite(0, '777');
		await page.locator('#sheet-tab-clients').click();
		await bench.goTo('orders');
		await expectRows(page, ['amount'], [['777.00'], ['200.00']]);
	});
	await test.step('by a reload', async () => {
		await rewrite(1, '888');
		await page.reload();
		await bench.goTo('orders');
		await expectRows(page, ['amount'], [['777.00'], ['888.00']]);
	});
	await test.step('as steps that can be taken back', async () => {
		await page.keyboard.press('ControlOrMeta+Z');
		await expectRows(page, ['amount'], [['777.00'], ['200.00']]);
		await page.reload();
		await bench.goTo('orders');
		await expectRows(page, ['amount'], [['777.00'], ['200.00']]);
		await page.keyboard.press('ControlOrMeta+Y');
		await expectRows(page, ['amount'], [['777.00'], ['888.00']]);
	});
	await test.step('for the list of plans', async () => {
		await rewrite(0, '999');
		await page.getByRole('link', { name: bench.say(m.shell_app_name), exact: true }).click();
		await page.getByRole('link', { name: 'Shop' }).click();
		await bench.goTo('summary');
		await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(1887);
	});
});

import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

const orders = (...clients: string[]) =>
	Buffer.from(['Client;Date;Amount', ...clients.flatMap((client) => [1, 2, 3, 4, 5].map((month) => `${client};2026-0${month}-05;${month}0`))].join('\n'));

test('a lever and imports are taken back and made again after a reload', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'first.csv', bytes: orders('Anna', 'Bob', 'Cleo') });
	await bench.takeRows();
	const margin = bench.lever('margin').field;
	const before = await margin.inputValue();
	await bench.setLever('margin', '47');
	await bench.chooseFile({ name: 'second.csv', bytes: orders('Dora', 'Emil') });
	await bench.takeRows();
	const clients = () => figuresOn(page).then((figures) => figures['clients.total']);
	await bench.goTo('summary');
	await expect.poll(clients).toBe(5);
	await bench.isSaved();

	const reload = async () => {
		await bench.isSaved();
		await page.reload();
		await bench.isCounted();
		await bench.goTo('summary');
	};
	await reload();
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(clients).toBe(3);
	await expect(margin).toHaveValue('47');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(margin).toHaveValue(before);

	await test.step('what was taken back can be made again after another reload', async () => {
		await reload();
		await expect.poll(clients).toBe(3);
		await page.keyboard.press('ControlOrMeta+Shift+Z');
		await expect(margin).toHaveValue('47');
		await page.keyboard.press('ControlOrMeta+Shift+Z');
		await expect.poll(clients).toBe(5);
	});

	await test.step('back to the empty plan, step by step', async () => {
		await reload();
		for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+Z');
		await bench.goTo('orders');
		await expect(page.getByRole('heading', { name: bench.say(m.intake_empty_title) })).toBeVisible();
	});
});

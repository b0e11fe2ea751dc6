import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const ROWS = 'Client;Date;Amount\r\nAnn;2025-01-05;100\r\nAnn;2025-02-05;100\r\nBob;2025-01-07;50\r\nBob;2025-02-07;50';

test('a file shared to the application waits on the device and is asked about on the start page', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
	await bench.newPlan('Shop');
	await bench.isSaved();
	await page.evaluate(async (rows) => {
		const form = new FormData();
		form.append('file', new File([rows], 'Заказы.csv'));
		await fetch(new URL('../share', location.href), { method: 'POST', body: form });
	}, ROWS);
	await page.goto('./?shared=1');
	await expect(bench.dialog).toContainText('Заказы.csv');
	await bench.dialog.getByLabel('Shop').check();
	await bench.button(m.start_arrived_go, bench.dialog).click();
	await bench.takeRows();
	await page.goto('./');
	await expect(page.getByRole('link', { name: 'Shop' })).toBeVisible();
	await expect(bench.dialog).toHaveCount(0);
	expect(await page.evaluate(() => caches.has('rouse-shared'))).toBe(false);
});

test('a copy of a plan dropped on it can be opened as a plan of its own', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('First');
	await bench.drop({ name: 'orders.csv', bytes: Buffer.from(ROWS) });
	await bench.takeRows();
	await bench.isSaved();
	const address = page.url();
	const download = page.waitForEvent('download');
	await page.keyboard.press('ControlOrMeta+S');
	const saved = await (await download).createReadStream();
	const chunks: Buffer[] = [];
	for await (const chunk of saved) chunks.push(chunk as Buffer);
	await bench.drop({ name: 'copy.rouse', bytes: Buffer.concat(chunks) });
	await bench.dialog.getByRole('radio', { name: bench.say(m.files_as_new) }).check();
	await bench.button(m.files_go_new, bench.dialog).click();
	await expect(page).toHaveURL(/plan\/\?id=/);
	await bench.isCounted();
	expect(page.url()).not.toBe(address);
});

import { readFile } from 'node:fs/promises';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

test('a report is saved, printed and drawn, and names clients only when that is chosen', async ({ page }) => {
	const bench = new Workbench(page, 'uk');
	await bench.open();
	await bench.trySample();
	await bench.command(m.share_open);
	const press = (name: string) => bench.dialog.getByRole('button', { name, exact: true });
	const saved = async (button: ReturnType<typeof press>) => {
		const download = page.waitForEvent('download');
		await button.click();
		return readFile(await (await download).path());
	};
	const make = press(bench.say(m.share_make)).last();

	await press(bench.say(m.report_title)).click();
	const unnamed = (await saved(make)).toString();
	const lost = await page.locator('data[data-figure="clients.lost"]').first().getAttribute('value');
	expect(unnamed).toContain(`<data data-figure="clients.lost" value="${lost}">`);
	const client = 'Ольга Демченко';
	expect(unnamed).not.toContain(client);
	await bench.dialog.getByLabel(bench.say(m.report_option_until)).fill('2027-12-31');
	await bench.dialog.getByLabel(bench.say(m.report_option_people)).check();
	expect((await saved(make)).toString()).toContain(client);

	// What the browser is given to print stands in the page while it prints, and is gone afterwards.
	await page.evaluate(() => (window.print = () => undefined));
	await press(bench.say(m.report_print)).click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.print-document h1')).toBeVisible();
	await expect(page.locator('[data-figure="clients.lost"]').last()).toHaveCSS('font-weight', '600');
	await expect(bench.dialog).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await expect(page.locator('.print-document')).toHaveCount(0);

	await press(bench.say(m.report_charts)).click();
	await make.click();
	const drawings = bench.dialog.locator('[data-made="ready"]');
	await expect(drawings).toHaveCount(3);
	const png = await saved(drawings.first().getByRole('button', { name: bench.say(m.report_charts_png) }));
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16)).toBe(1920);
	expect((await saved(drawings.first().getByRole('button', { name: bench.say(m.share_make) }))).toString()).toMatch(
		/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/
	);
});

import { serveStatic } from '../../scripts/setup/static-server.mjs';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { BUILD, expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

test.describe('below a sub-path', () => {
	test.use({
		baseURL: async ({}, use) => {
			const server = await serveStatic({ folder: BUILD, base: '/x/y' });
			await use(server.url);
			await server.close();
		}
	});

	test('the same build works: start, plan, reload, home, offline', async ({ page, context, baseURL, watch }) => {
		watch.admit(baseURL!);
		const bench = await new Workbench(page).open();
		await bench.trySample();
		expect(new URL(page.url()).pathname).toBe('/x/y/plan/');
		await bench.isSaved();
		await page.reload();
		await bench.isCounted();
		await page.getByRole('link', { name: bench.say(m.shell_app_name) }).click();
		await expect(bench.button(m.start_new)).toBeEnabled();
		expect(new URL(page.url()).pathname).toBe('/x/y/');
		await page.evaluate(() => navigator.serviceWorker.ready);
		await context.setOffline(true);
		await page.reload();
		await page.getByRole('link', { name: bench.say(m.start_sample_name) }).click();
		await bench.isCounted();
	});
});

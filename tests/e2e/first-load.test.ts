import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';

test('the start page needs at most 150 kB of compressed script', async ({ page }) => {
	const scripts: Response[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script' || response.request().serviceWorker()) return;
		scripts.push(response);
	});
	await page.goto('./');
	await expect(page.getByRole('button', { name: m.start_new({}, { locale: 'en' }) }).first()).toBeVisible();
	const sizes = await Promise.all(scripts.map(async (script) => [script.url(), gzipSync(await script.body()).byteLength] as const));
	const sum = sizes.reduce((total, [, bytes]) => total + bytes, 0);
	expect(sizes.length).toBeGreaterThan(0);
	expect(sum, sizes.map(([url, bytes]) => `${bytes} ${url}`).join('\n')).toBeLessThanOrEqual(150_000);
});

for (const path of ['./', './quick/']) {
	test(`few files stand before the first paint of ${path}`, async ({ request }) => {
		const html = await (await request.get(path)).text();
		const scripts = html.match(/rel="modulepreload"/g) ?? [];
		const styles = html.match(/rel="stylesheet"/g) ?? [];
		expect(scripts.length).toBeGreaterThan(0);
		expect(scripts.length).toBeLessThanOrEqual(16);
		expect(styles.length).toBeGreaterThan(0);
		expect(styles.length).toBeLessThanOrEqual(3);
	});
}

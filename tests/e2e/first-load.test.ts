import { gzipSync } from 'node:zlib';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';

test('the start page needs at most 150 kB of compressed script', async ({ page }) => {
	const scripts = new Map<string, number>();
	page.on('response', async (response) => {
		if (response.request().resourceType() === 'script' && !response.request().serviceWorker())
			scripts.set(response.url(), gzipSync(await response.body()).byteLength);
	});
	await page.goto('./');
	await expect(page.getByRole('button', { name: m.start_new({}, { locale: 'en' }) }).first()).toBeVisible();
	const sum = [...scripts.values()].reduce((total, bytes) => total + bytes, 0);
	expect(scripts.size).toBeGreaterThan(0);
	expect(sum, [...scripts].map(([url, bytes]) => `${bytes} ${url}`).join('\n')).toBeLessThanOrEqual(150_000);
});

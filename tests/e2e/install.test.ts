import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/setup/browser.mjs';
import { expect, test } from './support/app.ts';

test('the browser finds nothing that keeps it from being installed', async ({ site }) => {
	// Installability is told only in a profile on the disk.
	const profile = await mkdtemp(join(tmpdir(), 'rouse-profile-'));
	const context = await chromium.launchPersistentContext(profile, { executablePath: (await findBrowser()) ?? undefined, args: BROWSER_FLAGS });
	const page = await context.newPage();
	await page.goto(site);
	await page.evaluate(() => navigator.serviceWorker.ready);
	const session = await context.newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);
	const { errors } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	await context.close();
	await rm(profile, { recursive: true, force: true });
});

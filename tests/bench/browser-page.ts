import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/setup/browser.mjs';

/**
 * Opens `tests/bench/<name>/index.html` in Chromium with a profile on the disk and runs `work` in it. `include` names the packages the page
 * imports, so that they are bundled before anything is measured. The page says it is ready by setting `globalThis.ready`.
 */
export async function withBenchPage<T>(name: string, include: readonly string[], work: (page: Page) => Promise<T>): Promise<T> {
	const scratch = mkdtempSync(join(tmpdir(), `rouse-${name}-`));
	const server = await createServer({
		root: join(import.meta.dirname, '../..'),
		configFile: false,
		appType: 'mpa',
		logLevel: 'error',
		cacheDir: join(scratch, 'vite'),
		worker: { format: 'es' },
		optimizeDeps: { include: [...include], entries: [] },
		server: { port: Number(process.env.PORT ?? 0) }
	});
	try {
		await server.listen();
		const context = await chromium.launchPersistentContext(join(scratch, 'chromium'), {
			executablePath: (await findBrowser()) ?? undefined,
			args: BROWSER_FLAGS
		});
		try {
			const page = await context.newPage();
			await page.goto(new URL(`tests/bench/${name}/index.html`, server.resolvedUrls!.local[0]).href);
			await page.waitForFunction(() => 'ready' in globalThis);
			return await work(page);
		} finally {
			await context.close();
		}
	} finally {
		await server.close();
		rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
	}
}

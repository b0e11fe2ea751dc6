// `npm run screenshots [screen…]`: every screen of the built app in three languages, light and dark, on a laptop, a projector and a phone, into ./screenshots (docs/decisions/0094-reference-pictures.md).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { NARROW_SCREENS, QUESTION_SCREENS, SCREENS, STAGE_SCREENS } from '../tests/e2e/support/screens.ts';
import { rememberTour } from '../tests/e2e/support/tour.ts';
import { Workbench } from '../tests/e2e/support/workbench.ts';
import { BROWSER_FLAGS, ensureBrowser } from './setup/browser.mjs';
import { root } from './setup/root.mjs';
import { serveStatic } from './setup/static-server.mjs';

const wanted = process.argv.slice(2);
const folder = join(root, 'screenshots');
const server = await serveStatic({ folder: join(root, 'build') });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS });

for (const locale of /** @type {const} */ (['en', 'ru', 'uk'])) {
	for (const theme of /** @type {const} */ (['light', 'dark'])) {
		for (const viewport of [
			{ width: 1366, height: 768 },
			{ width: 1024, height: 768 },
			{ width: 390, height: 844 }
		]) {
			const narrow = viewport.width < 800;
			const context = await browser.newContext({ viewport, colorScheme: theme, baseURL: server.url, locale: 'en-GB' });
			await rememberTour(context);
			const bench = new Workbench(await context.newPage(), locale);
			const into = join(folder, `${locale}-${theme}-${viewport.width}`);
			mkdirSync(into, { recursive: true });
			for (const [place, screen] of [...SCREENS, ...(narrow ? NARROW_SCREENS : []), ...QUESTION_SCREENS, ...STAGE_SCREENS].entries()) {
				try {
					await screen.show(bench);
					// Tints of changed figures fade, toasts and fonts settle.
					await bench.page.waitForTimeout(700);
					if (wanted.length === 0 || wanted.includes(screen.name)) {
						await bench.page.screenshot({ path: join(into, `${String(place + 1).padStart(2, '0')}-${screen.name}.jpg`), type: 'jpeg', quality: 60 });
					}
					await screen.leave?.(bench);
				} catch (error) {
					console.error(`${locale} ${theme} ${viewport.width}, ${screen.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
					process.exitCode = 1;
				}
			}
			await context.close();
		}
	}
}
await browser.close();
await server.close();
console.log(`Screenshots are in ${folder}`);

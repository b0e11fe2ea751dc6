import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/browser.mjs';
import type { Driver } from './driver.ts';

export async function openChromium(): Promise<Driver> {
	const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS });
	const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
	// Nobody can answer a chooser of the system here: without it files go to the downloads, as in the other two.
	await context.addInitScript(() => ['showOpenFilePicker', 'showSaveFilePicker'].map((name) => Reflect.deleteProperty(window, name)));
	const page = await context.newPage();
	return {
		name: `Chromium ${browser.version()}`,
		goTo: async (url) => void (await page.goto(url)),
		look: (expression) => page.evaluate(expression),
		clickAt: (x, y) => page.mouse.click(x, y),
		press: (combination) => page.keyboard.press(combination),
		type: (text) => page.keyboard.type(text),
		close: () => browser.close()
	};
}

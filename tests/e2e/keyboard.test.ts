import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { figuresOn } from './support/figures.ts';
import { tabTo } from './support/tab-to.ts';
import { Workbench } from './support/workbench.ts';

// A laptop's window at 200 % zoom.
test.use({ viewport: { width: 683, height: 384 } });

async function isWholeAt(page: Page, focused: Locator): Promise<void> {
	await expect(focused).toBeFocused();
	await expect(focused).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

async function goToRegion(page: Page, region: string): Promise<void> {
	const isThere = () => page.evaluate((name) => document.activeElement?.closest(`[data-region="${name}"]`) !== null, region);
	for (let presses = 0; presses < 10 && !(await isThere()); presses++) await page.keyboard.press('F6');
	expect(await isThere()).toBe(true);
}

test('from the start to a plan by keys alone, at twice the size', async ({ page }) => {
	const bench = await new Workbench(page).open();
	const sample = bench.button(m.start_sample);
	await tabTo(page, sample);
	await isWholeAt(page, sample);
	await page.keyboard.press('Enter');
	await bench.isCounted();

	const before = (await figuresOn(page))['clients.lost']!;
	const { slider } = bench.lever('lostAfter');
	await goToRegion(page, 'levers');
	await tabTo(page, slider);
	await isWholeAt(page, slider);
	await page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await figuresOn(page))['clients.lost']!).toBeLessThan(before);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(async () => (await figuresOn(page))['clients.lost']!).toBe(before);

	const plan = page.locator('#sheet-tab-plan');
	await goToRegion(page, 'tabs');
	await tabTo(page, page.locator('[role="tab"][aria-selected="true"]'));
	for (let presses = 0; presses < 8 && (await plan.getAttribute('aria-selected')) !== 'true'; presses++) await page.keyboard.press('ArrowRight');
	await isWholeAt(page, plan);
	const first = page.locator('.ag-row[row-index="0"] .ag-cell').first();
	await expect(first).toBeVisible();

	await bench.command(m.share_open);
	await expect(bench.dialog).toBeInViewport();
	const make = bench.button(m.share_make, bench.dialog);
	await tabTo(page, make);
	await isWholeAt(page, make);
	await page.keyboard.press('Escape');
	await expect(bench.dialog).toHaveCount(0);
	await bench.isSaved();
});

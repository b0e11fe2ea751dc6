import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { cellAt, expectRows } from './support/cells.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

const ROWS = 100_000;

test('100,000 pasted rows are one step to undo', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.button(m.intake_empty_type).click();
	await expect(cellAt(page, 0, 'client')).toBeFocused();
	const day = (row: number) => `2025-${String((row % 12) + 1).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}`;
	const lines = Array.from({ length: ROWS }, (_, row) => `Client ${row % 20_000}\t${day(row)}\t${(row % 500) + 1}`);
	await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
	// What is on the clipboard comes from elsewhere; the paste is a real press of keys.
	await cellAt(page, 0, 'client').click();
	await page.keyboard.press('ControlOrMeta+V');
	await expect(page.locator('.toolbar .count')).toHaveText('100,000 rows', { timeout: 60_000 });
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['clients.total'], { timeout: 30_000 }).toBe(20_000);
	await bench.goTo('orders');
	await page.keyboard.press('ControlOrMeta+Z');
	await expectRows(page, ['client', 'date', 'amount'], [['', '', '']]);
});

test('a long paste tells how far it is, and Escape stops it with nothing changed', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.button(m.intake_empty_type).click();
	await expect(cellAt(page, 0, 'client')).toBeFocused();
	await page.evaluate(
		(rows) => navigator.clipboard.writeText(Array.from({ length: rows }, (_, row) => `Client ${row}\t2025-01-05\t${row}`).join('\n')),
		5 * ROWS
	);
	await cellAt(page, 0, 'client').click();
	await page.keyboard.press('ControlOrMeta+V');
	await expect(page.getByRole('progressbar', { name: bench.say(m.grid_pasting) })).toBeVisible({ timeout: 60_000 });
	await page.keyboard.press('Escape');
	await expect(page.getByText(bench.say(m.grid_stopped))).toBeVisible({ timeout: 60_000 });
	await expectRows(page, ['client', 'date', 'amount'], [['', '', '']]);
	// The next one is none the worse for it.
	await page.evaluate(() => navigator.clipboard.writeText('Ann\t2025-01-05\t7'));
	await page.keyboard.press('ControlOrMeta+V');
	await expect.poll(async () => (await cellAt(page, 0, 'client').textContent()) ?? '').toBe('Ann');
});

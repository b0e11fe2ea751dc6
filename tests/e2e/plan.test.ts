import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { root } from '../../scripts/setup/root.mjs';
import { expect, test } from './support/app.ts';
import { expectFigures, figuresOn } from './support/figures.ts';
import { fileAt, Workbench } from './support/workbench.ts';

const CDNOW = join(root, 'tests/fixtures/cdnow/CDNOW_sample.txt');

test('choices in the plan survive recalculation and reload, and can be taken back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.goTo('plan');
	const first = page.locator('.ag-row[row-index="0"] [col-id="name"]');
	// A row is there a moment before the worker has sent what it says.
	await expect(first).not.toBeEmpty();
	const client = await first.innerText();
	const rowOf = (column: string) => page.locator('.ag-row').filter({ hasText: client }).locator(`[col-id="${column}"]`);
	await rowOf('returnReason').dblclick();
	const select = page.locator('select.sheet-editor');
	const option = await select.locator('option:not([disabled])').last().innerText();
	// Beside the name the choice says what is known of the reason's second life.
	const chosen = option.split(':')[0];
	await select.selectOption({ label: option });
	await expect(rowOf('returnReason')).toContainText(chosen);

	await test.step('a lever moves, the choice stays', async () => {
		await bench.setLever('margin', '45');
		await bench.isSaved();
		await expect(rowOf('returnReason')).toContainText(chosen);
	});
	await test.step('a reload keeps it', async () => {
		await page.reload();
		await bench.isCounted();
		await bench.goTo('plan');
		await expect(rowOf('returnReason')).toContainText(chosen);
	});
});

test('excluding a client changes the sums by undoable steps', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.goTo('plan');
	const before = (await figuresOn(page))['worth.clients']!;
	await page.locator('.ag-row[row-index="0"] [col-id="name"]').click();
	await page.keyboard.press('ControlOrMeta+ArrowRight');
	await page.keyboard.press('F2');
	await page.locator('select.sheet-editor').selectOption({ label: bench.say(m.sheets_choose_exclude) });
	await expect.poll(async () => (await figuresOn(page))['worth.clients']).toBe(before - 1);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(async () => (await figuresOn(page))['worth.clients']).toBe(before);
	await page.keyboard.press('ControlOrMeta+Shift+Z');
	await expect.poll(async () => (await figuresOn(page))['worth.clients']).toBe(before - 1);
});

test('a plan file opens as a new plan, equal in every figure', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('CDNOW');
	await bench.chooseFile(await fileAt(CDNOW));
	await bench.takeRows();
	await bench.setLever('margin', '42');
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['clients.total']).toBe(2357);
	await bench.isSaved();
	const before = await figuresOn(page);

	const download = page.waitForEvent('download');
	await page.keyboard.press('ControlOrMeta+S');
	const file = await download;
	expect(file.suggestedFilename()).toBe('CDNOW.rouse');
	const bytes = await readFile(await file.path());

	await page.goto('./');
	const chooser = page.waitForEvent('filechooser');
	await bench.button(m.start_open_file).click();
	await (await chooser).setFiles({ name: 'CDNOW.rouse', mimeType: 'application/octet-stream', buffer: bytes });
	// It is a copy of the plan that is here: it could be brought in there too.
	await bench.dialog.getByRole('radio', { name: bench.say(m.files_as_new) }).check();
	await bench.button(m.files_go_new, bench.dialog).click();
	await bench.isCounted();
	await bench.goTo('summary');
	await expectFigures(page, before, Object.keys(before).length);
	await page.goto('./');
	await expect(page.getByRole('link', { name: 'CDNOW' })).toHaveCount(2);
});

test('the Plan sheet saves as CSV, with text that is no formula', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	const lines = ['Client;Date;Amount'];
	for (let month = 1; month <= 6; month++) lines.push(`=HYPERLINK("x");2025-0${month}-05;500`, `Steady;2025-0${month}-06;1`);
	for (const day of ['01', '20']) lines.push(`Steady;2026-03-${day};1`);
	await bench.chooseFile({ name: 'orders.csv', bytes: Buffer.from(lines.join('\n')) });
	await bench.takeRows();
	await bench.button(m.shell_share).click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: bench.say(m.share_open) }).click();
	await bench.button(m.share_make, bench.dialog).click();
	const csv = await readFile(await (await download).path(), 'utf8');
	expect(csv).toContain('HYPERLINK');
	expect(csv).not.toMatch(/(^|[;,\t"\n])=/);
});

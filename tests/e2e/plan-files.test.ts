import { rememberTour } from './support/tour.ts';
import AxeBuilder from '@axe-core/playwright';
import { buffer } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const ROWS = 'Client;Date;Amount\nAnna;01.03.2026;100\nAnna;01.05.2026;120\nBoris;02.03.2026;80\nBoris;09.06.2026;90\n';

async function savedFile(page: Page): Promise<Buffer> {
	const download = page.waitForEvent('download');
	await page.keyboard.press('ControlOrMeta+S');
	return buffer(await (await download).createReadStream());
}

test('two copies edited apart are merged: what is new comes, what both changed is asked, and all of it is one step', async ({ page, browser, site, watch }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('Shop');
	await bench.drop({ name: 'orders.csv', bytes: Buffer.from(ROWS) });
	await bench.takeRows();
	await bench.isSaved();
	const plan = page.url();
	const handedOver = await savedFile(page);

	const context = await browser.newContext({ baseURL: site });
	await rememberTour(context);
	const theirs = await context.newPage();
	watch.follow(theirs);
	await theirs.addInitScript(() => ['showOpenFilePicker', 'showSaveFilePicker'].map((name) => Reflect.deleteProperty(window, name)));
	const other = await new Workbench(theirs).open();
	await other.drop({ name: 'shop.rouse', bytes: handedOver });
	await other.isCounted();
	await other.setLever('margin', '55');
	await other.setLever('cycle', '40');
	await other.isSaved();
	const cameBack = await savedFile(theirs);
	await context.close();

	await bench.setLever('margin', '44');
	await bench.setLever('churn', '33');
	await bench.isSaved();
	await bench.drop({ name: 'shop.rouse', bytes: cameBack });
	const { dialog } = bench;
	const conflict = dialog.getByRole('group', { name: bench.say(m.levers_margin_name) });
	await expect(conflict).toBeVisible();
	await expect(dialog.getByRole('group')).toHaveCount(1);
	await page.setViewportSize({ width: 390, height: 844 });
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
	await page.setViewportSize({ width: 1366, height: 768 });
	await conflict.getByRole('radio').first().check();
	await bench.button(m.files_go_merge, dialog).click();

	await bench.isCounted();
	expect(page.url()).toBe(plan);
	await expect(bench.lever('margin').field).toHaveValue(/44/);
	await expect(bench.lever('cycle').field).toHaveValue(/40/);
	await expect(bench.lever('churn').field).toHaveValue(/33/);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(bench.lever('cycle').field).not.toHaveValue(/40/);
	await expect(bench.lever('churn').field).toHaveValue(/33/);
});

test('copies for others: without names, for one person, and encrypted; the wrong passphrase says so', async ({ page, browser, site, watch }) => {
	// Six files are made and two of them encrypted, which is slow on purpose.
	test.slow();
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.isSaved();
	const active = await page.locator('data[data-figure="clients.active"]').first().getAttribute('value');
	const openDialog = async () => {
		await bench.button(m.shell_share).click();
		await page.getByRole('menuitem', { name: bench.say(m.files_copy_open) }).click();
	};
	const made = async (): Promise<Buffer> => {
		const download = page.waitForEvent('download');
		await bench.button(m.files_copy_make, bench.dialog).click();
		return buffer(await (await download).createReadStream());
	};

	await openDialog();
	await bench.dialog.getByRole('radio', { name: bench.say(m.files_copy_masked) }).check();
	await bench.dialog.getByRole('checkbox').check();
	await bench.dialog.getByLabel(bench.say(m.files_passphrase), { exact: true }).fill('тихая река');
	const masked = await made();
	await openDialog();
	await bench.dialog.getByRole('radio', { name: bench.say(m.files_copy_part) }).check();
	await expect(bench.dialog.locator('[aria-live]')).toHaveText(/[1-9]/);
	const part = await made();
	await page.close();

	const context = await browser.newContext({ baseURL: site });
	await rememberTour(context);
	const theirs = await context.newPage();
	watch.follow(theirs);
	const other = await new Workbench(theirs).open();
	await other.drop({ name: 'masked.rouse', bytes: masked });
	const passphrase = other.dialog.getByLabel(other.say(m.files_passphrase), { exact: true });
	await passphrase.fill('тихая речка');
	await theirs.keyboard.press('Enter');
	await expect(other.dialog.getByText(other.say(m.errors_plan_file_wrong_passphrase))).toBeVisible();
	await passphrase.fill('тихая река');
	await theirs.keyboard.press('Enter');
	await other.isCounted();
	await expect(theirs.locator('data[data-figure="clients.active"]').first()).toHaveAttribute('value', active!);
	await other.goTo('clients');
	await expect(theirs.getByRole('gridcell', { name: /^Client \d{4}$/ }).first()).toBeVisible();

	await theirs.goto('./');
	await other.drop({ name: 'part.rouse', bytes: part });
	await other.isCounted();
	await other.goTo('plan');
	await expect(theirs.getByRole('gridcell').first()).toBeVisible();
	await context.close();
});

test('is saved to its file, noticed when somebody else wrote it, and says so only when it reads back', async ({ page }) => {
	// A file of the browser's own stands for the chosen one: nobody can answer the chooser here.
	await page.addInitScript(() => {
		let asked = 0;
		const choose = async () => {
			asked++;
			return (await navigator.storage.getDirectory()).getFileHandle('shop.rouse', { create: true });
		};
		let open: (launch: { files: FileSystemFileHandle[] }) => void;
		const setConsumer = (consumer: typeof open) => void (open = consumer);
		Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
		const doubleClick = async (name: string) => open({ files: [await (await navigator.storage.getDirectory()).getFileHandle(name)] });
		Object.assign(window, { showSaveFilePicker: choose, timesAsked: () => asked, doubleClick });
	});
	const bench = await new Workbench(page).open();
	await bench.newPlan('Shop');
	await bench.drop({ name: 'orders.csv', bytes: Buffer.from(ROWS) });
	await bench.takeRows();
	await bench.isSaved();
	const note = page.locator('.note .file');
	await page.keyboard.press('ControlOrMeta+S');
	await expect(note).toHaveText(new RegExp(m.shell_saved_to_file({ time: '\\d+:\\d+' }, { locale: 'en' })));
	await bench.setLever('margin', '44');
	await page.keyboard.press('ControlOrMeta+S');
	await expect(note).toHaveText(new RegExp(m.shell_saved_to_file({ time: '\\d+:\\d+' }, { locale: 'en' })));

	await page.evaluate(async () => {
		const handle = await (await navigator.storage.getDirectory()).getFileHandle('shop.rouse');
		const writable = await handle.createWritable({ keepExistingData: true });
		await writable.write({ type: 'write', position: 0, data: 'elsewhere' });
		await writable.close();
	});
	await bench.setLever('margin', '45');
	await page.keyboard.press('ControlOrMeta+S');
	await expect(bench.dialog.getByText(m.files_changed_words({ name: 'shop.rouse' }, { locale: 'en' }))).toBeVisible();
	await bench.button(m.files_changed_overwrite, bench.dialog).click();
	await expect(note).toHaveText(new RegExp(m.shell_saved_to_file({ time: '\\d+:\\d+' }, { locale: 'en' })));
	const begins = await page.evaluate(async () =>
		(await (await (await navigator.storage.getDirectory()).getFileHandle('shop.rouse')).getFile()).slice(0, 2).text()
	);
	expect(begins).toBe('PK');

	// Opened from the system it is the new plan's own file: the next save goes there, and asks for no place.
	const plan = page.url();
	await bench.open();
	await expect(page.getByRole('link', { name: 'Shop' })).toBeVisible();
	await page.evaluate(() => (window as unknown as { doubleClick(name: string): Promise<void> }).doubleClick('shop.rouse'));
	await bench.dialog.getByRole('radio', { name: bench.say(m.files_as_new) }).check();
	await bench.button(m.files_go_new, bench.dialog).click();
	await bench.isCounted();
	expect(page.url()).not.toBe(plan);
	await bench.setLever('margin', '46');
	await page.keyboard.press('ControlOrMeta+S');
	await expect(note).toHaveText(new RegExp(m.shell_saved_to_file({ time: '\\d+:\\d+' }, { locale: 'en' })));
	expect(await page.evaluate(() => (window as unknown as { timesAsked(): number }).timesAsked())).toBe(0);
});

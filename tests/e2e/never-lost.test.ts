import type { BrowserContext } from '@playwright/test';
import { Chance } from '../../src/lib/kernel/chance.ts';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { figuresOn } from './support/figures.ts';
import { KillableBrowser } from './support/killable-browser.ts';
import { Workbench } from './support/workbench.ts';

const orders = (...clients: string[]) =>
	Buffer.from(['Client;Date;Amount', ...clients.flatMap((client) => [1, 2, 3, 4, 5].map((month) => `${client};2026-0${month}-05;${month}0`))].join('\n'));

test('a plan is kept as it was, compared, rehearsed and brought back, and opens as a plan of its own from the start page', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'first.csv', bytes: orders('Anna', 'Bob', 'Cleo') });
	await bench.takeRows();
	await bench.setLever('margin', '40');
	await bench.chooseFile({ name: 'second.csv', bytes: orders('Dora', 'Emil') });
	await bench.takeRows();
	await bench.setLever('margin', '70');
	await bench.isSaved();

	await bench.command(m.snapshots_title);
	const before = bench.dialog.locator('li[data-snapshot]').filter({ hasText: bench.say(m.snapshots_reason_import) });
	await before.getByRole('button', { name: bench.say(m.snapshots_rehearse) }).click();
	await expect(before.locator('[data-rehearsal="worked"]')).toContainText('15 rows');
	await before.getByRole('button', { name: bench.say(m.snapshots_compare) }).click();
	await expect(before.getByRole('listitem')).toContainText([/second\.csv/, /70.*40/]);
	await expect(before.getByRole('row', { name: /Clients/ }).first()).toContainText(/5.*3/);
	await before.getByRole('button', { name: new RegExp(`^${bench.say(m.snapshots_restore)}`) }).click();
	await expect(bench.dialog).toHaveCount(0);
	const margin = bench.lever('margin').field;
	await expect(margin).toHaveValue('40');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(margin).toHaveValue('70');
	await bench.isSaved();

	await test.step('from the start page, without touching the plan', async () => {
		await bench.command(m.shell_to_plans);
		await page.getByRole('button', { name: m.start_actions_of({ name: 'Shop' }, { locale: 'en' }) }).click();
		await page.getByRole('menuitem', { name: bench.say(m.snapshots_title) }).click();
		const oldest = bench.dialog.locator('li[data-snapshot]').last();
		await oldest.getByRole('button', { name: bench.say(m.snapshots_open_as_plan) }).click();
		await bench.isCounted();
		await bench.goTo('summary');
		await expect.poll(() => figuresOn(page).then((figures) => figures['clients.total'])).toBe(3);
		await expect(margin).toHaveValue('40');
	});
});

test('what cannot be saved says why, and the plan can be downloaded from memory', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.isSaved();
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		IDBFactory.prototype.open = () => {
			throw new DOMException('gone', 'InvalidStateError');
		};
	});
	await bench.setLever('margin', '33');
	const banner = page.getByRole('alert').filter({ hasText: bench.say(m.errors_storage_full) });
	await expect(banner).toBeVisible();
	const download = page.waitForEvent('download');
	await bench.button(m.storage_download, banner).click();
	expect((await download).suggestedFilename()).toMatch(/\.rouse$/);
});

test('another tab follows the writer, and a take-over in the middle of an edit loses nothing', async ({ page, context, watch }) => {
	const first = await new Workbench(page).open();
	await first.trySample();
	const other = await context.newPage();
	watch.follow(other);
	await other.goto(page.url());
	const second = new Workbench(other);
	await second.isCounted();
	await first.setLever('margin', '41');
	await expect(second.lever('margin').field).toHaveValue('41');

	const taking = second.button(m.shell_take_over).click();
	await first.lever('margin').field.fill('52');
	await first.lever('margin').field.press('Enter');
	await taking;
	await expect(second.lever('margin').field).toBeEnabled();
	await expect(first.lever('margin').field).toBeDisabled();
	// Taken in time it is in both; come too late, it is in neither.
	const agreed = await second.lever('margin').field.inputValue();
	expect(['41', '52']).toContain(agreed);
	await expect(first.lever('margin').field).toHaveValue(agreed);

	await test.step('a newer version of the application takes the database over: this one stops writing and says so', async () => {
		await second.isSaved();
		await other.evaluate(
			() =>
				new Promise((resolve, reject) => {
					const request = indexedDB.open('rouse', 10_000);
					request.onsuccess = () => resolve(request.result.close());
					request.onerror = () => reject(request.error as Error);
				})
		);
		for (const bench of [first, second]) {
			await expect(bench.page.getByText(bench.say(m.storage_outdated))).toBeVisible();
			await expect(bench.lever('margin').field).toBeDisabled();
		}
	});
});

/** Kills over the built application; the bench `kill` does two hundred over its storage. */
test('a browser that is killed leaves what was shown as saved, or later', async ({ site }) => {
	test.setTimeout(240_000);
	const browser = new KillableBrowser();
	const open = async (context: BrowserContext, url: string) => {
		const page = await context.newPage();
		await page.goto(url);
		return new Workbench(page);
	};
	try {
		let bench = await open(await browser.start(), site);
		await expect(bench.button(m.start_new)).toBeEnabled();
		await bench.newPlan();
		await bench.chooseFile({ name: 'first.csv', bytes: orders('Anna', 'Bob') });
		await bench.takeRows();
		await bench.isSaved();
		const address = bench.page.url();
		for (let seed = 1; seed <= 6; seed++) {
			const chance = Chance.seeded(seed);
			const importing = seed % 2 === 0;
			await bench.setLever('margin', String(10 + seed));
			await bench.isSaved();
			// What follows is under way when everything ends.
			if (importing) {
				await bench.chooseFile({ name: `more-${seed}.csv`, bytes: orders(`Client ${seed}`) });
				await bench.button(m.intake_check, bench.dialog).click();
				await bench.button(m.intake_accept, bench.dialog).click();
			} else await bench.setLever('margin', String(60 + seed));
			await new Promise((resolve) => setTimeout(resolve, (chance.nextWord() / 2 ** 32) * 500));
			await browser.kill();
			bench = await open(await browser.start(), address);
			await bench.isCounted();
			expect([String(10 + seed), String(60 + seed)]).toContain(await bench.lever('margin').field.inputValue());
			await bench.goTo('summary');
			const clients = (await figuresOn(bench.page))['clients.total'];
			expect(clients).toBeGreaterThanOrEqual(2);
			await bench.isSaved();
		}
	} finally {
		await browser.dispose();
	}
});

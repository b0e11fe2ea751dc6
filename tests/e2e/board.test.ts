import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { writeTotalsLink } from '../../src/lib/share/totals/totals-link.ts';
import { ESTIMATE, SHOP } from '../../src/lib/share/totals/totals.fixture.ts';
import { expect, test } from './support/app.ts';
import { dropAll, totalsFile as fileOf } from './support/room-files.ts';
import { Workbench } from './support/workbench.ts';

/** Another shop of the same name, and one of another currency that nobody named. */
const NAMESAKE = { ...SHOP, id: '00000000000000aa', figures: { ...SHOP.figures, 'forgone.topDown': 60_000 } };
const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

test('a room on a board: files, a link and a whole plan side by side, kept, taken back, given away', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const bench = await new Workbench(page).open();
	const rows = page.locator('tbody tr[data-participant]');
	const nameOf = (place: number) => rows.nth(place).locator('th bdi');

	// A participant's own plan gives its totals as a link, and the whole plan file besides.
	await bench.trySample();
	const planFile = page.waitForEvent('download');
	await page.keyboard.press('ControlOrMeta+S');
	const plan = await contentOf(await planFile);
	await bench.goTo('clients');
	const clients = (await page.locator('.ag-cell[col-id="name"]').allInnerTexts()).map((name) => name.trim()).filter((name) => name !== '');
	expect(clients.length).toBeGreaterThan(5);
	await bench.command(m.share_open);
	await bench.dialog.locator('[data-goes-to="totals"]').click();
	await expect(bench.dialog.getByRole('img', { name: bench.say(m.board_code) })).toBeVisible();
	await bench.button(m.board_link_copy, bench.dialog).click();
	const address = await page.evaluate(() => navigator.clipboard.readText());
	for (const name of clients) expect(decodeURIComponent(address)).not.toContain(name);

	// Files dropped on the start page begin a board; what is none of ours is refused by name, and the rest is taken.
	await bench.open();
	await dropAll(page, [fileOf(SHOP), fileOf(NAMESAKE)]);
	await expect(rows).toHaveCount(2);
	await expect(nameOf(0)).toHaveText('Квіти на розі (1)');
	await expect(nameOf(1)).toHaveText('Квіти на розі (2)');
	const newer = Buffer.from(fileOf(SHOP).bytes.toString().replace('"format": 3', '"format": 99'));
	await dropAll(page, [{ name: 'newer.rouse-totals', bytes: newer }, { name: 'photo.png', bytes: Buffer.from('png') }, fileOf(ESTIMATE)]);
	await expect(rows).toHaveCount(3);
	await expect(page.locator('[data-room-file="refused"]')).toHaveCount(2);
	await expect(page.locator('[data-room-file="refused"]').first()).toContainText(bench.say(m.board_error_newer));
	const board = page.url();

	// A whole plan gives its totals, says so, and is by its id the same participant as its link.
	await dropAll(page, [{ name: 'sample.rouse', bytes: plan }]);
	await expect(page.locator('[data-room-file="taken"]')).toContainText(bench.say(m.board_from_plan));
	await expect(rows).toHaveCount(4);
	// Its clients are invented: it is shown, said to be so, and counts in no median.
	await expect(rows.nth(3).locator('[data-sample="all"]')).toHaveText(bench.say(m.board_sample_all));
	await expect(page.locator('[data-counted-out="1"]')).toBeVisible();
	await expect(page.locator('tr[data-line="base"] td[data-column="clients"]')).toHaveText('3 of 3');
	await bench.isSaved();
	await page.goto(address);
	await expect(page.locator('[data-total="lost"]')).toContainText('%');
	await expect(page.locator('[data-sample="all"]').first()).toBeVisible();
	await bench.button(m.board_add_here).click();
	await expect(page.getByText(m.board_known_already({ count: '1' }, { locale: 'en' }))).toBeVisible();
	await expect(rows).toHaveCount(4);

	// Another participant comes by a link alone.
	await page.goto(`./board/#${writeTotalsLink({ ...SHOP, id: '00000000000000bb', plan: 'Bakery', payback: 'never' })}`);
	await expect(page.getByRole('heading', { name: 'Bakery' })).toBeVisible();
	await bench.button(m.board_add_here).click();
	await expect(rows).toHaveCount(5);
	await expect(nameOf(4)).toHaveText('Bakery');
	for (const name of clients) await expect(page.getByText(name, { exact: true })).toHaveCount(0);

	// Money of two currencies has two medians; a median is told with what it is of.
	const medians = page.locator('tr[data-line="median"] td[data-column="forgone"] .part');
	expect(await medians.count()).toBeGreaterThanOrEqual(2);
	await expect(page.locator('tr[data-line="base"] td[data-column="lost"]')).toContainText('3 of 4');

	// Names hidden stay hidden over a reload; who is removed comes back where they stood.
	await bench.button(m.board_hide_names).click();
	await expect(nameOf(0)).toHaveText(m.board_numbered({ number: 1 }, { locale: 'en' }));
	await bench.isSaved();
	await page.reload();
	await expect(rows).toHaveCount(5);
	await expect(nameOf(0)).toHaveText(m.board_numbered({ number: 1 }, { locale: 'en' }));
	await bench.button(m.board_hide_names).click();
	expect(page.url()).toBe(board);
	await rows.first().getByRole('button').click();
	await page.getByRole('menuitem', { name: bench.say(m.board_remove) }).click();
	await expect(rows).toHaveCount(4);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(nameOf(0)).toHaveText('Квіти на розі (1)');
	await rows.first().getByRole('button').click();
	await page.getByRole('menuitem', { name: bench.say(m.board_rename) }).click();
	await bench.dialog.getByRole('textbox').fill('<b>Row 1</b>');
	await page.keyboard.press('Enter');
	await expect(nameOf(0)).toHaveText('<b>Row 1</b>');
	await bench.isSaved();

	// The board goes away as a file and comes back without doubling anybody; its table and its page hold the same names.
	const taken = async (message: Parameters<Workbench['say']>[0]): Promise<Buffer> => {
		await bench.button(m.board_save_as).click();
		const download = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: bench.say(message), exact: true }).click();
		return contentOf(await download);
	};
	const file = await taken(m.board_file_board);
	expect((await taken(m.board_file_table)).toString()).toContain('<b>Row 1</b>');
	expect((await taken(m.board_file_page)).toString()).toContain('<bdi>&lt;b&gt;Row 1&lt;/b&gt;</bdi>');
	await dropAll(page, [{ name: 'room.rouse-board', bytes: file }]);
	await expect(page.getByText(m.board_known_already({ count: '5' }, { locale: 'en' }))).toBeVisible();
	await expect(rows).toHaveCount(5);

	// What was done before a reload can still be taken back.
	await bench.isSaved();
	await page.reload();
	await expect(nameOf(0)).toHaveText('<b>Row 1</b>');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(nameOf(0)).toHaveText('Квіти на розі (1)');
	await bench.isSaved();

	// Shown to the room it fills the screen, names nobody, and nothing on it can be changed; Escape ends the show, and names stay hidden.
	await bench.button(m.workshop_present).click();
	await expect(nameOf(0)).toHaveText(m.board_numbered({ number: 1 }, { locale: 'en' }));
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await expect(rows.getByRole('button')).toHaveCount(0);
	await page.keyboard.press('ControlOrMeta+Z');
	await dropAll(page, [fileOf({ ...SHOP, id: '00000000000000cc' })]);
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-presenting]')).toHaveCount(0);
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
	await expect(nameOf(0)).toHaveText(m.board_numbered({ number: 1 }, { locale: 'en' }));
	// The button that ends the show goes with it, and leaves the focus to the heading.
	await bench.button(m.workshop_present).click();
	await bench.button(m.workshop_present_end).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	// Files are read in the order they come: once this one is answered, what was dropped during the show would stand here if it had been taken.
	await dropAll(page, [fileOf(SHOP)]);
	await expect(page.getByText(m.board_known_already({ count: '1' }, { locale: 'en' }))).toBeVisible();
	await expect(rows).toHaveCount(5);

	// A link that was cut on its way gives nothing, and says so.
	await page.goto(address.slice(0, -9));
	await expect(page.getByText(bench.say(m.link_unreadable))).toBeVisible();
	await expect(bench.button(m.board_add_here)).toHaveCount(0);
});

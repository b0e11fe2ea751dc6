import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { WORKSHOP_STEPS, type WorkshopStep } from '../../src/lib/model/workshop.ts';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const stageOf = (page: Page, step: WorkshopStep): Locator => page.locator(`[data-stage="${step}"]`);
const figure = (page: Page, id: string): Locator => page.locator(`data[data-figure="${id}"]`).first();
const valueOf = (of: Locator): Promise<string | null> => of.getAttribute('value');
const fillsScreen = (page: Page): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
/** With a list every question but the first two has a chart. */
const isPicture = (step: WorkshopStep): boolean => step !== 'comeBack' && step !== 'base';
const NOTE = 'The phone rings and nobody answers';

test('a room is led through the questions by a clicker, is shown them without a name, and finds its notes again', async ({ page }) => {
	test.setTimeout(120_000);
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.command(m.workshop_run);

	await test.step('keys turn the questions, and what has the focus does not take them', async () => {
		await expect(stageOf(page, 'comeBack').getByRole('heading', { level: 1 })).toBeFocused();
		await page.keyboard.press('PageDown');
		await expect(stageOf(page, 'base')).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await expect(stageOf(page, 'frequency')).toBeVisible();
		await page.keyboard.press('ArrowLeft');
		await expect(stageOf(page, 'base')).toBeVisible();
		for (const step of ['frequency', 'sleepers'] as const) {
			await page.keyboard.press('PageDown');
			await expect(stageOf(page, step)).toBeVisible();
		}
		const { slider } = bench.lever('lostAfter');
		const lost = await valueOf(figure(page, 'clients.lost'));
		await slider.focus();
		await page.keyboard.press('PageDown');
		await expect(stageOf(page, 'cost')).toBeVisible();
		await page.keyboard.press('PageUp');
		await expect(slider).toHaveValue('3');
		await expect(figure(page, 'clients.lost')).toHaveAttribute('value', lost!);
	});

	await test.step('a lever moves the question’s figures, and they are said when it is let go', async () => {
		const lost = await valueOf(figure(page, 'clients.lost'));
		await bench.lever('lostAfter').slider.focus();
		for (let times = 0; times < 20; times++) await page.keyboard.press('ArrowRight');
		await expect(figure(page, 'clients.lost')).not.toHaveAttribute('value', lost!);
		await expect(stageOf(page, 'sleepers').getByRole('status')).toContainText((await figure(page, 'clients.lost').textContent())!);
	});

	const note = page.getByLabel(bench.say(m.workshop_note));
	await test.step('a note is written by going on, is there after a reload, and can be undone', async () => {
		await note.fill(NOTE);
		await page.keyboard.press('PageDown');
		await expect(stageOf(page, 'cost')).toBeVisible();
		await page.keyboard.press('PageUp');
		await expect(note).toHaveValue(NOTE);
		await bench.isSaved();
		await page.reload();
		await expect(stageOf(page, 'sleepers')).toBeVisible();
		await expect(note).toHaveValue(NOTE);
		await stageOf(page, 'sleepers').getByRole('heading', { level: 1 }).focus();
		await page.keyboard.press('ControlOrMeta+Z');
		await expect(note).toHaveValue('');
		await page.keyboard.press('ControlOrMeta+Shift+Z');
		await expect(note).toHaveValue(NOTE);
	});

	await test.step('it is left for the workbench, and goes on where it was', async () => {
		await page.keyboard.press('PageDown');
		await expect(stageOf(page, 'cost')).toBeVisible();
		await page.keyboard.press('Escape');
		await bench.goTo('clients');
		await bench.command(m.workshop_resume);
		await expect(stageOf(page, 'cost')).toBeVisible();
	});

	await test.step('shown to the room it names nobody and nothing can be written, but levers are live', async () => {
		await page.getByRole('button', { name: bench.say(m.workshop_firstWeeks) }).click();
		const names = page.locator('[data-first] .name');
		await expect(names.first()).toBeVisible({ timeout: 30_000 });
		const known = await names.allTextContents();
		await bench.button(m.workshop_present).click();
		const shown = page.locator('[data-presenting]');
		await expect(shown).toBeVisible({ timeout: 30_000 });
		await expect.poll(() => fillsScreen(page)).toBe(true);
		await expect(shown.getByText(bench.say(m.workshop_clients_hidden))).toBeVisible();
		await expect(shown.getByText(bench.say(m.starters_sample_banner))).toBeVisible();
		await expect(names.first()).toHaveText(/№ \d+/, { timeout: 30_000 });
		const held = await page.content();
		expect(known.filter((name) => held.includes(name))).toEqual([]);
		await expect(shown.locator('textarea')).toHaveCount(0);
		await expect(shown.locator('input:not([data-rests]):not([type=range]):enabled')).toHaveCount(0);

		for (const step of ['offer', 'whom', 'reasons', 'cost'] as const) {
			await page.keyboard.press('PageUp');
			await expect(stageOf(page, step)).toBeVisible();
		}
		const forgone = await valueOf(figure(page, 'forgone.topDown'));
		await bench.lever('returnableShare').slider.focus();
		await page.keyboard.press('ArrowRight');
		await expect(figure(page, 'forgone.topDown')).not.toHaveAttribute('value', forgone!);
		const moved = await valueOf(figure(page, 'forgone.topDown'));
		await page.keyboard.press('ControlOrMeta+Z');
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageUp');
		await expect(stageOf(page, 'cost')).toBeVisible();
		await expect(figure(page, 'forgone.topDown')).toHaveAttribute('value', moved!);
	});

	await test.step('clients are shown to the room only on purpose, and hidden again', async () => {
		await bench.button(m.workshop_show_clients).click();
		await expect(page.getByText(bench.say(m.workshop_clients_shown))).toBeVisible({ timeout: 30_000 });
		await bench.button(m.workshop_hide_clients).click();
		await expect(page.getByText(bench.say(m.workshop_clients_hidden))).toBeVisible({ timeout: 30_000 });
	});

	await test.step('Escape ends the show, then the path; clients stay hidden', async () => {
		expect(await fillsScreen(page)).toBe(true);
		await page.keyboard.press('Escape');
		await expect(page.locator('[data-presenting]')).toHaveCount(0);
		await expect.poll(() => fillsScreen(page)).toBe(false);
		await expect(stageOf(page, 'cost')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('[data-screen-lock]')).toBeVisible();
		await bench.isSaved();
	});
});

for (const locale of ['ru', 'uk'] as const) {
	test(`on an old projector of 800 by 600 no question has to be scrolled, in ${locale}`, async ({ page }) => {
		await page.setViewportSize({ width: 800, height: 600 });
		const bench = await new Workbench(page, locale).open();
		await bench.trySample();
		await bench.isSaved();
		await page.goto(`${page.url()}&workshop=${WORKSHOP_STEPS[0]}&show=plan`);
		for (const step of WORKSHOP_STEPS) {
			const screen = stageOf(page, step).locator('[role="region"].screen');
			// The chart, or what is said in its place, and the figures come a moment after the question, and take no more room than there is.
			const picture = screen.locator('.body > .chart > p, .body > .chart .drawing svg');
			const stands = isPicture(step) ? picture : screen.locator('.body > .figures dd.value');
			await expect(stands.first()).toBeVisible({ timeout: 30_000 });
			await expect.poll(() => screen.evaluate((element) => element.scrollHeight - element.clientHeight), { message: step }).toBe(0);
			await page.keyboard.press('PageDown');
		}
	});
}

test('without a list the room goes by four numbers, and is told what a list would answer', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.button(m.workshop_run).click();
	await bench.button(m.start_new_create, bench.dialog).click();
	await expect(stageOf(page, 'comeBack')).toBeVisible();
	await page.keyboard.press('PageDown');
	const clients = page.getByRole('textbox', { name: bench.say(m.quick_clients) });
	await clients.fill('1000');
	await clients.press('Enter');
	await bench.setLever('purchasesPerYear', '4');
	await bench.setLever('averageCheck', '500');
	await expect(figure(page, 'quick.forgone')).toHaveAttribute('value', '400000');
	for (let times = 0; times < 4; times++) await page.keyboard.press('PageDown');
	await expect(stageOf(page, 'reasons')).toBeVisible();
	await bench.button(() => m.workshop_go_list({ place: '2' })).click();
	await expect(stageOf(page, 'base')).toBeVisible();
	await expect(clients).toHaveValue('1,000');
});

import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { dayFromIso, isoFromDay } from '../../src/lib/kernel/days.ts';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const dayOf = async (page: Page, contact: string): Promise<number> =>
	Number(await page.locator(`[data-day]:has([data-contact="${contact}"])`).first().getAttribute('data-day'));

/** The calendar's first week with contacts, of the sample. */
async function openWeek(bench: Workbench): Promise<{ contact: string; chip: Locator; day: number }> {
	const { page } = bench;
	await bench.goTo('calendar');
	await bench.button(m.schedule_week).click();
	const chips = page.locator('[data-contact]');
	const toFirst = page.locator('.said button');
	await expect(chips.first().or(toFirst)).toBeVisible();
	if (await toFirst.isVisible()) await toFirst.click();
	await expect(chips.first()).toBeVisible();
	const contact = (await chips.first().getAttribute('data-contact'))!;
	return { contact, chip: page.locator(`[data-contact="${contact}"]`), day: await dayOf(page, contact) };
}

test('a contact dragged to another day stays there, is put back by undo, and a reload keeps it', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const { contact, chip, day } = await openWeek(bench);
	const others = page.locator('[data-day]').filter({ hasNot: page.locator(`[data-contact="${contact}"]`) });
	const target = Number(await others.last().getAttribute('data-day'));
	// Near the top of the day: a full week is higher than the window.
	await chip.dragTo(page.locator(`[data-day="${target}"]`), { targetPosition: { x: 40, y: 60 } });
	await expect(page.locator(`[data-day="${target}"] [data-contact="${contact}"]`)).toBeVisible();
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(page.locator(`[data-day="${day}"] [data-contact="${contact}"]`)).toBeVisible();
	await page.keyboard.press('ControlOrMeta+Shift+Z');
	await expect(page.locator(`[data-day="${target}"] [data-contact="${contact}"]`)).toBeVisible();
	await bench.isSaved();
	await page.reload();
	await bench.isCounted();
	await openWeek(bench);
	await expect(page.locator(`[data-day="${target}"] [data-contact="${contact}"]`)).toBeVisible();
});

test('by the keyboard alone: Space picks a contact up, the arrows choose the day, Enter puts it there, Escape leaves it', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const { contact, chip, day } = await openWeek(bench);
	const moving = page.getByRole('group', { name: bench.say(m.schedule_moving_title) });
	await chip.focus();
	await page.keyboard.press('Space');
	await expect(moving).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await expect(moving).toHaveCount(0);
	await bench.button(m.schedule_previous_week).click();
	await expect(page.locator(`[data-day="${day}"] [data-contact="${contact}"]`)).toBeVisible();
	await chip.focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.locator(`[data-day="${day + 1}"] [data-contact="${contact}"]`)).toBeVisible();
	await expect(chip).toBeFocused();
});

test('a contact set on a quiet day is told of, and the way out is one press; skipped, it leaves the plan', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const { contact, chip, day } = await openWeek(bench);
	await chip.click();
	const date = bench.dialog.getByLabel(bench.say(m.sheets_col_contact_date));
	await expect(date).toHaveValue(isoFromDay(day));
	let saturday = day;
	while (new Date(isoFromDay(saturday)).getUTCDay() !== 6) saturday++;
	await date.fill(isoFromDay(saturday));
	const warning = bench.dialog.locator('[data-warning="quietDay"]');
	await expect(warning).toBeVisible();
	await expect(date).toHaveValue(isoFromDay(saturday));
	await warning.getByRole('button').click();
	await expect(warning).toHaveCount(0);
	expect(dayFromIso(await date.inputValue())!).toBeGreaterThan(saturday);
	await bench.button(m.schedule_reset, bench.dialog).click();
	await expect(date).toHaveValue(isoFromDay(day));
	await bench.button(m.schedule_skip, bench.dialog).click();
	await expect(page.locator(`[data-contact="${contact}"]`)).toHaveCount(0);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(chip).toBeVisible();
});

test('on a phone a day is opened, a contact in it, and its date set in a field', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await bench.goTo('calendar');
	const busy = page.locator('[data-day]:has(.total) .date');
	await expect(busy.first()).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await busy.first().click();
	await bench.dialog.getByRole('listitem').first().getByRole('button').click();
	const date = bench.dialog.getByLabel(bench.say(m.sheets_col_contact_date));
	const later = isoFromDay(dayFromIso(await date.inputValue())! + 7);
	await date.fill(later);
	await expect(bench.button(m.schedule_reset, bench.dialog)).toBeEnabled();
	await expect(date).toHaveValue(later);
});

test('the rules are levers: what they do is told, and what cannot be is refused at its field', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const question = await bench.goToQuestion('rhythm');
	const contacts = question.locator('.findings data').first();
	await expect(contacts).toHaveAttribute('value', /[1-9]/);
	const before = Number(await contacts.getAttribute('value'));
	const light = question.locator('[data-setting="schedule/maxLight"] input');
	await light.fill('0');
	await light.press('Enter');
	await expect(question.locator('.findings data').nth(1)).toHaveAttribute('value', /^0(\.\d+)?$/);
	const cap = question.locator('[data-setting="schedule/cap/contacts"]');
	await cap.locator('input').fill('0');
	await cap.locator('input').press('Enter');
	await expect(cap.getByRole('alert')).toBeVisible();
	expect(before).toBeGreaterThan(0);
	const weekdays = question.locator('[data-weekday]:not(:checked)');
	while ((await weekdays.count()) > 1) await weekdays.first().check();
	await weekdays.first().click();
	await expect(question.getByText(bench.say(m.schedule_quiet_all))).toBeVisible();
	await expect(weekdays).toHaveCount(1);
});

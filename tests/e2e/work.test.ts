import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { tabTo } from './support/tab-to.ts';
import { Workbench } from './support/workbench.ts';

const MS_PER_DAY = 86_400_000;
const two = (value: number) => String(value).padStart(2, '0');
const daysAgo = (days: number): string => {
	const date = new Date(Date.now() - days * MS_PER_DAY);
	return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
};

/** Five clients with a cycle of 30 days: four have missed one, the fifth bought yesterday. Their sums are equal, so all are of category A. */
const NAMES = ['Анна Ковальчук', 'Борис Щербак', 'Вера Лысенко', 'Глеб Мельник', 'Дина Яценко'];
const ORDERS = Buffer.from(
	[
		'Клиент;Дата заказа;Сумма;Товар;Телефон;Согласие',
		...NAMES.flatMap((name, place) =>
			[0, 30, 60].map((back) => `${name};${daysAgo(back + (place === 4 ? 1 : 45))};1000;Розы ${place};+7 900 000-00-0${place};да`)
		)
	].join('\r\n')
);

async function openShop(page: Page): Promise<Workbench> {
	const bench = await new Workbench(page, 'ru').open();
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'orders.csv', bytes: ORDERS });
	await bench.takeRows();
	return bench;
}

const heading = (page: Page): Locator => page.locator('article[data-client] h2');
const cards = (page: Page): Locator => page.locator('[data-card]');
const result = (page: Page, bench: Workbench, words: Parameters<Workbench['say']>[0]): Locator =>
	page.getByRole('radio', { name: bench.say(words), exact: true });

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('a day of contacts: outcomes are noted one after the other, without a network too', async ({ page, context }) => {
		const bench = await openShop(page);
		await page.evaluate(() => navigator.serviceWorker.ready);
		await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
		await bench.goTo('today');

		await test.step('nobody is named yet', async () => {
			await bench.button(m.plan_advice_name_people).click();
			await bench.dialog.getByLabel(bench.say(m.plan_people_new_name)).fill('Ольга');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Escape');
			await expect(bench.dialog).toHaveCount(0);
		});

		await page.getByRole('checkbox', { name: bench.say(m.work_with_coming) }).check();
		await expect(cards(page)).toHaveCount(4);
		const names = await cards(page).locator('.name').allInnerTexts();

		await test.step('the contact says why, and how to reach the client', async () => {
			await cards(page).first().click();
			await expect(heading(page)).toHaveText(names[0]);
			await expect(heading(page)).toBeFocused();
			await expect(page.getByText(`Розы ${NAMES.indexOf(names[0])}`)).toBeVisible();
			await expect(page.locator('a[href^="tel:+7900"]').first()).toBeVisible();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		});

		await test.step('without a result nothing is noted', async () => {
			await bench.button(m.work_save).click();
			await expect(page.getByRole('alert')).toHaveText(bench.say(m.work_refusal_result));
		});

		await context.setOffline(true);
		await test.step('a refusal with its objection and its reason; the next contact comes up', async () => {
			await result(page, bench, m.work_result_refused).check();
			await page.getByLabel(bench.say(m.work_objection), { exact: true }).fill('Дорого');
			await page.getByLabel(bench.say(m.work_leaving_reason)).selectOption({ label: bench.say(m.diagnosis_reason_prices) });
			await page.getByLabel(bench.say(m.work_next), { exact: true }).selectOption('week');
			await bench.button(m.work_save).click();
			await expect(heading(page)).toHaveText(names[1]);
			await expect(heading(page)).toBeFocused();
			await expect(page.locator('.said')).toContainText(names[0]);
		});

		await test.step('taken back on the spot', async () => {
			await bench.button(m.shell_undo, page.locator('.said')).click();
			await expect(page.locator('.said')).toHaveCount(0);
			await expect(heading(page)).toHaveText(names[0]);
			await result(page, bench, m.work_result_refused).check();
			await page.getByLabel(bench.say(m.work_objection), { exact: true }).fill('Дорого');
			await bench.button(m.work_save).click();
			await expect(heading(page)).toHaveText(names[1]);
		});

		await test.step('asked to stop: said plainly, then closed for good', async () => {
			await result(page, bench, m.work_result_askedToStop).check();
			await expect(page.locator('.stop')).toContainText(names[1]);
			await page.locator('.chips button').first().click();
			await expect(page.getByLabel(bench.say(m.work_objection), { exact: true })).toHaveValue('Дорого');
			await bench.button(m.work_save_stop).click();
			await expect(page.locator('.said')).toContainText(bench.say(m.work_said_stopped));
			await expect(heading(page)).toHaveText(names[2]);
		});

		await test.step('a reload without a network keeps it', async () => {
			await bench.isSaved();
			await page.reload();
			await bench.isCounted();
			await bench.goTo('today');
			await expect(page.locator('.progress .all')).toHaveAttribute('data-done', '2');
			await page.getByRole('checkbox', { name: bench.say(m.work_with_coming) }).check();
			await expect(cards(page)).toHaveCount(2);
			await bench.goTo('clients');
			await page.getByRole('gridcell', { name: names[1] }).click();
			await expect(bench.dialog.locator('[data-outcome="askedToStop"]')).toBeVisible();
			await page.keyboard.press('Escape');
		});

		await test.step('objections are counted, and their answer stands beside the next contact', async () => {
			const question = await bench.goToQuestion('objections');
			await expect(question.locator('[data-objection="дорого"] td').first()).toContainText('2');
			const answer = question.getByRole('textbox', { name: m.work_answer_to({ objection: 'Дорого' }, { locale: 'ru' }) });
			await answer.fill('Есть скидка на второй букет');
			await answer.press('ControlOrMeta+Enter');
			await bench.goTo('today');
			await page.getByRole('checkbox', { name: bench.say(m.work_with_coming) }).check();
			await cards(page).first().click();
			await page.getByText(bench.say(m.work_answers)).click();
			await expect(page.getByText('Есть скидка на второй букет')).toBeVisible();
		});
	});

	test('a wrong number closes calls until another is given; on the client\u2019s card an outcome is corrected, and a contact nobody had planned is noted', async ({
		page
	}) => {
		const bench = await openShop(page);
		await bench.goTo('today');
		await page.getByRole('checkbox', { name: bench.say(m.work_with_coming) }).check();
		await cards(page).first().click();
		const name = await heading(page).innerText();
		await result(page, bench, m.work_result_wrongNumber).check();
		await page.getByLabel(bench.say(m.work_new_number)).fill('12');
		await bench.button(m.work_save).click();
		await expect(page.getByText(bench.say(m.work_refusal_phone))).toBeVisible();
		await page.getByLabel(bench.say(m.work_new_number)).fill('+7 911 000-00-11');
		await bench.button(m.work_save).click();
		await expect(page.locator('.said')).toContainText(name);

		await bench.goTo('clients');
		await page.getByRole('gridcell', { name }).click();
		const noted = bench.dialog.locator('[data-outcome]');
		await expect(noted).toHaveAttribute('data-outcome', 'wrongNumber');
		await noted.getByRole('button').first().click();
		await noted.getByRole('combobox').selectOption('noAnswer');
		await bench.button(m.work_correct_save, noted).click();
		await expect(noted).toHaveAttribute('data-outcome', 'noAnswer');

		await test.step('the client calls by itself: noted where nothing was planned, and taken back in one step', async () => {
			const unplanned = bench.dialog.locator('[data-unplanned]');
			await bench.button(m.work_unplanned, unplanned).click();
			await unplanned.getByRole('radio', { name: bench.say(m.work_result_interested), exact: true }).check();
			await bench.button(m.work_save, unplanned).click();
			await expect(noted).toHaveCount(2);
			await expect(noted.first()).toHaveAttribute('data-outcome', 'interested');
			await expect(bench.button(m.work_unplanned, unplanned)).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(bench.dialog).toHaveCount(0);
			await page.keyboard.press('ControlOrMeta+Z');
			await page.getByRole('gridcell', { name }).click();
			await expect(noted).toHaveCount(1);
			await expect(noted).toHaveAttribute('data-outcome', 'noAnswer');
		});

		await noted.getByRole('button').last().click();
		await expect(noted).toHaveCount(0);
	});
});

test('at a desk the keyboard alone is enough', async ({ page }) => {
	test.slow();
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await page.locator('#sheet-tab-clients').focus();
	await page.locator('#sheet-tab-clients').press('Enter');
	await page.keyboard.press('ArrowRight');
	for (let presses = 0; presses < 3 && (await page.locator('#sheet-tab-today[aria-selected="true"]').count()) === 0; presses++) {
		await page.keyboard.press('ArrowRight');
	}
	const coming = page.getByRole('checkbox', { name: bench.say(m.work_with_coming) });
	await expect(coming).toBeVisible();
	await coming.focus();
	await page.keyboard.press('Space');
	await expect(cards(page).first()).toBeVisible();
	// The second of those who can be reached: to the others nothing is to be noted.
	const card = cards(page)
		.filter({ hasNotText: bench.say(m.library_gap_channel) })
		.nth(1);
	const name = await card.locator('.name').innerText();
	await tabTo(page, card);
	await page.keyboard.press('Enter');
	await expect(heading(page)).toHaveText(name);
	const first = page.locator('.results input').first();
	await expect(first).toBeVisible();
	await first.focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	const note = page.getByLabel(bench.say(m.work_note), { exact: true });
	await tabTo(page, note);
	await page.keyboard.type('Call after six');
	await page.keyboard.press('Enter');
	await expect(page.locator('.said')).toContainText(name);
	await expect(heading(page)).toBeFocused();
	await expect(heading(page)).not.toHaveText(name);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(page.locator('.said')).toHaveCount(0);
	await expect(cards(page).filter({ hasText: name })).toBeVisible();
});

import type { Locator } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

/** Five clients with a cycle of 30 days; four stopped 90 days before the newest order, three cycles ago. */
const CLIENTS = [
	{ name: 'Ольга Бондар', days: ['02.10.2025', '01.11.2025', '01.12.2025'], sum: 700, reason: '', mark: '9', note: '' },
	{ name: 'Анна Ковальчук', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 1000, reason: 'Дорого', mark: '3', note: 'не перезвонили' },
	{ name: 'Борис Щербак', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 500, reason: 'переехал', mark: '10', note: '' },
	{ name: 'Вера Лысенко', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 2000, reason: '', mark: '', note: '' },
	{ name: 'Глеб Мельник', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 200, reason: 'ушёл к конкуренту', mark: '7', note: '' }
];
const ORDERS = Buffer.from(
	[
		'Клиент;Дата заказа;Сумма;Причина ухода;Балл NPS;Заметки о клиенте',
		...CLIENTS.flatMap(({ name, days, sum, reason, mark, note }) => days.map((day) => `${name};${day};${sum};${reason};${mark};${note}`))
	].join('\r\n')
);
/** Digits of a cell, without the spaces between thousands and the currency. */
const digits = async (cell: Locator): Promise<string> => ((await cell.textContent()) ?? '').replace(/\D/g, '');

test('reasons in a column of the file become money by reason, and a shop says how ready it is', async ({ page }) => {
	const bench = await new Workbench(page, 'ru').open();
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'orders.csv', bytes: ORDERS });
	await bench.takeRows();

	const question = await bench.goToQuestion('reasons');
	const row = (id: string) => question.locator(`tr[data-reason="${id}"]`);
	const cells = async (id: string) => [await digits(row(id).locator('td').nth(0)), await digits(row(id).locator('td').nth(1))];
	await expect(row('prices')).toBeVisible();
	expect(await cells('prices')).toEqual(['1', '3000']);
	expect(await cells('needChanged')).toEqual(['1', '1500']);
	expect(await cells('ушел к конкуренту')).toEqual(['1', '600']);
	expect(await cells('')).toEqual(['1', '6000']);
	expect(await cells('drifted')).toEqual(['0', '0']);

	await row('ушел к конкуренту').getByRole('combobox').first().selectOption('prices');
	await expect.poll(() => cells('prices')).toEqual(['2', '3600']);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(() => cells('prices')).toEqual(['1', '3000']);
	await row('ушел к конкуренту').getByRole('combobox').last().selectOption('preventable');

	const own = question.getByRole('textbox', { name: bench.say(m.diagnosis_add_reason) });
	await own.fill('Открылся магазин рядом');
	await own.press('Enter');
	await expect(row('открылся магазин рядом')).toBeVisible();

	await row('prices').getByRole('button').click();
	await expect(page.locator('#sheet-panel-clients [role="gridcell"]', { hasText: 'Анна Ковальчук' })).toBeVisible();
	await expect(page.locator('#sheet-panel-clients [role="gridcell"]', { hasText: 'Борис Щербак' })).toHaveCount(0);

	const ask = await bench.goToQuestion('ask');
	// Two of four marks promote, one detracts.
	await expect(ask.locator('dl data').first()).toHaveAttribute('value', '25');
	await expect(ask.getByRole('cell', { name: 'не перезвонили' })).toBeVisible();
	const who = ask.getByRole('textbox', { name: bench.say(m.diagnosis_portrait_who) });
	await who.fill('Хозяйки из соседних домов');
	await who.press('ControlOrMeta+Enter');

	await page.setViewportSize({ width: 390, height: 844 });
	const readiness = await bench.goToQuestion('readiness');
	const score = readiness.locator('.score');
	await expect(score).toHaveAttribute('data-good', '0');
	const answer = readiness.getByRole('radiogroup', { name: bench.say(m.diagnosis_point_leftAlone) });
	await answer.getByRole('radio', { name: bench.say(m.diagnosis_check_open) }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(answer.getByRole('radio', { name: bench.say(m.diagnosis_check_no) })).toBeChecked();
	await readiness.getByRole('textbox', { name: bench.say(m.diagnosis_written_responsible) }).fill('Зоя');
	await page.keyboard.press('Enter');
	await expect(score).toHaveAttribute('data-good', '2');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

	await bench.isSaved();
	await page.reload();
	await bench.goToQuestion('readiness');
	await expect(score).toHaveAttribute('data-good', '2');
	await bench.goToQuestion('ask');
	await expect(who).toHaveValue('Хозяйки из соседних домов');
	await bench.goToQuestion('reasons');
	await expect(row('ушел к конкуренту').getByRole('combobox').last()).toHaveValue('preventable');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

	// On a phone the client's card is where it is written down how the relation ended.
	await bench.goTo('clients');
	await page.getByRole('gridcell', { name: 'Вера Лысенко' }).click();
	await bench.dialog.getByRole('combobox', { name: bench.say(m.diagnosis_ending) }).selectOption('pause');
	await bench.dialog.getByRole('combobox', { name: bench.say(m.intake_role_leaving_reason) }).fill('Плохой сервис');
	await expect(bench.dialog.locator('datalist option[value="Открылся магазин рядом"]')).toHaveCount(1);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await bench.goToQuestion('reasons');
	await expect.poll(() => cells('service')).toEqual(['1', '6000']);
	await expect(question.locator('tr[data-ending="pause"] td').first()).toContainText('1');
});

import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

/** A cycle of 30 days; all but Ольга stopped three cycles before the newest order. Анна's birthday has no year. */
const CLIENTS = [
	{ name: 'Ольга Бондар', days: ['02.10.2025', '01.11.2025', '01.12.2025'], sum: 700, reason: '', birthday: '' },
	{ name: 'Анна Ковальчук', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 1000, reason: 'Дорого', birthday: '10.12' },
	{ name: 'Вера Лысенко', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 2000, reason: '', birthday: '11.12.1980' }
];
const ORDERS = Buffer.from(
	[
		'Клиент;Дата заказа;Сумма;Причина ухода;День рождения',
		...CLIENTS.flatMap(({ name, days, sum, reason, birthday }) => days.map((day) => `${name};${day};${sum};${reason};${birthday}`))
	].join('\r\n')
);

test('a shop sees whom each reason fits, marks what it has mended, and gives a season its days', async ({ page }) => {
	const bench = await new Workbench(page, 'ru').open();
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'orders.csv', bytes: ORDERS });
	await bench.takeRows();

	const question = await bench.goToQuestion('occasions');
	const row = (id: string) => question.locator(`tr[data-reason="${id}"]`);
	await expect(row('birthday').locator('td').first()).toHaveText('2');
	// A birthday without a year counts like any other, and the page says so.
	await expect(row('birthday')).toContainText(m.occasions_yearless({ count: '1', of: '2' }, { locale: 'ru' }));
	await expect(row('faultMended')).toContainText(bench.say(m.occasions_lack_mended));
	await expect(row('season')).toContainText(bench.say(m.occasions_lack_span));

	const mended = question.locator('[data-setting="diagnosis/reason/prices/mended"]');
	await mended.getByRole('radio', { name: bench.say(m.diagnosis_check_done), exact: true }).check();
	await expect(row('faultMended').locator('td').first()).toHaveText('1');

	await bench.command(m.shell_library);
	await bench.dialog.getByRole('button', { name: bench.say(m.library_contact_season) }).click();
	const from = bench.dialog.getByRole('textbox', { name: bench.say(m.occasions_span_from), exact: true });
	const until = bench.dialog.getByRole('textbox', { name: bench.say(m.occasions_span_until), exact: true });
	await from.fill('31.02.2026');
	await from.press('Tab');
	await expect(from).toHaveAttribute('aria-invalid', 'true');
	await from.fill('01.12.2025');
	await from.press('Tab');
	await until.fill('30.11.2025');
	await until.press('Tab');
	await expect(bench.dialog.getByText(bench.say(m.occasions_span_order))).toBeVisible();
	await until.fill('31.12.2025');
	await until.press('Tab');
	await expect(until).not.toHaveAttribute('aria-invalid', 'true');
	await page.keyboard.press('Escape');
	await expect(bench.dialog).toHaveCount(0);
	await expect(row('season').locator('td').first()).not.toHaveText('0');

	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

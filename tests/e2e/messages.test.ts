import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

/** A cycle of 30 days; three stopped three cycles before the newest order. */
const CLIENTS = [
	{ name: 'Ольга Бондар', days: ['02.10.2025', '01.11.2025', '01.12.2025'], sum: 700, contacts: ';;' },
	{ name: 'Анна Ковальчук', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 1000, contacts: '+79121234567;anna+1@example.org;@anna_k' },
	{ name: 'Борис Щербак', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 900, contacts: '+79121234568;;' },
	{ name: 'Глеб Мельник', days: ['04.07.2025', '03.08.2025', '02.09.2025'], sum: 1100, contacts: ';gleb@example.org;' }
];
const ORDERS = Buffer.from(
	[
		'Клиент;Дата заказа;Сумма;Товар;Телефон;Email;Мессенджер',
		...CLIENTS.flatMap(({ name, days, sum, contacts }) => days.map((day) => `${name};${day};${sum};розы, 15 шт.;${contacts}`))
	].join('\r\n')
);

async function planOf(bench: Workbench): Promise<void> {
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'orders.csv', bytes: ORDERS });
	await bench.takeRows();
	await bench.goTo('plan');
	await bench.page.getByRole('combobox', { name: bench.say(m.plan_consent_question) }).selectOption('yes');
}

test('a text to a client of the plan: nothing goes along while a value is missing, then a letter opens and the text is copied', async ({
	page,
	context,
	site
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site).origin });
	await page.setViewportSize({ width: 390, height: 844 });
	const bench = await new Workbench(page, 'ru').open();
	await planOf(bench);
	await page.getByRole('gridcell', { name: 'Анна Ковальчук' }).click();
	const card = page.getByRole('dialog');
	await card.getByRole('button', { name: bench.say(m.messages_write) }).click();
	const composer = card.locator('[data-composer]');

	await composer.getByRole('combobox', { name: bench.say(m.messages_channel) }).selectOption('email');
	const mail = composer.locator('a[data-link="mail"]');
	const missing = (name: string) => composer.locator(`[data-missing="${name}"]`);
	await expect(composer.getByRole('combobox', { name: bench.say(m.messages_channel) }).locator('option[value="letter"]')).toBeDisabled();
	await expect(missing('business')).toBeVisible();
	await expect(composer.getByText(bench.say(m.messages_blocked_missing))).toBeVisible();
	await expect(mail).toHaveCount(0);
	const copy = composer.getByRole('button', { name: m.messages_copy({ what: 'текст' }, { locale: 'ru' }), exact: true });
	await expect(copy).toBeDisabled();

	// The name of the business is kept for all; whoever nobody is left out with the sentence.
	await missing('business').getByRole('textbox').fill('Цветы у моря');
	await page.keyboard.press('Enter');
	await expect(missing('business')).toHaveCount(0);
	for (const name of ['matter', 'terms']) {
		if ((await missing(name).count()) === 0) continue;
		await missing(name).getByRole('textbox').fill('Открылись & ждём: «розы», 100 %');
		await page.keyboard.press('Enter');
		await expect(missing(name)).toHaveCount(0);
	}
	await expect(missing('person')).toBeVisible();
	await missing('person').getByRole('button').click();
	await expect(composer.locator('[data-missing]')).toHaveCount(0);

	await expect(mail).toBeVisible();
	const body = composer.getByRole('textbox', { name: bench.say(m.messages_part_body), exact: true });
	const text = await body.inputValue();
	expect(text).toContain('Анна');
	expect(text).not.toMatch(/[{}]/);
	const href = (await mail.getAttribute('href'))!;
	expect(href).toMatch(/^mailto:anna%2B1@example\.org\?subject=/);
	const query = new URLSearchParams(href.split('?')[1].replaceAll('+', '%2B'));
	expect(query.get('subject')).toContain('Анна');
	expect(query.get('body')).toBe(text.replaceAll('\n', '\r\n'));
	await copy.click();
	await expect(composer.getByText(bench.say(m.messages_copied))).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

	// What a person changes holds for this sending; a brace stops it again.
	await body.fill(`${text}\n{oops}`);
	await expect(composer.getByRole('alert')).toContainText('oops');
	await expect(mail).toHaveCount(0);
	await composer.getByRole('button', { name: bench.say(m.messages_edited_reset) }).click();

	await composer.getByRole('combobox', { name: bench.say(m.messages_channel) }).selectOption('messenger');
	await missing('person').getByRole('button').click();
	await expect(composer.locator('a[data-link="telegram"]')).toHaveAttribute('href', /^tg:\/\/resolve\?domain=anna_k&text=/);
	// The page of Telegram on the web is named before it is opened.
	await expect(composer.locator('a[data-link="telegramWeb"]')).toHaveCount(0);
	await composer.getByRole('button', { name: bench.say(m.messages_link_telegramWeb) }).click();
	await expect(composer.getByText(/t\.me/)).toBeVisible();
	await expect(composer.locator('a[data-link="telegramWeb"]')).toHaveAttribute('href', /^https:\/\/t\.me\/anna_k\?text=/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the library of texts: a placeholder that does not exist is named with its place, and two wordings stand beside each other filled in', async ({
	page
}) => {
	const bench = await new Workbench(page, 'ru').open();
	await planOf(bench);
	const question = await bench.goToQuestion('messages');
	const first = question.locator('[data-message="email-ru-a"]');
	await expect(first.locator('.preview blockquote').last()).toContainText(/Анна|Борис|Глеб/);
	const client = question.getByRole('combobox', { name: bench.say(m.messages_preview_client), exact: true });
	const before = await client.inputValue();
	await question.getByRole('button', { name: bench.say(m.messages_preview_next) }).click();
	await expect(client).not.toHaveValue(before);

	const subject = first.locator('[data-part="subject"] input');
	await subject.fill('{firstName}, {скидка} для вас');
	await subject.press('Enter');
	await expect(first.getByRole('alert')).toContainText(m.messages_error_unknown({ name: 'скидка', line: 1, column: 14 }, { locale: 'ru' }));
	await subject.fill('{Имя}, письмо для вас');
	await subject.press('Enter');
	await expect(first.locator('.preview .subject')).toHaveText(/письмо для вас/);
	await expect(first.getByRole('alert')).toHaveCount(0);

	await question.getByRole('checkbox', { name: bench.say(m.messages_compare) }).check();
	await expect(question.locator('[data-message="email-ru-b"]').getByRole('checkbox')).toBeChecked();
	await question.getByRole('textbox', { name: bench.say(m.messages_value_business), exact: true }).fill('Цветы у моря');
	await page.keyboard.press('Enter');
	await expect(first.locator('.preview')).toContainText('Цветы у моря');

	await question.getByRole('button', { name: bench.say(m.messages_own_add) }).click();
	const own = question.locator('article[data-message^="own-"]');
	await own.getByRole('textbox', { name: bench.say(m.messages_own_name), exact: true }).fill('Письмо весной');
	await page.keyboard.press('Enter');
	await expect(own.locator('header')).toContainText('Письмо весной');
	await bench.isSaved();
	await page.reload();
	await bench.goToQuestion('messages');
	await expect(subject).toHaveValue('{имя}, письмо для вас');
	await expect(own.locator('header')).toContainText('Письмо весной');
	await own.locator('header').getByRole('button').click();
	await expect(own).toHaveCount(0);
});

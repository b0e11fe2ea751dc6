import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

/** A cycle of 30 days; A and B stopped 90 days before the newest order. Ира asked for a trial and never bought. */
const ORDERS = Buffer.from(
	[
		'Клиент;Дата заказа;Сумма;Телефон;Дата пробного занятия',
		...['02.10.2025', '01.11.2025', '01.12.2025'].map((day) => `Ольга Бондар;${day};700;+380501112201;`),
		...['04.07.2025', '03.08.2025', '02.09.2025'].map((day) => `Анна Ковальчук;${day};9000;+380501112202;`),
		...['04.07.2025', '03.08.2025', '02.09.2025'].map((day) => `Борис Щербак;${day};500;+380501112203;`),
		'Ира Гай;;;+380501112204;20.11.2025'
	].join('\r\n')
);

test('a canvas filled in one step steers the plan, and a group let go leaves it', async ({ page }) => {
	const bench = await new Workbench(page, 'ru').open();
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'orders.csv', bytes: ORDERS });
	await bench.takeRows();

	const strategy = await bench.goToQuestion('strategy');
	const group = (id: string) => strategy.locator(`[data-group="${id}"]`);
	await expect(group('lost/A')).toHaveAttribute('data-gaps', '6');
	await group('lost/A').locator('[data-question-cell="whom"] button').click();
	await expect(group('lost/A')).toHaveAttribute('data-gaps', '5');
	await bench.button(m.strategy_preset_value, strategy).click();
	await expect(group('lost/A')).toHaveAttribute('data-gaps', '0');
	await expect(group('lost/A').locator('[data-question-cell="channels"] select').first()).toHaveValue('call');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(group('lost/A')).toHaveAttribute('data-gaps', '5');
	await bench.button(m.strategy_preset_value, strategy).click();

	await group('lost/A').locator('[data-question-cell="channels"] select').first().selectOption('sms');
	await bench.goTo('plan');
	const row = page.locator('#sheet-panel-plan [role="row"]', { hasText: 'Анна Ковальчук' });
	await expect(row.first()).toBeVisible();
	await bench.goToQuestion('strategy');
	await group('lost/A').locator('[data-question-cell="whom"] select').selectOption('letGo');
	await expect(group('lost/A').locator('[data-question-cell]')).toHaveCount(1);
	await bench.goTo('plan');
	await expect(row).toHaveCount(0);
});

test('those who never bought stand beyond the base, and people and preparations are asked for', async ({ page }) => {
	const bench = await new Workbench(page, 'ru').open();
	await bench.newPlan('Цветы');
	await bench.drop({ name: 'orders.csv', bytes: ORDERS });
	await bench.takeRows();
	await expect(page.locator('data[data-figure="clients.active"]').first()).toHaveAttribute('value', '1');
	const beyond = await bench.goToQuestion('beyond');
	await expect(beyond.locator('[data-beyond]')).toHaveCount(1);
	await expect(beyond.locator('[data-beyond="Ира Гай"]')).toBeVisible();

	const prepare = await bench.goToQuestion('prepare');
	await expect(prepare.locator('[data-open]')).toHaveAttribute('data-open', '7');
	await prepare.locator('[data-preparation="apology"] input[value="yes"]').check();
	await expect(prepare.locator('[data-open]')).toHaveAttribute('data-open', '6');
	await bench.goTo('plan');
	await expect(page.locator('[data-to-prepare]')).toHaveAttribute('data-to-prepare', '6');

	const people = await bench.goToQuestion('people');
	await bench.button(m.people_edit, people).click();
	await bench.dialog.getByLabel(bench.say(m.plan_people_new_name)).fill('Иван');
	await page.keyboard.press('Enter');
	const capacity = bench.dialog.getByRole('textbox', { name: m.people_capacity_of({ name: 'Иван' }, { locale: 'ru' }) });
	await capacity.fill('много');
	await capacity.press('Tab');
	await expect(capacity).toHaveAttribute('aria-invalid', 'true');
	await capacity.fill('0');
	await capacity.press('Tab');
	await page.keyboard.press('Escape');
	await expect(people.locator('[data-nobodys]')).toBeVisible();
});

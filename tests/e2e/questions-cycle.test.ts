import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { fileAt, Workbench, type Locale } from './support/workbench.ts';

const en = { locale: 'en' as Locale };

async function question(bench: Workbench, id: string, title: typeof m.cycle_title): Promise<void> {
	await bench.page.locator('#sheet-tab-questions').click();
	await bench.page
		.getByRole('navigation', { name: m.questions_list({}, en) })
		.getByRole('button', { name: title({}, en) })
		.click();
	await expect(bench.page.locator(`[data-question="${id}"] h2`)).toHaveText(title({}, en));
}

test.describe('the base: can they come back, how often, when are they sleeping', () => {
	test('the cycle is taken from all gaps, from use, and back; own cycles change who is lost', async ({ page }) => {
		const bench = await new Workbench(page).open();
		await bench.newPlan();
		await bench.chooseFile(await fileAt('tests/fixtures/rfm/sample-orders.csv'));
		await bench.takeRows();
		await question(bench, 'cycle', m.cycle_title);
		const days = page.locator('data[data-figure="cycle.days"]').first();
		const own = await days.getAttribute('value');
		const way = (id: string) => page.locator(`tr[data-way="${id}"]`);

		await way('pooled').getByRole('button').click();
		await expect(way('pooled').getByText(m.cycle_in_force({}, en))).toBeVisible();
		expect(Number(await bench.lever('cycle').field.inputValue())).toBeLessThan(Number(own));
		await way('own').getByRole('button').click();
		await expect(bench.lever('cycle').field).toHaveValue(String(Number(own)));

		await page.getByLabel(m.cycle_template({}, en)).selectOption('petShop');
		await page.getByRole('button', { name: m.cycle_use_take({}, en) }).click();
		await expect(bench.lever('cycle').field).toHaveValue('40');
		const use = page.locator('[data-setting="consumption/usePerDay"]');
		await use.getByRole('textbox').fill('0');
		await use.getByRole('textbox').press('Enter');
		await expect(use.getByRole('alert')).toBeVisible();
		await use.getByRole('textbox').fill('0.4');
		await use.getByRole('textbox').press('Enter');
		await page.getByRole('button', { name: m.cycle_use_take({}, en) }).click();
		await expect(bench.lever('cycle').field).toHaveValue('30');
		await page.keyboard.press('ControlOrMeta+Z');
		await expect(bench.lever('cycle').field).toHaveValue('40');

		const typing = page.getByRole('textbox', { name: m.cycle_type({}, en), exact: true });
		for (const impossible of ['soon', '-1']) {
			await typing.fill(impossible);
			await typing.press('Enter');
			await expect(page.locator('.typing').getByRole('alert')).toBeVisible();
			await expect(bench.lever('cycle').field).toHaveValue('40');
			await typing.press('Escape');
		}

		const lost = page.locator('data[data-figure="clients.lost"]').first();
		const before = await lost.getAttribute('value');
		await page.locator('#lever-ownCycles').check();
		await expect(lost).not.toHaveAttribute('value', before!);
		await expect(way('shrunk').getByRole('button')).toHaveText(m.cycle_leave_own({}, en));
	});

	test('a rule is taken, saved under a name, and compared with another, down to its clients', async ({ page }) => {
		const bench = await new Workbench(page).open();
		await bench.trySample();
		await question(bench, 'status', m.status_title);
		const rule = (id: string) => page.locator(`tr[data-rule="${id}"]`);
		await expect(rule('method').getByText(m.cycle_in_force({}, en))).toBeVisible();

		await rule('nextCycle').getByRole('button').click();
		await expect(bench.lever('sleepingAfter').field).toHaveValue('2');
		await expect(bench.lever('lostAfter').field).toHaveValue('4');
		await page.keyboard.press('ControlOrMeta+Z');
		await expect(bench.lever('sleepingAfter').field).toHaveValue('1');

		await bench.setLever('lostAfter', '5');
		await expect(rule('current')).toBeVisible();
		await page.getByRole('button', { name: m.status_save({}, en) }).click();
		await bench.dialog.getByRole('textbox').fill('Patient');
		await page.keyboard.press('Enter');
		const saved = page.getByRole('row', { name: /Patient/ });
		await expect(saved.getByText(m.cycle_in_force({}, en))).toBeVisible();
		await saved.getByRole('button', { name: m.status_delete({ name: 'Patient' }, en) }).click();
		await expect(saved).toHaveCount(0);
		await bench.lever('lostAfter').reset.click();

		const cell = page.getByRole('button', { name: /^Sleeping → Active/ });
		const count = (await cell.textContent())!.trim();
		await cell.click();
		await page.getByRole('button', { name: m.status_show({}, en) }).click();
		await expect(page.locator('#sheet-panel-clients')).toBeVisible();
		await expect(page.getByText(new RegExp(`^${count} `)).first()).toBeVisible();
	});

	test('what is bought once gets advice and an estimate, and the workbench says so', async ({ page }) => {
		const bench = await new Workbench(page).open();
		await bench.newPlan();
		await question(bench, 'repeat', m.repeat_title);
		await page.getByRole('radio', { name: new RegExp(m.repeat_oneOff({}, en)) }).check();
		await expect(page.getByText(m.repeat_banner({}, en))).toBeVisible();
		for (const [key, text] of [
			['widening/clients', '800'],
			['widening/check', '2500'],
			['widening/margin', '30']
		]) {
			const field = page.locator(`[data-setting="${key}"]`).getByRole('textbox');
			await field.fill(text);
			await field.press('Enter');
		}
		await expect(page.locator('dl data').first()).toHaveAttribute('value', '200000');
		await expect(page.locator('dl data').nth(1)).toHaveAttribute('value', '60000');
		await page.getByRole('button', { name: m.repeat_clear({}, en) }).click();
		await expect(page.getByText(m.repeat_banner({}, en))).toHaveCount(0);
	});
});

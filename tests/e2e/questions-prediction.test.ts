import { makeFormats } from '../../src/lib/i18n/formats.ts';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

test('who comes back by themselves: counted by itself, then from another day and for longer, and what cannot be is refused', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const question = await bench.goToQuestion('baseRate');
	const lost = question.locator('data[data-figure="baseRate.lost"]');
	await expect(lost).toHaveAttribute('value', /^0\.\d/);
	const before = await lost.getAttribute('value');
	await expect(question.locator('table').first().getByRole('row')).toHaveCount(4);

	const horizon = question.getByLabel(bench.say(m.prediction_base_horizon));
	await horizon.fill('0');
	await horizon.press('Enter');
	await expect(question.getByRole('alert')).toBeVisible();
	await expect(lost).toHaveAttribute('value', before!);
	await horizon.press('Escape');
	await expect(question.getByRole('alert')).toHaveCount(0);
	await horizon.fill('20');
	await horizon.press('Enter');
	await expect(lost).not.toHaveAttribute('value', before!);

	const cutoff = question.getByLabel(bench.say(m.prediction_base_cutoff));
	await cutoff.fill('31.02.2024');
	await cutoff.press('Enter');
	await expect(question.getByRole('alert')).toBeVisible();
	await cutoff.fill('2199-01-01');
	await cutoff.press('Enter');
	await expect(question.getByText(bench.say(m.prediction_why_horizonBeyondData)).first()).toBeVisible();
	await expect(lost).toHaveText('—');

	for (let step = 0; step < 2; step++) {
		await page.locator('body').press('ControlOrMeta+Z');
	}
	await expect(lost).toHaveAttribute('value', before!);
});

test('what the campaign itself earns stands beside what it seems to bring, on its page and in the Summary', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const question = await bench.goToQuestion('uplift');
	const net = question.locator('data[data-figure="campaign.incrementalValue"]');
	await expect(net).toHaveAttribute('value', /\d/);
	const gross = Number(await page.locator('.strip data[data-figure="worth.value"]').getAttribute('value'));
	expect(Number(await net.getAttribute('value'))).toBeLessThan(gross);
	await expect(question.getByText('0.57%')).toBeVisible();
	await bench.setLever('returnRate', '90');
	await expect.poll(async () => Number(await net.getAttribute('value'))).toBeGreaterThan(gross);
	const value = await net.getAttribute('value');
	await bench.goTo('summary');
	const summary = page.locator('#sheet-panel-summary');
	await expect(summary.locator('data[data-figure="campaign.incrementalValue"]')).toHaveAttribute('value', value!);
	const offers = await bench.goToQuestion('offers');
	await expect(offers.locator('data[data-figure="economics.netIncremental"]')).toHaveAttribute('value', /\d/);

	await test.step('and in the plan: of the whole above the rows, of each client in its row', async () => {
		await bench.goTo('plan');
		const money = (sum: number) => makeFormats('en', 'EUR').money(sum).replace('€', '');
		await expect(page.locator('.advice')).toContainText(money(Number(value)).trim());
		await page.locator('.ag-row[row-index="0"] [col-id="name"]').click();
		await page.keyboard.press('ControlOrMeta+ArrowRight');
		await expect(page.locator('.ag-row[row-index="0"] [col-id="gain"]')).toHaveText(/\d/);
	});
});

test('whether it can be predicted who buys again: four orders tried on a past day, one of them to trust, or the reason why not', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const question = await bench.goToQuestion('model');
	await expect(question.locator('tr[data-ranking]')).toHaveCount(4, { timeout: 30_000 });
	await expect(question.locator('tr[data-ranking="recency"] td')).toHaveText(/^\d/);
	await expect(question.locator('tr[data-ranking]').getByText(bench.say(m.prediction_test_trusted))).toHaveCount(1);
	const r = question.locator('data[data-figure="model.r"]');
	const hidden = (await r.getAttribute('value')) === null;
	expect(hidden ? await r.textContent() : '—').toBe('—');
	if (hidden) await expect(question.getByText('The model is not shown')).toBeVisible();
	else await expect(question.getByText('MBG/NBD')).toBeVisible();
});

import type { Locator } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const value = async (page: Locator, id: string): Promise<number> => Number(await page.locator(`[data-figure="${id}"]`).first().getAttribute('value'));
const field = (page: Locator, key: string): Locator => page.locator(`[data-setting="${key}"] input`);

async function type(page: Locator, key: string, text: string): Promise<void> {
	await field(page, key).fill(text);
	await field(page, key).press('Enter');
}

test('does it pay: the answer follows a lever, a share typed for a channel, and one step back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const economics = await bench.goToQuestion('economics');
	await expect.poll(() => value(economics, 'economics.net')).toBeGreaterThan(0);
	const net = await value(economics, 'economics.net');
	const month = await value(economics, 'economics.paybackMonth');
	expect(month).toBeGreaterThan(0);

	const letGo = await bench.holdSlider('returnRate', 0.02);
	await expect.poll(() => value(economics, 'economics.net')).toBeLessThan(net);
	await letGo();
	await expect.poll(() => value(economics, 'economics.paybackMonth')).toBeGreaterThanOrEqual(month);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(() => value(economics, 'economics.net')).toBe(net);

	await type(economics, 'economics/plan/rampMonths', '12');
	await expect.poll(() => value(economics, 'economics.paybackMonth')).toBeGreaterThan(month);
});

test('a channel is told what it does, and its steps become the return rate by one tap', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const channels = await bench.goToQuestion('channels');
	// One channel for all, so that its steps are the plan's.
	for (const name of [m.library_channel_messenger, m.library_channel_sms, m.library_channel_email]) {
		await bench.button(name, channels).click();
		await channels.getByLabel(bench.say(m.economics_in_use)).uncheck();
	}
	await bench.button(m.library_channel_call, channels).click();
	for (const [name, text] of Object.entries({ reached: '60', interested: '40', returned: '50', costPerContact: '12,5', perDay: '40' })) {
		await type(channels, `economics/call/${name}`, text);
	}
	await expect.poll(() => value(channels, 'economics.days')).toBeGreaterThan(0);

	await field(channels, 'economics/call/reached').fill('140');
	await field(channels, 'economics/call/reached').press('Enter');
	await expect(channels.locator('[data-setting="economics/call/reached"]').getByRole('alert')).toBeVisible();
	await page.keyboard.press('Escape');

	const economics = await bench.goToQuestion('economics');
	await expect.poll(() => value(economics, 'economics.funnelRate')).toBeCloseTo(0.12, 9);
	await economics.getByRole('button', { name: '12' }).click();
	await expect(bench.lever('returnRate').field).toHaveValue('12');
	await expect(economics.getByText(bench.say(m.economics_rates_same))).toBeVisible();
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(bench.lever('returnRate').field).toHaveValue('10');
});

test('an offer may cost so much, and a dearer one does not pay', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const offers = await bench.goToQuestion('offers');
	await expect.poll(() => value(offers, 'economics.offerLimit')).toBeGreaterThan(0);
	const limit = await value(offers, 'economics.offerLimit');
	await offers.getByLabel(bench.say(m.economics_offer_kind)).selectOption('gift');
	await type(offers, 'economics/offer/giftCost', String(Math.ceil(limit) + 1));
	const economics = await bench.goToQuestion('economics');
	await expect.poll(() => value(economics, 'economics.net')).toBeLessThan(0);
	await expect(economics.locator('[data-figure="economics.paybackMonth"]')).toHaveAttribute('value', '');
});

test('the shoe shop of the source, worked out again, and its shares tried here', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const channels = await bench.goToQuestion('channels');
	await channels.getByText(bench.say(m.economics_case_shop)).click();
	for (const said of ['43.8', '788', '5,470', '0.27']) await expect(channels.locator('details[open]')).toContainText(said);
	await bench.button(m.economics_case_shop_take, channels).click();
	await expect(field(channels, 'economics/robot/reached')).toHaveValue('43.76');
	await expect(field(channels, 'economics/robot/interested')).toHaveValue('36');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(field(channels, 'economics/robot/reached')).toHaveValue('');
});

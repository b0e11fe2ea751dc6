import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

async function ask(bench: Workbench, title: Parameters<Workbench['say']>[0]) {
	await bench.page.locator('#sheet-tab-questions').click();
	await bench.page.getByRole('button', { name: bench.say(title), exact: true }).click();
	await expect(bench.page.getByRole('heading', { level: 2, name: bench.say(title) })).toBeVisible();
}
const valueOf = (bench: Workbench, selector: string, place = 0): Promise<number> =>
	bench.page
		.locator(`${selector} data`)
		.nth(place)
		.getAttribute('value')
		.then((value) => Number(value || NaN));

test('how sure is that: the method’s ranges in one tap, a wrong one refused, and all of it undone', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await ask(bench, m.doubt_range_title);
	await expect(page.getByText(bench.say(m.doubt_range_lead_none))).toBeVisible();

	await bench.button(m.doubt_take_all).click();
	await expect(page.locator('[data-tornado]').first()).toBeVisible();
	const spread = '[data-spread="worth.value"]';
	const [likely, low, middle, high] = await Promise.all([0, 1, 2, 3].map((place) => valueOf(bench, spread, place)));
	expect(likely).toBe((await figuresOn(page))['worth.value']);
	expect(low).toBeLessThan(middle);
	expect(middle).toBeLessThan(high);

	// Same seed, same draws; another one moves them a little.
	await page.getByLabel(bench.say(m.doubt_seed)).fill('7');
	await page.keyboard.press('Enter');
	await expect.poll(() => valueOf(bench, spread, 2)).not.toBe(middle);
	expect(Math.abs((await valueOf(bench, spread, 2)) / middle - 1)).toBeLessThan(0.1);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(() => valueOf(bench, spread, 2)).toBe(middle);

	const field = page.locator('[data-range="returnRate"] input').first();
	await field.fill('80');
	await field.press('Enter');
	await expect(page.getByRole('alert')).toContainText('10');
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await field.press('Escape');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await field.fill('5');
	await field.press('Enter');
	await expect.poll(() => valueOf(bench, spread, 1)).toBeLessThan(low);

	await page.keyboard.press('ControlOrMeta+Z');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(page.getByText(bench.say(m.doubt_range_lead_none))).toBeVisible();
});

test('what would have to be true: the lever that is sought brings the figure there', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await ask(bench, m.doubt_goal_title);
	const now = (await figuresOn(page))['worth.value']!;
	const target = Math.round(now * 2);
	await page.getByRole('textbox', { name: bench.say(m.doubt_goal_target) }).fill(String(target));
	await page.keyboard.press('Enter');
	const sought = page.locator('[data-sought="met"]');
	await expect(sought).toBeVisible();
	const rate = /([\d.]+)\s?%/.exec((await sought.textContent())!)![1];
	await bench.setLever('returnRate', rate);
	// The field takes hundredths of a percent, the sentence shows thousandths.
	await expect.poll(async () => Math.abs((await figuresOn(page))['worth.value']! / target - 1)).toBeLessThan(0.01);

	// The pair in force is marked in the table, and is the figure in the strip.
	const marked = page.locator('td[aria-current="true"]');
	await expect(marked).toHaveCount(1);
	await expect.poll(async () => Math.round(await valueOf(bench, 'td[aria-current="true"]'))).toBe(Math.round((await figuresOn(page))['worth.value']!));

	await page.getByRole('textbox', { name: bench.say(m.doubt_goal_target) }).fill('999999999999');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-sought="nearest"]')).toBeVisible();
});

test('cautious, base or bold: used, edited, compared against, deleted, and undone', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await ask(bench, m.doubt_scenarios_title);
	const value = '[data-scenario-figure="worth.value"]';
	const before = (await figuresOn(page))['worth.value']!;
	await expect(page.locator('[data-scenario]')).toHaveCount(3);
	const [cautious, base, bold] = await Promise.all([0, 1, 2].map((place) => valueOf(bench, value, place)));
	expect(base).toBe(before);
	expect(cautious).toBeLessThan(base);
	expect(bold).toBeGreaterThan(base);

	const menu = async (id: string, item: Parameters<Workbench['say']>[0]): Promise<void> => {
		await page.locator(`[data-scenario="${id}"]`).getByRole('button').click();
		await page.getByRole('menuitem', { name: bench.say(item) }).click();
	};
	await menu('bold', m.doubt_scenarios_pin);
	await expect(page.locator('.strip .delta').filter({ hasText: '▼' }).first()).toBeVisible();
	await menu('cautious', m.doubt_scenarios_use);
	await expect.poll(async () => (await figuresOn(page))['worth.value']).toBe(cautious);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(async () => (await figuresOn(page))['worth.value']).toBe(before);

	const field = page.locator('[data-scenario-lever="returnRate"] input').first();
	await field.fill('1');
	await field.press('Enter');
	await expect.poll(() => valueOf(bench, value, 0)).toBeLessThan(cautious);

	await bench.button(m.doubt_scenarios_new).click();
	await bench.dialog.getByLabel(bench.say(m.start_new_name)).fill('Spring');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-scenario]')).toHaveCount(4);
	await expect.poll(() => valueOf(bench, value, 3)).toBe(before);
	await menu('bold', m.doubt_scenarios_delete);
	await expect(page.locator('[data-scenario="bold"]')).toHaveCount(0);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(page.locator('[data-scenario="bold"]')).toBeVisible();
});

test('a range under which clients could be lost before they sleep is not taken, and says why', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.trySample();
	await ask(bench, m.doubt_range_title);
	const sleeping = page.locator('[data-range="sleepingAfter"]');
	const taking = sleeping.getByRole('button');
	await expect(taking).toBeEnabled();
	await bench.setLever('lostAfter', '1.5');
	await expect(taking).toBeDisabled();
	await expect(sleeping.locator('.refused')).toContainText('1.5');
	await bench.button(m.doubt_take_all).click();
	await expect(page.locator('[data-tornado]').first()).toBeVisible();
	await expect(sleeping.locator('input').first()).toHaveValue('');
	await expect(page.locator('[data-range="returnRate"] input').first()).not.toHaveValue('');
});

test('without a cycle the goal and the scenarios say what is missing and lead there', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.drop({ name: 'orders.csv', bytes: Buffer.from('Client;Date;Amount\nAnna;2026-01-05;100\nOleg;2026-02-05;200\nIra;2026-03-05;300\n') });
	await bench.button(m.intake_check, bench.dialog).click();
	await bench.button(m.intake_accept, bench.dialog).click();
	await expect(bench.dialog).toHaveCount(0);
	await ask(bench, m.doubt_goal_title);
	const twoWay = page.locator('section[aria-labelledby="doubt-two-way"]');
	await expect(twoWay.locator('[data-why="noCycle"]')).toBeVisible();
	await expect(twoWay.getByRole('table')).toHaveCount(0);
	await ask(bench, m.doubt_scenarios_title);
	await expect(page.locator('[data-why="noCycle"]')).toBeVisible();
	await page.getByRole('button', { name: bench.say(m.doubt_give_cycle) }).click();
	await expect(page.locator('[data-question="cycle"]')).toBeVisible();
});

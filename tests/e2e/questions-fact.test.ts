import { type Locator, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { isoFromDay, dayFromIso } from '../../src/lib/kernel/days.ts';
import { expect, test } from './support/app.ts';
import { Workbench, type FileGiven } from './support/workbench.ts';

const START = dayFromIso('2026-03-01')!;
const HEADER = 'Client,Date,Amount';
const line = (client: string, day: number): string => `${client},${isoFromDay(day)},100`;

/** A hundred and fifty clients who bought each thirty days until fifty days ago, and one who bought today. */
const BEFORE = [
	...Array.from({ length: 150 }, (_, c) => [110, 80, 50].map((ago) => line(`Client ${c}`, START - ago))).flat(),
	...[60, 30, 0].map((ago) => line('Anna', START - ago))
];
const file = (lines: readonly string[]): FileGiven => ({ name: 'orders.csv', bytes: Buffer.from([HEADER, ...lines].join('\n')) });

async function withPlan(page: Page): Promise<Workbench> {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile(file(BEFORE));
	await bench.takeRows();
	return bench;
}

const cells = (page: Locator, part: string): Locator => page.locator(`tr[data-part="${part}"] td`);

test('a draw is a preview until the start; then it is kept, and one step takes it back', async ({ page }) => {
	const bench = await withPlan(page);
	const control = await bench.goToQuestion('control');
	await expect(control.locator('.lead').first()).toContainText('135');
	await expect(control.locator('[data-control="shows"]')).toContainText(/135.*15/);
	await expect(control.locator('li')).toHaveCount(15);
	const alone = await control.locator('li .name').allTextContents();

	const share = control.locator('[data-setting="control/share"] input');
	await share.fill('60');
	await share.press('Enter');
	await expect(control.locator('[data-setting="control/share"]').getByRole('alert')).toBeVisible();
	await share.fill('4');
	await share.press('Enter');
	await expect(control.locator('[data-control="shows"]')).toHaveText(m.control_shows_few({ least: '10', contacted: '144', control: '6' }, { locale: 'en' }));
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(control.locator('li')).toHaveCount(15);

	await control.locator('li').first().getByRole('button').click();
	await expect(control.getByRole('heading', { name: bench.say(m.control_by_hand) })).toBeVisible();
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(control.locator('li')).toHaveCount(15);

	await bench.button(m.control_start, control).click();
	await expect(bench.button(m.control_see_fact, control)).toBeVisible();
	await expect(share).toBeDisabled();
	expect(await control.locator('li .name').allTextContents()).toEqual(alone);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(bench.button(m.control_start, control)).toBeVisible();
});

test('a newer export tells who bought again, of those to be contacted and of those left alone', async ({ page }) => {
	const bench = await withPlan(page);
	const control = await bench.goToQuestion('control');
	await expect(control.locator('li')).toHaveCount(15);
	const alone = new Set(await control.locator('li .name').allTextContents());
	await bench.button(m.control_start, control).click();
	await bench.button(m.control_see_fact, control).click();
	const fact = page.locator('[data-question="fact"]');
	await expect(fact).toContainText(bench.say(m.fact_title));

	// Of those left alone two come back, of the others forty.
	const named = Array.from({ length: 150 }, (_, c) => `Client ${c}`);
	const back = [...named.filter((name) => alone.has(name)).slice(0, 2), ...named.filter((name) => !alone.has(name)).slice(0, 40)];
	await bench.chooseFile(file([...BEFORE, ...back.map((name) => line(name, START + 20)), line('Anna', START + 40)]));
	await bench.takeRows();
	await bench.goToQuestion('fact');
	await expect(cells(fact, 'toContact').or(cells(fact, 'notContacted')).first()).toHaveText('135');
	await expect(cells(fact, 'notContacted').nth(1)).toHaveText('40');
	await expect(cells(fact, 'control').nth(0)).toHaveText('15');
	await expect(cells(fact, 'control').nth(1)).toHaveText('2');
	await expect(fact).toContainText(bench.say(m.fact_net_title));

	// Within ten days nobody had come back yet.
	const window = fact.locator('[data-setting="fact/windowDays"] input');
	await window.fill('10');
	await window.press('Enter');
	await expect(cells(fact, 'notContacted').nth(1)).toHaveText('0');
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(cells(fact, 'notContacted').nth(1)).toHaveText('40');
});

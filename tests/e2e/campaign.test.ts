import type { Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { dayFromIso, isoFromDay } from '../../src/lib/kernel/days.ts';
import { expect, test } from './support/app.ts';
import { Workbench, type FileGiven } from './support/workbench.ts';

const START = dayFromIso('2026-03-02')!;
const HEADER = 'Client,Date,Amount,Phone,Consent';
const NAMES = Array.from({ length: 120 }, (_, c) => `Client ${c}`);
const order = (name: string, day: number): string => `${name},${isoFromDay(day)},100,+38044${String(1_000_000 + NAMES.indexOf(name))},yes`;

/** They bought each thirty days until forty-five days before the start; one more bought on its eve. */
const BEFORE = [
	...NAMES.flatMap((name) => [105, 75, 45].map((ago) => order(name, START - ago))),
	...[61, 31, 1].map((ago) => `Anna,${isoFromDay(START - ago)},100,+380445555555,yes`)
];
const file = (orders: readonly string[]): FileGiven => ({ name: 'orders.csv', bytes: Buffer.from([HEADER, ...orders].join('\n')) });

/** The page's own clock; timers go on. */
const itIs = (page: Page, day: number): Promise<void> => page.clock.setFixedTime(`${isoFromDay(day)}T10:00:00`);

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('a plan from its rows to the start, to what came of two contacts, to what a newer export says of them', async ({ page }) => {
		test.slow();
		await itIs(page, START);
		const bench = await new Workbench(page).open();
		await bench.newPlan();
		await bench.drop(file(BEFORE));
		await bench.takeRows();

		const alone = await test.step('a tenth is left alone, and the campaign starts', async () => {
			const control = await bench.goToQuestion('control');
			await expect(control.locator('li')).toHaveCount(12);
			const names = await control.locator('li .name').allInnerTexts();
			await bench.button(m.control_start, control).click();
			await expect(bench.button(m.control_see_fact, control)).toBeVisible();
			return new Set(names);
		});

		const contacted = await test.step('two contacts of the day are made, none of them with whom the lot left alone', async () => {
			await bench.goTo('today');
			await bench.button(m.plan_advice_name_people).click();
			await bench.dialog.getByLabel(bench.say(m.plan_people_new_name)).fill('Olga');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Escape');
			await expect(bench.dialog).toHaveCount(0);
			await page.getByRole('checkbox', { name: bench.say(m.work_with_coming) }).check();
			const cards = page.locator('[data-card]');
			await expect(cards.first()).toBeVisible();
			const keys = await cards.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-card') ?? ''));
			expect(keys.filter((key) => alone.has(key))).toEqual([]);
			await cards.first().click();
			const heading = page.locator('article[data-client] h2');
			const names: string[] = [];
			for (let made = 0; made < 2; made++) {
				const name = await heading.innerText();
				names.push(name);
				await page.getByRole('radio', { name: bench.say(m.work_result_interested), exact: true }).check();
				// Another button of these words, above, leads down to the form.
				await page.locator('article[data-client] button[type=submit]').click();
				await expect(heading).not.toHaveText(name);
			}
			await bench.isSaved();
			return names;
		});

		await test.step('forty days later a newer export tells who bought again', async () => {
			await itIs(page, START + 40);
			await page.reload();
			await bench.isCounted();
			const others = NAMES.filter((name) => !alone.has(name) && !contacted.includes(name)).slice(0, 20);
			const back = [contacted[0], ...others, ...[...alone].slice(0, 1)];
			await bench.drop(file([...BEFORE, ...back.map((name) => order(name, START + 20)), `Anna,${isoFromDay(START + 30)},100,+380445555555,yes`]));
			await bench.takeRows();
			const fact = await bench.goToQuestion('fact');
			const cell = (part: string, place: number) => fact.locator(`tr[data-part="${part}"] td`).nth(place);
			await expect(cell('contacted', 0)).toHaveText('2');
			await expect(cell('contacted', 1)).toHaveText('1');
			await expect(cell('toContact', 0)).toHaveText('108');
			await expect(cell('toContact', 1)).toHaveText('21');
			await expect(cell('control', 0)).toHaveText('12');
			await expect(cell('control', 1)).toHaveText('1');
			await expect(fact.locator('tr[data-person] td').first()).toHaveText('1');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		});
	});
});

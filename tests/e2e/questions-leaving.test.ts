import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { root } from '../../scripts/setup/root.mjs';
import { expect, test } from './support/app.ts';
import { figuresOf, figuresOn } from './support/figures.ts';
import { fileAt, Workbench } from './support/workbench.ts';

const CDNOW = join(root, 'tests/fixtures/cdnow/CDNOW_sample.txt');
/** Numbers of a row, without the spaces and commas between thousands. */
const numbersIn = async (row: Locator): Promise<number[]> => (await row.locator('td').allInnerTexts()).map((text) => Number(text.replace(/[^\d.]/g, '')));

/** Active, sleeping and lost on the strip. */
async function statusesOn(page: Page): Promise<(number | null)[]> {
	const figures = await figuresOn(page);
	return [figures['clients.active'], figures['clients.sleeping'], figures['clients.lost']];
}

test('a period of the history takes all figures there and back', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('CDNOW');
	await bench.chooseFile(await fileAt(CDNOW));
	await bench.takeRows();
	// Typed, so that the cycle is the same on every day.
	await bench.setLever('cycle', '50');
	const question = await bench.goToQuestion('history');
	const rows = question.locator('tbody tr');
	await expect(rows).toHaveCount(18);
	const now = await statusesOn(page);
	await expect.poll(async () => (await numbersIn(rows.first())).slice(0, 3)).toEqual(now);

	const december = rows.filter({ hasText: 'Dec 1997' });
	const [active, sleeping, lost] = await numbersIn(december);
	await december.getByRole('button').click();
	await expect.poll(() => statusesOn(page)).toEqual([active, sleeping, lost]);
	await expect(rows, 'the later periods stay').toHaveCount(18);
	await expect(question.getByRole('status')).toContainText('31 Dec 1997');

	await question.getByRole('button', { name: 'Back to 30 Jun 1998' }).click();
	await expect.poll(() => statusesOn(page)).toEqual(now);

	await test.step('by a bar too, and undone like any other change', async () => {
		const drawing = question.locator('.drawing');
		await expect(drawing.locator('svg')).toBeVisible();
		const box = (await drawing.boundingBox())!;
		// The twelfth of eighteen bars between the edges of the plot.
		await drawing.click({ position: { x: 56 + ((box.width - 68) * 11.5) / 18, y: box.height / 3 } });
		await expect.poll(() => statusesOn(page)).toEqual([active, sleeping, lost]);
		await page.keyboard.press('ControlOrMeta+Z');
		await expect.poll(() => statusesOn(page)).toEqual(now);
	});

	await test.step('cut by quarters it has the same end', async () => {
		await question.getByLabel(bench.say(m.leaving_by)).selectOption('quarter');
		await expect(rows).toHaveCount(6);
		expect((await numbersIn(rows.first())).slice(0, 3)).toEqual(now);
	});
});

test('churn, lifetime and the three ways agree with the command line and follow a lever', async ({ page }) => {
	// It counts the same file on the command line too.
	const bench = await new Workbench(page).open();
	await bench.newPlan('CDNOW');
	await bench.chooseFile(await fileAt(CDNOW));
	await bench.takeRows();
	const expected = await figuresOf(CDNOW);

	await test.step('churn and what a person can live with', async () => {
		const question = await bench.goToQuestion('churn');
		await expect(question.locator('data[data-figure="churn.simple"]')).toHaveAttribute('value', String(expected['churn.simple']));
		await expect(question.locator('[data-way="all"]')).toContainText('1,835');
		const field = question.locator('[data-setting="churn/tolerance"] input');
		await field.fill('120');
		await field.press('Enter');
		await expect(question.getByRole('alert')).toBeVisible();
		await field.fill('20');
		await field.press('Enter');
		await expect(question.locator('[data-cost="tolerance"]')).toContainText('20.0');
		await expect(question.locator('[data-setting="churn/tolerance"]')).toContainText('58.1 percentage points');
		await question.getByLabel(bench.say(m.leaving_churn_period)).selectOption('month');
		// The last 30 days up to 30 June 1998 end the row of periods shown.
		await expect(question.getByText('1 Jun 1998 – 30 Jun 1998')).toBeVisible();
	});

	await test.step('lifetime of a typed churn: 0.75⁴ = 32 %', async () => {
		await bench.setLever('churn', '25');
		const question = await bench.goToQuestion('lifetime');
		await expect(question.locator('data[data-figure="lifetime.years"]')).toHaveAttribute('value', '4');
		await expect(question.locator('[data-years="4"]')).toContainText('31.6');
	});

	await test.step('forgone three ways, and the clients behind a group', async () => {
		const question = await bench.goToQuestion('forgone');
		await expect(question.locator('data[data-figure="forgone.topDown"]')).toHaveAttribute('value', String(expected['forgone.topDown']));
		await expect(question.locator('[data-way="churn"]')).toContainText('25.0');
		await bench.setLever('returnableShare', '10');
		await expect(question.locator('[data-share="inForce"]')).toContainText('10.0');
		await question.locator('[data-group="sleeping A"] button').click();
		await expect(page.locator('#sheet-panel-clients')).toBeVisible();
		await expect(page.locator('.ag-row[row-index="0"] [col-id="status"]')).toContainText(bench.say(m.figures_clients_sleeping), { ignoreCase: true });
	});
});

test('a list of clients says that the history needs orders, and nothing is made up', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('List');
	await bench.chooseFile({ name: 'clients.csv', bytes: Buffer.from('Client;Last purchase\r\nAnna;12.03.2026\r\nBoris;01.11.2025\r\n') });
	await bench.button(m.intake_check, bench.dialog).click();
	await bench.button(m.intake_accept, bench.dialog).click();
	await expect(bench.dialog).toHaveCount(0);
	const history = await bench.goToQuestion('history');
	await expect(history.getByText(bench.say(m.leaving_history_no_orders))).toBeVisible();
	await expect(history.locator('tbody tr')).toHaveCount(0);
	const lifetime = await bench.goToQuestion('lifetime');
	await expect(lifetime.locator('data[data-figure="churn.rate"]')).toHaveAttribute('value', '0.25');
	await expect(page.locator('#sheet-panel-questions')).not.toContainText('NaN');
});

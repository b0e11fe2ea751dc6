import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { copyElsewhere } from './support/clipboard.ts';
import { figuresOn } from './support/figures.ts';
import { type Locale, Workbench } from './support/workbench.ts';

const PNG = Buffer.from(
	'89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082',
	'hex'
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
const rows = (...lines: string[]) => Buffer.from(lines.join('\n'));

const REFUSED = [
	{ name: 'a picture', file: { name: 'photo.csv', bytes: PNG } },
	{ name: 'a PDF renamed .xlsx', file: { name: 'orders.xlsx', bytes: PDF } },
	{ name: 'a file of 0 bytes', file: { name: 'orders.csv', bytes: Buffer.alloc(0) } },
	{ name: 'one column where three are needed', file: { name: 'orders.csv', bytes: rows('Client', 'Ann', 'Bob') } }
];

/** A plan with one import that must stay as it is. */
async function planWithRows(bench: Workbench): Promise<Record<string, number | null>> {
	await bench.newPlan();
	await bench.chooseFile({ name: 'before.csv', bytes: rows('Client;Date;Amount', 'Ann;2026-01-05;100', 'Ann;2026-02-05;120', 'Bob;2026-03-01;50') });
	await bench.takeRows();
	return figuresOn(bench.page);
}

for (const locale of ['en', 'ru', 'uk'] as const satisfies Locale[]) {
	test(`what cannot be taken gets one sentence and changes nothing (${locale})`, async ({ page }) => {
		const bench = await new Workbench(page, locale).open();
		const before = await planWithRows(bench);
		for (const { name, file } of REFUSED) {
			await test.step(name, async () => {
				await bench.chooseFile(file);
				await expect(bench.refusal).toHaveText(locale === 'en' ? /[a-z].*\.$/ : /[а-яії].*\.$/);
				await expect(bench.dialog).toContainText(bench.say(m.intake_nothing_changed));
				await page.keyboard.press('Escape');
				await expect(bench.dialog).toHaveCount(0);
				expect(await figuresOn(page)).toEqual(before);
			});
		}
		await test.step('an empty paste', async () => {
			await copyElsewhere(page, { text: ' \n ' });
			await page.locator('body').press('ControlOrMeta+V');
			await expect(bench.refusal).toBeVisible();
			await page.keyboard.press('Escape');
			expect(await figuresOn(page)).toEqual(before);
		});
	});
}

test('two columns where three are needed, and no date column: the step says what is missing', async ({ page }) => {
	const bench = await new Workbench(page).open();
	const before = await planWithRows(bench);
	for (const bytes of [rows('Client;Amount', 'Ann;100', 'Bob;50'), rows('Client;Amount;City', 'Ann;100;Kyiv', 'Bob;50;Lviv')]) {
		await bench.chooseFile({ name: 'orders.csv', bytes });
		await expect(bench.dialog.getByText(/Date|date/).first()).toBeVisible();
		await expect(bench.button(m.intake_accept, bench.dialog)).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(bench.dialog).toHaveCount(0);
		expect(await figuresOn(page)).toEqual(before);
	}
});

test('dates all in the future: the rows are there, the figures leave them aside and say so', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'orders.csv', bytes: rows('Client;Date;Amount', 'Ann;2098-01-05;100', 'Bob;2098-02-05;120') });
	await bench.button(m.intake_check, bench.dialog).click();
	await bench.button(m.intake_accept, bench.dialog).click();
	await expect(bench.dialog).toHaveCount(0);
	await bench.goTo('summary');
	await expect(page.locator('#sheet-panel-summary')).toBeVisible();
	expect(Object.values(await figuresOn(page)).filter((value) => value !== null && value !== 0)).toEqual([]);
	await expect(page.getByText(bench.say(m.figures_why_allFuture)).first()).toBeVisible();
	await bench.command(m.shell_problem_rows);
	await expect(bench.dialog.getByText(bench.say(m.intake_issue_row_future))).toHaveCount(2);
});

test('one client, no repeat purchase: the cycle is asked for, and a cycle of 0 is refused in a sentence', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'orders.csv', bytes: rows('Client;Date;Amount', 'Ann;2026-01-05;100') });
	await bench.button(m.intake_check, bench.dialog).click();
	await bench.button(m.intake_accept, bench.dialog).click();
	await expect(bench.dialog).toHaveCount(0);
	await expect(page.getByText(bench.say(m.levers_cycle_ask))).toBeVisible();
	expect((await figuresOn(page))['clients.active']).toBeNull();
	await bench.setLever('cycle', '0');
	await expect(page.locator('[data-lever="cycle"]').getByRole('alert')).toBeVisible();
	await bench.setLever('cycle', '30');
	await bench.isCounted();
});

test('zero and negative amounts: a zero is a purchase, a return is taken off what was bought, or listed', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({
		name: 'orders.csv',
		bytes: rows('Client;Date;Amount', 'Ann;2026-01-05;100', 'Ann;2026-02-05;0', 'Ann;2026-03-05;-40', 'Bob;2026-03-07;20', 'Cid;2026-03-06;-7')
	});
	await bench.takeRows();
	await bench.goTo('summary');
	await expect.poll(() => figuresOn(page)).toMatchObject({ 'clients.total': 2, 'orders.count': 3, 'revenue.total': 80 });
	await bench.command(m.shell_problem_rows);
	await expect(bench.dialog).toContainText(bench.say(m.intake_issue_row_return));
	await expect(bench.dialog.getByRole('row').filter({ hasText: '-7' })).toBeVisible();
	await expect(bench.dialog.getByRole('row').filter({ hasText: '-40' })).toHaveCount(0);
});

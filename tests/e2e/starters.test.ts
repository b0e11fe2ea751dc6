import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { WORKSHOP_STEPS } from '../../src/lib/model/workshop.ts';
import { ESTIMATE, SHOP } from '../../src/lib/share/totals/totals.fixture.ts';
import { starterById } from '../../src/lib/starters/in-force.ts';
import { expect, test } from './support/app.ts';
import { dropAll, totalsFile } from './support/room-files.ts';
import { type Locale, Workbench } from './support/workbench.ts';

/** Sides of A4 that the page as it stands comes to on paper. */
async function sidesOf(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const NOTE = 'Зал · the room';

for (const [locale, tradeId, other, projector] of [
	['en', 'dental', 'fitness', { width: 1280, height: 720 }],
	['ru', 'carService', 'wholesale', { width: 1024, height: 768 }],
	['uk', 'languageSchool', 'petShop', { width: 1280, height: 720 }]
] as const satisfies readonly (readonly [Locale, string, string, { width: number; height: number }])[]) {
	test(`a whole workshop from a trade to a handout on paper and a board, in ${locale}`, async ({ page }, info) => {
		const bench = await new Workbench(page, locale).open();
		const trade = starterById(tradeId)!.name[locale];
		await bench.button(m.starters_open).click();
		await bench.dialog.getByLabel(bench.say(m.starters_trade)).selectOption(tradeId);
		await expect(bench.dialog.locator('[data-example="margin"]')).toContainText(bench.say(m.questions_origin_example));
		// As long as a name may be: the handout has room for it.
		await bench.dialog.getByLabel(bench.say(m.start_new_name)).fill(`${trade}, ${'Ж'.repeat(30)} `.repeat(3).slice(0, 120));
		await bench.button(m.start_new_create, bench.dialog).click();
		await bench.isCounted();
		await expect(page).toHaveTitle(new RegExp(trade));
		await expect(page.getByText(bench.say(m.starters_sample_banner))).toBeVisible();
		const chip = (name: 'margin' | 'contactCost') =>
			page.locator(`[data-lever="${name}"] .chip, [data-lever="${name}"] [title]`).filter({ hasText: bench.say(m.questions_origin_example) });
		await expect(chip('contactCost').first()).toBeVisible();

		// What was typed outlives another trade, and one step takes the trade back.
		await bench.setLever('margin', '61');
		await bench.command(m.starters_use);
		await bench.dialog.getByLabel(bench.say(m.starters_trade)).selectOption(other);
		await bench.button(m.starters_take, bench.dialog).click();
		await expect(bench.dialog).toHaveCount(0);
		await expect(bench.lever('margin').field).toHaveValue('61');
		const before = await bench.lever('contactCost').field.inputValue();
		await page.keyboard.press('ControlOrMeta+Z');
		await expect(bench.lever('contactCost').field).not.toHaveValue(before);
		await expect(bench.lever('margin').field).toHaveValue('61');

		// Led through every question on a projector, shown to the room without names, and back.
		await page.setViewportSize(projector);
		await bench.command(m.workshop_run);
		for (const step of WORKSHOP_STEPS) {
			const stage = page.locator(`[data-stage="${step}"]`);
			await expect(stage.getByRole('heading', { level: 1 })).toBeVisible();
			if (step === 'whom') await page.getByLabel(bench.say(m.workshop_note)).fill(NOTE);
			if (step !== WORKSHOP_STEPS.at(-1)) await page.keyboard.press('PageDown');
		}
		await bench.button(m.workshop_present).click();
		const shown = page.locator('[data-presenting]');
		await expect(shown.getByText(bench.say(m.workshop_clients_hidden))).toBeVisible();
		await expect(shown.locator('[data-first] .name').first()).toHaveText(/№ \d+/);
		await expect.poll(() => shown.locator('.screen').evaluate((screen) => screen.scrollHeight - screen.clientHeight)).toBe(0);
		await bench.button(m.workshop_show_clients).click();
		await expect(page.getByText(bench.say(m.workshop_clients_shown))).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(shown).toHaveCount(0);
		await page.keyboard.press('Escape');
		await page.setViewportSize({ width: 1366, height: 768 });

		await bench.isSaved();
		await bench.command(m.share_open);
		await bench.dialog.locator('[data-goes-to="totals"]').click();
		const given = page.waitForEvent('download');
		await bench.button(m.share_make, bench.dialog).click();
		const own = { name: 'own.rouse-totals', bytes: await readFile(await (await given).path()) };

		await bench.dialog.getByRole('button', { name: bench.say(m.handout_title), exact: true }).click();
		await bench.dialog.getByLabel(bench.say(m.handout_option_people)).check();
		const download = page.waitForEvent('download');
		await bench.button(m.share_make, bench.dialog).click();
		const path = join(info.outputDir, 'handout.html');
		await (await download).saveAs(path);
		const file = await page.context().newPage();
		await file.goto(`file://${path}`);
		await expect(file.locator('html')).toHaveAttribute('lang', locale);
		await expect(file.getByRole('heading', { level: 2 })).toHaveText(
			[m.handout_figures, m.handout_levers, m.handout_week, m.handout_mistakes, m.handout_notes].map((words) => bench.say(words))
		);
		await expect(file.locator('svg[role=img]')).toHaveCount(2);
		const lost = await page.locator('data[data-figure="clients.lost"]').first().getAttribute('value');
		await expect(file.locator('[data-figure="clients.lost"]')).toHaveAttribute('value', lost!);
		expect([1, 2]).toContain(await sidesOf(file));
		await file.close();

		// The same from the page itself.
		await page.evaluate(() => (window.print = () => undefined));
		await bench.button(m.report_print, bench.dialog).click();
		await expect(page.locator('.print-document')).toHaveCount(1);
		expect([1, 2]).toContain(await sidesOf(page));
		await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

		// Three participants beside one another; the one of invented clients counts in no median.
		await bench.open();
		await dropAll(page, [own, totalsFile(SHOP), totalsFile(ESTIMATE)]);
		await expect(page.locator('tbody tr[data-participant]')).toHaveCount(3);
		await expect(page.locator('[data-counted-out="1"]')).toBeVisible();
		await expect(page.locator('tbody [data-sample="all"]')).toHaveText(bench.say(m.board_sample_all));
	});
}

import { m } from '../../src/lib/i18n/generated/messages.js';
import { PAYLOADS } from '../properties/hostile/payloads.ts';
import { expect, test } from './support/app.ts';
import { Workbench, type SheetTab } from './support/workbench.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
// A zero byte makes a file no table at all, and a cell has a longest text: those have tests of their own.
const TEXTS = PAYLOADS.filter((text) => !text.includes('\u0000') && text.length < 30_000);
const ORDERS = [
	'Client;Date;Amount;Phone;E-mail;Manager;<img src=x onerror="globalThis.rouseHacked=1">',
	...TEXTS.map((text, row) => [quoted(text), `${10 + (row % 18)}.0${1 + (row % 9)}.2026`, 500 + row, ...Array<string>(4).fill(quoted(text))].join(';'))
].join('\r\n');

test('hostile texts run nowhere and break no layout', async ({ page }) => {
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	const bench = await new Workbench(page).open();
	await bench.newPlan(PAYLOADS[0]);
	await bench.drop({ name: `${PAYLOADS[1].replaceAll('/', '')}.csv`, bytes: Buffer.from(ORDERS) });
	await bench.takeRows();

	const expectHarmless = async (where: string) => {
		const state = await page.evaluate(() => ({
			hacked: (globalThis as { rouseHacked?: unknown }).rouseHacked ?? null,
			wider: document.documentElement.scrollWidth - innerWidth,
			taller: document.documentElement.scrollHeight - innerHeight,
			foreign: document.querySelectorAll('iframe, object, base, meta[http-equiv=refresh], form[action^="http"]').length
		}));
		expect([where, state.hacked, Math.max(0, state.wider), Math.max(0, state.taller), state.foreign]).toEqual([where, null, 0, 0, 0]);
	};

	for (const tab of ['orders', 'clients', 'plan', 'calendar', 'today', 'questions', 'summary'] satisfies SheetTab[]) {
		await bench.goTo(tab);
		if (tab === 'orders' || tab === 'clients' || tab === 'plan') {
			await expect(page.getByRole('gridcell').first()).toBeVisible();
			// Every row is drawn once.
			for (let at = 0; at < (tab === 'clients' ? TEXTS.length : 60); at += 20) {
				await page.evaluate((row) => document.querySelectorAll('.ag-grid-viewport, .ag-body-viewport').forEach((element) => element.scrollTo(0, row * 28)), at);
				await page.evaluate(() => new Promise(requestAnimationFrame));
			}
		}
		if (tab === 'calendar') await expect(page.locator('[data-day] .total').first()).toBeVisible();
		await expectHarmless(tab);
	}
	await bench.goTo('clients');
	await page.getByRole('gridcell').first().click();
	await page.keyboard.press('Alt+Enter');
	await expect(bench.dialog.getByRole('heading', { level: 3 }).first()).toBeVisible();
	await expectHarmless('card');
	await page.keyboard.press('Escape');
	await bench.goTo('plan');
	await page.getByRole('gridcell').first().click();
	await page.keyboard.press('Alt+Enter');
	await bench.button(m.messages_write, bench.dialog).click();
	await expect(bench.dialog.locator('[data-composer] textarea').first()).toBeVisible();
	await expectHarmless('message');
	await page.keyboard.press('Escape');
	await bench.command(m.cleaning_title);
	await expect(bench.dialog.getByRole('heading', { level: 2 })).toBeVisible();
	await expectHarmless('cleaning');
	expect(dialogs).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { expectRows } from './support/cells.ts';
import { figuresOn } from './support/figures.ts';
import { type Locale, Workbench } from './support/workbench.ts';

const file = (name: string, ...lines: string[]) => ({ name, bytes: Buffer.from(lines.join('\r\n')) });
const two = (n: number) => String(n).padStart(2, '0');

/** Orders of six clients, a month apart, all of whose dates can be read both ways. */
const ambiguous = () =>
	file('orders.csv', 'Client;Date;Amount', ...Array.from({ length: 36 }, (_, i) => `Client ${i % 6};${two(1 + (i % 5))}/${two(1 + (i % 12))}/2025;${100 + i}`));

async function opened(page: ConstructorParameters<typeof Workbench>[0], locale: Locale = 'en'): Promise<Workbench> {
	const bench = await new Workbench(page, locale).open();
	await bench.newPlan();
	return bench;
}

test('dates that can be read both ways are asked once, with what each answer makes of the clients', async ({ page }) => {
	const bench = await opened(page);
	await bench.drop(ambiguous());
	const check = bench.button(m.intake_check, bench.dialog);
	await expect(bench.dialog.locator('[data-effect="mdy"]')).toBeVisible();
	await expect(check).toBeDisabled();
	const effects = await bench.dialog.locator('[data-effect]').allTextContents();
	expect(effects).toHaveLength(2);
	await bench.dialog.locator('input[name="date-order"][value="dmy"]').check();
	await bench.takeRows();
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBeDefined();
	const figures = await figuresOn(page);
	expect(effects[0]).toContain(`lost ${figures['clients.lost']}`);
});

test('letters that read in more than one encoding are asked about, and go in as the person reads them', async ({ page }) => {
	const bench = await opened(page);
	// Єва, Єва and Їжак as a Macintosh wrote them; most programs take them for ёва and єжак.
	const [eva, yizhak] = [Buffer.from([0xb8, 0xe2, 0xe0]), Buffer.from([0xba, 0xe6, 0xe0, 0xea])];
	const row = (name: Buffer, rest: string) => Buffer.concat([name, Buffer.from(rest)]);
	const rows = [row(eva, ';2025-01-05;100\r\n'), row(eva, ';2025-02-05;100\r\n'), row(yizhak, ';2025-02-05;50\r\n')];
	await bench.drop({ name: 'orders.csv', bytes: Buffer.concat([Buffer.from('Client;Date;Amount\r\n'), ...rows]) });
	await expect(bench.dialog.getByText(bench.say(m.intake_encoding_ask))).toBeVisible();
	const line = (encoding: string) => bench.dialog.locator(`label:has(input[name="encoding"][value="${encoding}"])`);
	await expect(line('windows-1251').locator('input')).toBeChecked();
	await expect(line('mac-cyrillic')).toContainText('Їжак');
	await expect(bench.dialog.locator('table')).toContainText('єжак');
	await line('mac-cyrillic').locator('input').check();
	await expect(bench.dialog.locator('table')).toContainText('Їжак');
	await expect(line('windows-1251')).toContainText('єжак');
	await bench.takeRows();
	await bench.goTo('orders');
	await expectRows(
		page,
		['client', 'amount'],
		[
			['Єва', '100.00'],
			['Єва', '100.00'],
			['Їжак', '50.00']
		]
	);
});

test('amounts in several currencies wait for an answer: one of them, or rates', async ({ page }) => {
	const bench = await opened(page);
	await bench.drop(
		file('orders.csv', 'Client;Date;Amount;Currency', 'Ann;2025-01-05;100;USD', 'Ann;2025-02-05;100;EUR', 'Bob;2025-01-07;50;USD', 'Bob;2025-02-07;50;USD')
	);
	const check = bench.button(m.intake_check, bench.dialog);
	await expect(bench.dialog.getByText(bench.say(m.intake_currency_ask))).toBeVisible();
	await expect(check).toBeDisabled();
	await bench.dialog.locator('input[name="currency"]').nth(1).check();
	const rates = bench.dialog.locator('.rates input');
	for (let at = 0; at < (await rates.count()); at++) {
		await rates.nth(at).fill('2');
		await rates.nth(at).press('Enter');
	}
	await bench.takeRows();
	await bench.goTo('summary');
	// Rates of two for what is not the plan's currency; the plan is in dollars or in neither.
	await expect.poll(async () => [400, 600].includes((await figuresOn(page))['revenue.total'] ?? 0)).toBe(true);
});

test('a second table below the first is left out by choice', async ({ page }) => {
	const bench = await opened(page);
	const orders = Array.from({ length: 12 }, (_, i) => `Client ${i % 3};2025-${two(1 + (i % 12))}-05;100`);
	await bench.drop(file('report.csv', 'Client;Date;Amount', ...orders, 'Total;;1200', ';;', 'Manager;Month;Plan', 'Olga;2025-01-01;999'));
	await bench.button(m.intake_check, bench.dialog).click();
	const total = bench.dialog.locator('[data-report="row.total"]');
	await expect(total).toBeChecked();
	await expect(bench.dialog).toContainText(m.intake_accepted({ n: 12, text: '12' }, { locale: 'en' }));
	await bench.button(m.intake_accept, bench.dialog).click();
	await bench.isCounted();
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(1200);
});

const first = () => ['Order number;Client;Date;Amount', ...Array.from({ length: 12 }, (_, i) => `${i + 1};Client ${i % 3};2025-${two(1 + (i % 12))}-05;100`)];

test('the same file again changes nothing; a newer one adds and updates, and can be taken back', async ({ page }) => {
	const bench = await opened(page);
	await bench.drop(file('orders.csv', ...first()));
	await bench.takeRows();
	await bench.drop(file('orders.csv', ...first()));
	await bench.button(m.intake_check, bench.dialog).click();
	await expect(bench.dialog).toContainText(bench.say(m.intake_nothing_new));
	await expect(bench.dialog).toContainText(m.intake_read_rows({ n: 12, text: '12' }, { locale: 'en' }));
	await expect(bench.dialog.getByText(m.intake_accepted({ n: 12, text: '12' }, { locale: 'en' }), { exact: true })).toHaveCount(0);
	await bench.button(m.intake_close, bench.dialog).click();
	await expect(bench.dialog).toHaveCount(0);

	const newer = first();
	newer[3] = newer[3].replace(';100', ';175');
	await bench.drop(file('orders.csv', ...newer, '13;Client 1;2026-01-05;40'));
	await bench.button(m.intake_check, bench.dialog).click();
	await expect(bench.dialog).toContainText(m.intake_how_update_words({ added: '1', changed: '1', same: '11' }, { locale: 'en' }));
	await bench.button(m.intake_accept, bench.dialog).click();
	await expect(bench.dialog).toHaveCount(0);
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(1315);
	await page.keyboard.press('ControlOrMeta+Z');
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(1200);
});

test('rejected rows are saved with their numbers, reasons and all cells', async ({ page }) => {
	const bench = await opened(page);
	await bench.drop(file('orders.csv', ...first(), 'Total;;;1200', '14;Client 1;31.02.2025x;5'));
	await bench.button(m.intake_check, bench.dialog).click();
	const download = page.waitForEvent('download');
	await bench.button(m.intake_save_rejected, bench.dialog).click();
	const saved = await readFile(await (await download).path(), 'utf8');
	expect(saved.charCodeAt(0)).toBe(0xfeff);
	expect(saved).toContain('31.02.2025x');
	expect(saved).toContain(bench.say(m.intake_issue_date_unreadable));
	expect(saved).toContain('15,');
});

test('the columns chosen for a list are proposed for the next one with the same headers', async ({ page }) => {
	const bench = await opened(page);
	const list = (day: number) =>
		file(`list-${day}.csv`, 'Who;When;How much;Car', ...Array.from({ length: 9 }, (_, i) => `C${i % 3};2025-${two(1 + i)}-${two(day)};10;Lada`));
	await bench.drop(list(5));
	const car = bench.dialog.locator('[data-column="3"]');
	await expect(car).toBeVisible();
	await car.focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.type('categ');
	await page.keyboard.press('Enter');
	await expect(car).toBeFocused();
	const chosen = await car.textContent();
	await bench.takeRows();
	await bench.drop(list(20));
	await expect(bench.dialog.getByText(bench.say(m.intake_remembered))).toBeVisible();
	await expect(bench.dialog.locator('[data-column="3"]')).toHaveText(chosen!);
	await bench.button(m.intake_remembered_afresh, bench.dialog).click();
	await expect(bench.dialog.getByText(bench.say(m.intake_remembered))).toHaveCount(0);
});

test('the steps out of every program stand on an empty plan; words nobody knows are asked, further lines join their order, and the ledger tells when and how', async ({
	page
}) => {
	const bench = await opened(page, 'ru');
	const programs = [m.guide_1c_name, m.guide_bitrix_name, m.guide_amo_name, m.guide_yclients_name, m.guide_shopify_name, m.guide_woo_name];
	for (const program of programs) {
		const steps = page.locator('details', { has: page.locator('summary', { hasText: bench.say(program) }) });
		await steps.locator('summary').click();
		await expect.poll(() => steps.locator('li:visible').count(), bench.say(program)).toBeGreaterThanOrEqual(3);
	}
	const template = page.waitForEvent('download');
	await bench.button(m.guide_template_orders).click();
	expect(await readFile(await (await template).path(), 'utf8')).toMatch(/^\ufeff.*клиент/i);
	const orders = Array.from({ length: 12 }, (_, i) => `${i};Клиент ${i % 3};05.${two(1 + i)}.25;100;${i === 7 ? 'Слетел' : 'Оплачен'};Чай`);
	await bench.drop(file('заказы.csv', 'Отчёт по заказам;;;;;', 'Заказ;Клиент;Дата;Сумма;Статус;Товар', ...orders, '11;;;;;Мёд'));
	await expect(bench.dialog).toContainText(m.intake_above({ n: 1, text: '1', first: 'Отчёт по заказам' }, { locale: 'ru' }));
	await expect(bench.dialog).toContainText(m.intake_short_years({ below: '29', last: '2029', from: '30', first: '1930' }, { locale: 'ru' }));
	await bench.button(m.intake_check, bench.dialog).click();
	await expect(bench.dialog).toContainText(m.intake_further_lines({ n: 1, text: '1' }, { locale: 'ru' }));
	await expect(bench.dialog).toContainText(m.intake_accepted({ n: 13, text: '13' }, { locale: 'ru' }));
	const meaning = bench.dialog.locator('[data-status-word="Слетел"] select');
	await meaning.selectOption('cancelled');
	await expect(bench.dialog.getByText(bench.say(m.intake_issue_cell_unreadable))).toHaveCount(0);
	await expect(meaning).toHaveValue('cancelled');
	await bench.button(m.intake_accept, bench.dialog).click();
	await bench.isCounted();
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(1100);
	await bench.command(m.shell_imports);
	const entry = bench.dialog.locator('[data-layer]');
	await expect(entry).toContainText('заказы.csv');
	await expect(entry).toContainText(new Date().getFullYear().toString());
	await entry.locator('summary').click();
	await expect(entry).toContainText('«Слетел»');
	await expect(entry).toContainText(m.intake_ledger_further_lines({ n: 1, text: '1' }, { locale: 'ru' }));
	await expect(entry).toContainText(m.intake_ledger_dates({ order: bench.say(m.intake_date_order_dmy) }, { locale: 'ru' }));
	await page.keyboard.press('Escape');
	await bench.drop(
		file('заказы-2.csv', 'Заказ;Клиент;Дата;Сумма;Статус;Товар', '90;Клиент 1;05.01.2026;70;Слетел;Чай', '91;Клиент 2;05.01.2026;30;Оплачен;Чай')
	);
	await bench.button(m.intake_check, bench.dialog).click();
	await expect(meaning).toHaveValue('cancelled');
	await bench.button(m.intake_accept, bench.dialog).click();
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(1130);
});

test('where the letters can be read in several ways, the choice shows what each makes of them', async ({ page }) => {
	const bench = await opened(page);
	// A single word in KOI8-U tells little: «ОЛЯ», or «пмс» in windows-1251.
	const olya = Buffer.from([0xef, 0xec, 0xf1]);
	const lines = Array.from({ length: 12 }, (_, i) => [i === 5 ? olya : Buffer.from('Boris'), Buffer.from(`;2025-${two(1 + i)}-05;${100 + i}\r\n`)]);
	await bench.drop({ name: 'orders.csv', bytes: Buffer.concat([Buffer.from('Client;Date;Amount\r\n'), ...lines.flat()]) });
	const koi8 = bench.dialog.getByRole('radio', { name: /^KOI8-U/ });
	await expect(bench.dialog.getByRole('radio', { name: /^WINDOWS-1251/ })).toBeChecked();
	await expect(bench.dialog.locator('table')).toContainText('пмс');
	await expect(koi8).toHaveAccessibleName(/ОЛЯ/);
	await koi8.check();
	await expect(bench.dialog.locator('table')).toContainText('ОЛЯ');
	await bench.takeRows();
	await bench.goTo('summary');
	await expect.poll(async () => (await figuresOn(page))['clients.total']).toBe(2);
	await expect.poll(async () => (await figuresOn(page))['revenue.total']).toBe(1266);
	await bench.goTo('clients');
	await expect(page.locator('.ag-cell[col-id="name"]', { hasText: 'ОЛЯ' })).toBeVisible();
});

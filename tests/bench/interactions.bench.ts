/**
 * How soon the page answers a person, with 100,000 clients in the built app, in Chromium: `node tests/bench/interactions.bench.ts [clients]`.
 * Target: every interaction within 200 ms, from the press to the next picture (INP, as the browser's event timing tells it), and no layout shift while a lever
 * moves. Needs `npm run build`.
 */
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/browser.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { serveStatic } from '../../scripts/setup/static-server.mjs';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { rememberTour } from '../e2e/support/tour.ts';
import { Workbench } from '../e2e/support/workbench.ts';

const clients = Number(process.argv[2] ?? 100_000);
const TARGET_MS = 200;

interface Heard {
	/** Longest from the press to the next picture, of what happened since it was last asked, in ms; 0: under 16. */
	takeLongest(): number;
	shifts: number;
}
declare global {
	var heard: Heard;
}

/** Keeps what the browser tells of presses and of things that moved by themselves. */
function listen(): void {
	let longest = 0;
	globalThis.heard = {
		shifts: 0,
		takeLongest() {
			const taken = longest;
			longest = 0;
			return taken;
		}
	};
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
			if (entry.interactionId > 0) longest = Math.max(longest, entry.duration);
		}
	}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
	new PerformanceObserver((list) => (globalThis.heard.shifts += list.getEntries().length)).observe({ type: 'layout-shift' });
}

/** Two orders a client, of the last two years; the same at every run. */
function orders(): Buffer {
	const lines = ['Client;Date;Amount'];
	for (let client = 0; client < clients; client++) {
		for (const order of [0, 1]) {
			const day = new Date(Date.UTC(2024, 0, 1) + ((client * 7919 + order * 104_729) % 730) * 86_400_000).toISOString().slice(0, 10);
			lines.push(`Client ${client};${day};${((client * 31 + order * 17) % 900) + 100}`);
		}
	}
	return Buffer.from(lines.join('\n'));
}

async function measure(page: Page): Promise<{ longest: Record<string, number>; shifts: number }> {
	const bench = await new Workbench(page).open();
	await bench.newPlan('Many');
	await bench.drop({ name: 'orders.csv', bytes: orders() });
	await bench.button(m.intake_check, bench.dialog).click({ timeout: 120_000 });
	await bench.button(m.intake_accept, bench.dialog).click({ timeout: 120_000 });
	await bench.dialog.waitFor({ state: 'detached', timeout: 120_000 });
	await bench.isCounted();
	await page.locator('[data-save="saved"]').waitFor({ timeout: 120_000 });
	await page.evaluate(listen);

	const longest: Record<string, number> = {};
	/** What is pressed answers with the next picture; the browser tells of it a moment later. */
	const press = async (what: string, act: () => Promise<unknown>): Promise<void> => {
		await act();
		await page.waitForTimeout(700);
		longest[what] = Math.max(longest[what] ?? 0, await page.evaluate(() => globalThis.heard.takeLongest()));
	};
	for (const tab of ['orders', 'plan', 'summary', 'questions', 'calendar', 'today', 'clients'] as const) await press(`sheet: ${tab}`, () => bench.goTo(tab));
	await press('sort by worth', () => page.locator('.ag-header-cell[col-id="worth"] .sheet-header-title').click());
	await press('open a filter', () => page.locator('.ag-header-cell[col-id="worth"] .sheet-header-funnel').click());
	await press('close it', () => page.keyboard.press('Escape'));
	await press('find as typed', () => page.getByRole('searchbox').pressSequentially('99', { delay: 150 }));
	await press('find nothing more', () => bench.page.getByRole('searchbox').fill(''));
	await press('a cell', () => page.getByRole('gridcell').nth(12).click());
	await press('the next cells', async () => {
		for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
	});
	await press('last row', () => page.keyboard.press('Control+End'));
	await press('select all', () => page.keyboard.press('Control+A'));
	await press('palette', () => page.keyboard.press('Control+K'));
	await press('palette closed', () => page.keyboard.press('Escape'));
	await press('explain a figure', () => page.locator('[data-explains="clients.lost"]').first().click());
	await press('explanation closed', () => page.keyboard.press('Escape'));
	const before = await page.evaluate(() => globalThis.heard.shifts);
	await press('a lever held and let go', async () => {
		const release = await bench.holdSlider('lostAfter', 0.7);
		await release();
	});
	await bench.lever('margin').slider.focus();
	await press('a lever by keys', async () => {
		for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
	});
	await press('a lever typed', () => bench.setLever('sleepingAfter', '2'));
	const shifts = (await page.evaluate(() => globalThis.heard.shifts)) - before;
	await press('undo', () => page.keyboard.press('Control+Z'));
	await press('redo', () => page.keyboard.press('Control+Shift+Z'));
	return { longest, shifts };
}

const server = await serveStatic({ folder: join(root, 'build') });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS });
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL: server.url, locale: 'en-GB' });
await rememberTour(context);
const { longest, shifts } = await measure(await context.newPage());
await browser.close();
await server.close();

const inp = Math.max(...Object.values(longest));
console.log(
	JSON.stringify(
		{
			clients,
			[`interactions.slowestOf${TARGET_MS}ms`]: Number((inp / TARGET_MS).toFixed(2)),
			'interactions.layoutShiftsWhileLeversMove': shifts,
			information: Object.fromEntries(Object.entries(longest).map(([what, ms]) => [what, ms === 0 ? 'under 16 ms' : `${Math.round(ms)} ms`]))
		},
		null,
		'\t'
	)
);

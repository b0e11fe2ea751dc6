/**
 * A block of 100,000 rows and five columns pasted over as many by Ctrl+V, in Chromium: `node tests/bench/paste.bench.ts [rows] [times]`.
 * Target: no task of the page over 15 ms, the clipboard's text and its way to the worker included; undone at once. What of it is the browser's is told by an
 * empty page that takes the same text in the same run, in turns (decision 0052).
 */
import { withBenchPage } from './browser-page.ts';
import { percentile } from './measure.ts';
import type { PasteTimes } from './paste/page.ts';

const rows = Number(process.argv[2] ?? 100_000);
const times = Number(process.argv[3] ?? 5);
const WARM_UP = 2;

interface BenchGlobals {
	preparePaste(rows: number): Promise<void>;
	pasteTimes: PasteTimes | null;
	prepareFloor(): void;
	floor: number | null;
}

const measured = await withBenchPage('paste', ['comlink', 'dexie', 'htmlparser2', 'fflate', 'libphonenumber-js/min'], async (page) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.evaluate((count) => (globalThis as unknown as BenchGlobals).preparePaste(count), rows);
	const empty = await page.context().newPage();
	await empty.goto(page.url());
	await empty.waitForFunction(() => 'ready' in globalThis);
	await empty.evaluate(() => (globalThis as unknown as BenchGlobals).prepareFloor());
	const all: (PasteTimes & { readonly floor: number })[] = [];
	for (let i = 0; i < WARM_UP + times; i++) {
		await empty.bringToFront();
		await empty.evaluate(() => Object.assign(globalThis, { floor: null }));
		await empty.keyboard.press('Control+V');
		await empty.waitForFunction(() => (globalThis as unknown as BenchGlobals).floor !== null);
		const floor = await empty.evaluate(() => (globalThis as unknown as BenchGlobals).floor!);
		await page.bringToFront();
		await page.evaluate(() => Object.assign(globalThis, { pasteTimes: null }));
		await page.keyboard.press('Control+V');
		await page.waitForFunction(() => (globalThis as unknown as BenchGlobals).pasteTimes !== null);
		const one = await page.evaluate(() => (globalThis as unknown as BenchGlobals).pasteTimes!);
		if (i >= WARM_UP) all.push({ ...one, floor });
	}
	return all;
});

const median = (of: (one: (typeof measured)[number]) => number): number => percentile(measured.map(of), 0.5);
const ms = (value: number): string => `${value.toFixed(1)} ms`;
console.log(
	JSON.stringify(
		{
			rows: measured[0].rows,
			'paste.longestTaskOf15ms': Number((median(({ longestTask }) => longestTask) / 15).toFixed(2)),
			'paste.longestTaskToEmptyPage': Number((median(({ longestTask }) => longestTask) / median(({ floor }) => floor)).toFixed(2)),
			'paste.withoutReadingTheClipboardOf15ms': Number((median(({ handing, longestLaterTask }) => Math.max(handing, longestLaterTask)) / 15).toFixed(2)),
			'paste.inForceOf1500ms': Number((median(({ inForce }) => inForce) / 1500).toFixed(2)),
			'paste.undoneToPasted': Number((median(({ undone }) => undone) / median(({ inForce }) => inForce)).toFixed(2)),
			information: {
				longestTask: ms(median(({ longestTask }) => longestTask)),
				worstTask: ms(
					percentile(
						measured.map(({ longestTask }) => longestTask),
						1
					)
				),
				readingOnAnEmptyPage: ms(median(({ floor }) => floor)),
				readingTheClipboard: ms(median(({ reading }) => reading)),
				handingToTheWorker: ms(median(({ handing }) => handing)),
				answered: ms(median(({ answered }) => answered)),
				inForce: ms(median(({ inForce }) => inForce)),
				undone: ms(median(({ undone }) => undone)),
				longestTaskOfUndoing: ms(median(({ longestUndoTask }) => longestUndoTask))
			}
		},
		null,
		'\t'
	)
);

/**
 * Storage against one raw put of the same bytes, in Chromium with a profile on the disk: `node tests/bench/storage.bench.ts [rows] [rounds]`.
 * Prints ratios (target: at most 3) and, for information, milliseconds. Medians of all rounds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import type { StorageTimes } from './storage/page.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 7);
const port = Number(process.env.PORT ?? 4613);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const whole = (value: number): string => `${value.toFixed(0)} ms`;

const profile = mkdtempSync(join(tmpdir(), 'rouse-storage-'));
const root = join(import.meta.dirname, '../..');
const server = await createServer({
	root,
	configFile: false,
	appType: 'mpa',
	logLevel: 'error',
	cacheDir: join(profile, 'vite'),
	optimizeDeps: { include: ['dexie'], entries: [] },
	server: { port, strictPort: true }
});
try {
	await server.listen();
	const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	});
	try {
		const page = await context.newPage();
		await page.goto(`http://localhost:${port}/tests/bench/storage/index.html`);
		await page.waitForFunction(() => 'measureStorage' in globalThis);
		const times = await page.evaluate(
			([rows, rounds]) => (globalThis as unknown as { measureStorage(rows: number, rounds: number): Promise<StorageTimes> }).measureStorage(rows, rounds),
			[rows, rounds]
		);
		const put = median(times.rawPutStrict);
		const get = median(times.rawGet);
		console.log(
			JSON.stringify(
				{
					rows,
					megabytes: Math.round(times.bytes / 1e5) / 10,
					'storage.saveRatio': Number((median(times.save) / put).toFixed(2)),
					'storage.saveRatioToRelaxed': Number((median(times.save) / median(times.rawPutRelaxed)).toFixed(2)),
					'storage.openRatio': Number((median(times.load) / get).toFixed(2)),
					information: {
						rawPutStrict: whole(put),
						rawPutRelaxed: whole(median(times.rawPutRelaxed)),
						rawGet: whole(get),
						saveLayer: whole(median(times.save)),
						loadLayer: whole(median(times.load)),
						saveDocumentOf100kChoices: whole(median(times.saveDocument)),
						loadDocumentOf100kChoices: whole(median(times.loadDocument)),
						saveAfterOneLever: whole(median(times.saveLever))
					}
				},
				null,
				'\t'
			)
		);
	} finally {
		await context.close();
	}
} finally {
	await server.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

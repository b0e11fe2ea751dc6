// Kills the browser at random moments of saving, importing and migrating, and looks at what it left behind: `node tests/bench/kill.bench.ts [kills] [seed]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import { Chance } from '../../src/lib/kernel/chance.ts';
import { KillableBrowser } from '../e2e/support/killable-browser.ts';
import type { killPage } from './kill/page.ts';

const kills = Number(process.argv[2] ?? 200);
const firstSeed = Number(process.argv[3] ?? 1);
/** Milliseconds from the first work to the kill, at most. */
const LONGEST = { story: 700, migration: 450 };

const scratch = mkdtempSync(join(tmpdir(), 'rouse-kill-'));
const server = await createServer({
	root: join(import.meta.dirname, '../..'),
	configFile: false,
	appType: 'mpa',
	logLevel: 'error',
	cacheDir: join(scratch, 'vite'),
	optimizeDeps: { include: ['dexie'], entries: [] },
	server: { port: Number(process.env.PORT ?? 0) }
});
await server.listen();
const address = new URL('tests/bench/kill/index.html', server.resolvedUrls!.local[0]).href;

type Kit = { killPage: typeof killPage };

async function openPage(browser: KillableBrowser): Promise<Page> {
	const context = await browser.start();
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForFunction(() => 'ready' in globalThis);
	return page;
}

/** One kill; what was shown as saved before it, and what was there after. */
async function once(seed: number): Promise<{ kind: 'story' | 'migration'; shown: number; found: number }> {
	const chance = Chance.seeded(seed);
	const kind = seed % 5 === 0 ? 'migration' : 'story';
	const browser = new KillableBrowser();
	let shown = 0;
	try {
		const page = await openPage(browser);
		await page.exposeFunction('shown', (counter: number) => void (shown = Math.max(shown, counter)));
		if (kind === 'migration') await page.evaluate(() => (globalThis as unknown as Kit).killPage.prepareOld());
		const work = page.evaluate(
			([kind, seed]) => {
				const { live, migrate } = (globalThis as unknown as Kit).killPage;
				return kind === 'migration' ? migrate() : live(seed as number);
			},
			[kind, seed] as const
		);
		const died = work.catch(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, (chance.nextWord() / 2 ** 32) * LONGEST[kind]));
		const before = shown;
		await browser.kill();
		await died;
		const again = await openPage(browser);
		const found = await again.evaluate(
			([kind, seed]) => {
				const { found, foundMigrated } = (globalThis as unknown as Kit).killPage;
				return kind === 'migration' ? foundMigrated() : found(seed as number);
			},
			[kind, seed] as const
		);
		return { kind, shown: before, found };
	} finally {
		await browser.dispose();
	}
}

const lost: string[] = [];
const counts = { story: 0, migration: 0, early: 0, later: 0 };
for (let kill = 0; kill < kills; kill++) {
	const seed = firstSeed + kill;
	try {
		const { kind, shown, found } = await once(seed);
		counts[kind]++;
		if (shown === 0) counts.early++;
		if (found > shown) counts.later++;
		if (found < shown) lost.push(`seed ${seed}: shown as saved ${shown}, found ${found}`);
	} catch (error) {
		lost.push(`seed ${seed}: ${String(error)}`);
	}
}
await server.close();
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });

console.log(
	`${kills} kills: ${counts.story} while saving and importing, ${counts.migration} while migrating; ${counts.early} before anything was shown as saved`
);
console.log(`found a later state than the one shown: ${counts.later}`);
console.log(`lost or damaged: ${lost.length} (must be 0)`);
for (const line of lost) console.log(line);
if (lost.length > 0) process.exitCode = 1;

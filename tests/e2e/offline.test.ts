import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStatic } from '../../scripts/setup/static-server.mjs';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { BUILD, expect, test } from './support/app.ts';
import { figuresOn } from './support/figures.ts';
import { Workbench } from './support/workbench.ts';

test('after the first visit everything works without a network', async ({ page, context }) => {
	const bench = await new Workbench(page).open();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

	await context.setOffline(true);
	await page.reload();
	await bench.trySample();
	await bench.goTo('summary');
	await bench.setLever('margin', '40');
	await bench.isSaved();
	const before = await figuresOn(page);
	await page.reload();
	await bench.isCounted();
	await bench.goTo('summary');
	await expect.poll(() => figuresOn(page)).toEqual(before);
	for (const tab of ['orders', 'clients', 'plan'] as const) {
		await bench.goTo(tab);
		await expect(page.getByRole('gridcell').first()).toBeVisible();
	}
});

const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');

/** The build as the next release would be: another version wherever it is named, and the policy's hash of the script that names it. */
async function nextRelease(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rouse-next-'));
	await cp(BUILD, folder, { recursive: true });
	const { version } = JSON.parse(await readFile(join(BUILD, '_app/version.json'), 'utf8'));
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(js|json|html)$/.test(entry.name)) continue;
		const file = join(entry.parentPath, entry.name);
		const text = await readFile(file, 'utf8');
		const script = /<script>([^]*?)<\/script>/.exec(text)?.[1] ?? '';
		const next = script.replaceAll(version, `${version}-next`);
		if (text.includes(version)) await writeFile(file, text.replaceAll(version, `${version}-next`).replaceAll(hashOf(script), hashOf(next)));
	}
	return folder;
}

test('a new version is told of, and comes when the person says so', async ({ page, watch }) => {
	let folder = BUILD;
	const next = await nextRelease();
	const server = await serveStatic({ folder: () => folder });
	await page.goto(server.url);
	await page.evaluate(() => navigator.serviceWorker.ready);
	const waiting = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

	folder = next;
	await page.reload();
	await expect(page.getByText(m.shell_update_ready({}, { locale: 'en' }))).toBeVisible();
	expect(await waiting()).toBe(true);

	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: m.shell_update_now({}, { locale: 'en' }) }).click();
	await reloaded;
	await expect.poll(waiting).toBe(false);
	await expect(page.getByText(m.shell_update_ready({}, { locale: 'en' }))).toHaveCount(0);
	watch.admit(server.url);
	await server.close();
	await rm(next, { recursive: true });
});

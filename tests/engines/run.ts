import { buildOnce } from '../../scripts/setup/build-once.mjs';
import { nodeForTools } from '../../scripts/setup/node.mjs';
import { ensureEngines } from './browsers.ts';
import { openChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { openFirefox } from './firefox.ts';
import { walk } from './journey.ts';
import { openWebKit } from './webkit.ts';

/**
 * The journey's smoke test in three engines: open, paste by real keys, move an assumption, look at the plan, save, load again without a network. Run by
 * `npm run test:engines [chromium|firefox|webkit…]`; browsers that are missing are installed on Debian.
 */
const ENGINES: Readonly<Record<string, { readonly open: () => Promise<Driver>; readonly needs: Parameters<typeof ensureEngines>[0] }>> = {
	chromium: { open: openChromium, needs: [] },
	firefox: { open: openFirefox, needs: ['firefox'] },
	webkit: { open: openWebKit, needs: ['webkit', 'screen'] }
};

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(ENGINES);
const unknown = names.filter((name) => !(name in ENGINES));
if (unknown.length > 0) throw new Error(`No such engine: ${unknown.join(', ')}. There are ${Object.keys(ENGINES).join(', ')}.`);

const built = await buildOnce(nodeForTools());
if (built.status !== 0) throw new Error('There is no build to try.');
let failed = 0;
for (const name of names) {
	let driver: Driver | null = null;
	try {
		ensureEngines(ENGINES[name].needs);
		driver = await ENGINES[name].open();
		console.log(driver.name);
		await walk(driver, (step) => console.log(`  ✓ ${step}`));
	} catch (error) {
		failed++;
		console.error(`  ✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
	} finally {
		await driver?.close();
	}
}
console.log(`${names.length - failed} of ${names.length} engines went the whole way`);
process.exitCode = failed === 0 ? 0 : 1;

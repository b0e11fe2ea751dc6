// `npm run bench [name…]`: every *.bench.ts of this folder, one after the other, each in a process of its own so that none warms up another.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/setup/browser.mjs';

const wanted = process.argv.slice(2);
const benches = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))))
	.sort();
const browser = await findBrowser();

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}. Ratios are of one run on this machine; absolute figures are for information.`);
for (const file of benches) {
	console.log(`\n── ${file.replace('.bench.ts', '')}`);
	const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], {
		stdio: 'inherit',
		env: { ...process.env, ...(browser ? { ROUSE_BROWSER: browser, CHROMIUM: browser } : {}) }
	});
	if (status !== 0) {
		console.log(`${file} did not finish.`);
		process.exitCode = 1;
	}
}

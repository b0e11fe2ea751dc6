import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildOnce } from '../../scripts/setup/build-once.mjs';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/browser.mjs';
import { nodeForTools } from '../../scripts/setup/node.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { serveStatic } from '../../scripts/setup/static-server.mjs';
import { freePort } from '../engines/browsers.ts';
import { fetchLighthouse } from './lighthouse.ts';

/**
 * Lighthouse over the built app, as a phone on a slow network would see it (its own mobile throttling). Run by `npm run check:lighthouse`; a busy machine
 * lowers the first score, never the others.
 */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];
const PAGES = ['', 'quick/'];

const built = await buildOnce(nodeForTools());
if (built.status !== 0) throw new Error('There is no build to look at.');
const lighthouse = await fetchLighthouse();
const server = await serveStatic({ folder: join(root, 'build'), compress: true });
const port = await freePort();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`] });
let short = 0;
try {
	for (const page of PAGES) {
		const result = await lighthouse(`${server.url}${page}`, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
		if (!result) throw new Error(`Lighthouse said nothing of /${page}`);
		const { categories, audits } = result.lhr;
		const scores = CATEGORIES.map((id) => ({ id, score: Math.round((categories[id].score ?? 0) * 100) }));
		const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
		console.log(`/${page}: ${scores.map(({ id, score }) => `${id} ${score}`).join(', ')}`);
		console.log(`  ${times.map((id) => `${id} ${audits[id].displayValue ?? '?'}`).join(', ')}`);
		for (const { id, score } of scores.filter((one) => one.score < LEAST[one.id])) {
			short++;
			console.error(`  ${id} is below ${LEAST[id]} (${score}):`);
			for (const { id: audit } of categories[id].auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id].score ?? 1) < 0.9)) {
				console.error(`    ${audits[audit].title} ${audits[audit].displayValue ?? ''}`);
			}
		}
	}
} finally {
	await browser.close();
	await server.close();
}
process.exitCode = short === 0 ? 0 : 1;

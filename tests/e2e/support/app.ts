import { join } from 'node:path';
import { type ConsoleMessage, expect, type Page, test as base } from '@playwright/test';
import { root } from '../../../scripts/setup/root.mjs';
import { serveStatic } from '../../../scripts/setup/static-server.mjs';

export const BUILD = join(root, 'build');

/** What a page said or asked for that it should not have. */
export class Watch {
	readonly errors: string[] = [];
	readonly foreign: string[] = [];

	constructor(page: Page) {
		page.on('console', (message: ConsoleMessage) => {
			if (message.type() === 'error' || /Content Security Policy|TrustedScript|TrustedHTML/i.test(message.text())) this.errors.push(message.text());
		});
		page.on('pageerror', (error) => this.errors.push(String(error)));
		const own = (url: string) => /^(blob|data|about|chrome-extension):/.test(url) || new URL(url).hostname === 'localhost';
		page.context().on('request', (request) => {
			if (!own(request.url())) this.foreign.push(request.url());
		});
	}
}

interface WorkerFixtures {
	/** The build, served at the root of an origin of this worker's own. */
	site: string;
}
interface Fixtures {
	/** Fails the test at its end when the page reported an error, broke the policy or asked for another origin. */
	watch: Watch;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	site: [
		async ({}, use) => {
			const server = await serveStatic({ folder: BUILD });
			await use(server.url);
			await server.close();
		},
		{ scope: 'worker' }
	],
	baseURL: ({ site }, use) => use(site),
	watch: [
		async ({ page }, use) => {
			const watch = new Watch(page);
			await use(watch);
			expect(watch.errors).toEqual([]);
			expect(watch.foreign).toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };

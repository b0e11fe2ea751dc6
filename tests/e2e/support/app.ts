import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { root } from '../../../scripts/setup/root.mjs';
import { serveStatic } from '../../../scripts/setup/static-server.mjs';

export const BUILD = join(root, 'build');

/** What a page said or asked for that it should not have. */
export class Watch {
	readonly #errors: string[] = [];
	readonly #foreign: string[] = [];

	/** Watches a page and everything its context asks for, workers and service worker included. */
	constructor(page: Page, site: string) {
		const origin = new URL(site).origin;
		this.follow(page);
		page.context().on('request', (request) => {
			const url = new URL(request.url());
			if (url.protocol.startsWith('http') && url.origin !== origin) this.#foreign.push(request.url());
		});
	}

	/** Another page of the same context. */
	follow(page: Page): void {
		page.on('console', (message) => {
			if (message.type() === 'error' || /Content Security Policy|Trusted(Script|HTML)/i.test(message.text())) this.#errors.push(message.text());
		});
		page.on('pageerror', (error) => this.#errors.push(String(error)));
	}

	/** What was expected to be refused: takes it off the list, and fails when it is not on it. */
	expectRefused(pattern: RegExp): void {
		const before = this.#errors.length;
		this.#errors.splice(0, before, ...this.#errors.filter((error) => !pattern.test(error)));
		expect(this.#errors.length, `a refusal like ${pattern}`).toBeLessThan(before);
	}

	expectNothing(): void {
		expect(this.#errors).toEqual([]);
		expect(this.#foreign).toEqual([]);
	}
}

interface WorkerFixtures {
	/** Address of the build, served at the root of an origin of this worker's own. */
	site: string;
}
interface Fixtures {
	/** Fails every test at its end when the page reported an error, broke the policy or asked for another origin. */
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
		async ({ page, site }, use) => {
			const watch = new Watch(page, site);
			await use(watch);
			watch.expectNothing();
		},
		{ auto: true }
	]
});
export { expect };

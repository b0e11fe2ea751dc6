import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { root } from '../../../scripts/setup/root.mjs';
import { serveStatic } from '../../../scripts/setup/static-server.mjs';
import { rememberTour } from './tour.ts';

export const BUILD = join(root, 'build');

/** What a page said or asked for that it should not have. */
export class Watch {
	readonly #errors: string[] = [];
	readonly #asked: string[] = [];
	readonly #admitted: Set<string>;

	/** Watches a page and everything its context asks for, workers and service worker included. */
	constructor(page: Page, site: string) {
		this.#admitted = new Set([new URL(site).origin]);
		this.follow(page);
		page.context().on('request', (request) => this.#asked.push(request.url()));
	}

	/** Another page of the same context. */
	follow(page: Page): void {
		page.on('console', (message) => {
			if (message.type() === 'error' || /Content Security Policy|Trusted(Script|HTML)/i.test(message.text())) this.#errors.push(message.text());
		});
		page.on('pageerror', (error) => this.#errors.push(String(error)));
	}

	/** Another origin that this test itself serves or tries. */
	admit(url: string): void {
		this.#admitted.add(new URL(url).origin);
	}

	/** Takes refusals that a test brought about off the list. */
	forgetRefused(pattern: RegExp): void {
		this.#errors.splice(0, Infinity, ...this.#errors.filter((error) => !pattern.test(error)));
	}

	/** The same, for a refusal that must be there. */
	expectRefused(pattern: RegExp): void {
		expect(
			this.#errors.some((error) => pattern.test(error)),
			`a refusal like ${pattern}`
		).toBe(true);
		this.forgetRefused(pattern);
	}

	expectNothing(): void {
		expect(this.#errors).toEqual([]);
		expect(this.#asked.filter((url) => url.startsWith('http') && !this.#admitted.has(new URL(url).origin))).toEqual([]);
	}
}

interface WorkerFixtures {
	/** Address of the build, served at the root of an origin of this worker's own. */
	site: string;
}
interface Fixtures {
	/** Whether this browser's person has been shown around before; false: the look around comes by itself. */
	shownAround: boolean;
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
	shownAround: [true, { option: true }],
	context: async ({ context, shownAround }, use) => {
		if (shownAround) await rememberTour(context);
		// Nobody can answer a chooser of the system here: without it files go to the downloads, as they do in browsers that have none.
		await context.addInitScript(() => {
			Reflect.deleteProperty(window, 'showOpenFilePicker');
			Reflect.deleteProperty(window, 'showSaveFilePicker');
		});
		await use(context);
	},
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

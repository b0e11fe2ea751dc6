import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

/** Another origin on this machine, open to everyone, that counts who came. */
async function stranger() {
	let visits = 0;
	const server = createServer((_, response) => {
		visits++;
		response.setHeader('Access-Control-Allow-Origin', '*').end('here');
	});
	await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
	const { port } = server.address() as AddressInfo;
	return { url: `http://localhost:${port}/`, visits: () => visits, close: () => server.close() };
}

test('nothing can leave: not from the page, not from the worker that holds the data', async ({ page, watch }) => {
	const other = await stranger();
	const bench = await new Workbench(page).open();
	await bench.trySample();
	const attempt = (url: string) =>
		fetch(url, { mode: 'no-cors' }).then(
			() => 'reached',
			() => 'refused'
		);

	expect(await page.evaluate(attempt, other.url)).toBe('refused');
	watch.expectRefused(/violates the following Content Security Policy/);

	expect(page.workers().length).toBeGreaterThan(0);
	for (const worker of page.workers()) {
		expect(await worker.evaluate(attempt, other.url)).toBe('refused');
		expect(
			await worker.evaluate(
				(url) =>
					import(/* @vite-ignore */ url).then(
						() => 'reached',
						() => 'refused'
					),
				other.url
			)
		).toBe('refused');
	}
	watch.forgetRefused(/Content Security Policy/);

	for (const leak of [
		(url: string) => void navigator.sendBeacon(url, 'data'),
		(url: string) => void (new Image().src = url),
		(url: string) => void new WebSocket(url.replace('http', 'ws'))
	]) {
		await page.evaluate(`(${leak})(${JSON.stringify(other.url)})`).catch(() => undefined);
	}
	await page.waitForTimeout(500);
	watch.forgetRefused(/Content Security Policy/);
	expect(other.visits()).toBe(0);
	// What the page tried is on the list of requests that never left.
	watch.admit(other.url);
	other.close();
});

/** Opens the panel and waits for the end of the check. */
async function selfTest(page: Page): Promise<Locator> {
	const bench = new Workbench(page);
	await bench.button(m.start_privacy_how).click();
	await expect(bench.dialog.locator('[data-self-test]')).toHaveAttribute('data-self-test', /closed|open/, { timeout: 30_000 });
	return bench.dialog;
}
const states = (panel: Locator, place: string) =>
	panel
		.locator(`[data-place="${place}"] [data-way]`)
		.evaluateAll((ways) => Object.fromEntries(ways.map((way) => [way.getAttribute('data-way'), way.getAttribute('data-state')])));
const CLOSED = { fetch: 'closed', webSocket: 'closed', eventSource: 'closed', import: 'closed', worker: 'closed' };

test('the check shows every way out closed, in the page, in both workers and in the service worker', async ({ page, watch }) => {
	await new Workbench(page).open();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	const panel = await selfTest(page);
	await expect(panel.getByText(m.privacy_all_closed())).toBeVisible();
	expect(await states(panel, 'page')).toEqual({ ...CLOSED, beacon: 'closed', image: 'closed', form: 'closed' });
	expect(await states(panel, 'engine')).toEqual(CLOSED);
	expect(await states(panel, 'intake')).toEqual(CLOSED);
	expect(await states(panel, 'serviceWorker')).toMatchObject({ fetch: 'closed', webSocket: 'closed' });
	watch.forgetRefused(/Content Security Policy|Trusted/);
	watch.admit('https://rouse-self-test.invalid/');
});

test('the check calls a way open where the policy lets it through', async ({ page, site, watch }) => {
	// The same build from a host that lost a part of the policy on the way, and sends no headers.
	await page.route(`${site}**`, async (route) => {
		const response = await route.fetch();
		const headers: Record<string, string> = { ...response.headers(), 'content-security-policy': '' };
		if (!headers['content-type']?.startsWith('text/html')) return route.fulfill({ response, headers });
		return route.fulfill({
			response,
			headers,
			body: (await response.text()).replace("connect-src 'self'", 'connect-src *').replace("form-action 'none'", 'form-action *')
		});
	});
	await new Workbench(page).open();
	const panel = await selfTest(page);
	await expect(panel.getByText(m.privacy_open_help())).toBeVisible();
	expect(await states(panel, 'page')).toMatchObject({ fetch: 'open', webSocket: 'open', beacon: 'open', form: 'open', image: 'closed', import: 'closed' });
	expect(await states(panel, 'engine')).toMatchObject({ fetch: 'open', import: 'closed' });
	watch.forgetRefused(/Content Security Policy|Trusted|ERR_NAME_NOT_RESOLVED|ERR_|WebSocket/);
	watch.admit('https://rouse-self-test.invalid/');
});

test('text is never markup or code', async ({ page, watch }) => {
	await new Workbench(page).open();
	// Run in a turn of its own: what a test's own call runs may evaluate text, whatever the policy says.
	const attempts = [
		"document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'",
		"new Function('return 1')",
		"new Worker('data:text/javascript,1')"
	];
	const tried = await page.evaluate(
		`Promise.all([${attempts.map((attempt) => `() => { ${attempt} }`)}].map((attempt) => new Promise((settle) => setTimeout(() => {
			try { attempt(); settle('done'); } catch { settle('refused'); }
		}))))`
	);
	expect(tried).toEqual(['refused', 'refused', 'refused']);
	watch.forgetRefused(/Content Security Policy|Trusted/);
});

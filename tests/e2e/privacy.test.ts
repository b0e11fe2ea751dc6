import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, freePort } from './browsers.ts';
import { keyActions, pointerActions, typingActions, until, type Driver } from './driver.ts';

/** Nothing asked of the network at the start, and downloads go to a folder without a question. */
const settings = (folder: string) =>
	Object.entries({
		'browser.shell.checkDefaultBrowser': false,
		'browser.startup.homepage_override.mstone': 'ignore',
		'datareporting.policy.dataSubmissionEnabled': false,
		'app.update.enabled': false,
		'app.normandy.enabled': false,
		'browser.download.folderList': 2,
		'browser.download.dir': folder,
		'browser.download.useDownloadDir': true,
		'intl.accept_languages': 'en-GB',
		'remote.prefs.recommended': true
	})
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
		.join('\n');

/** Firefox, spoken to by WebDriver BiDi, which it has built in. */
export async function openFirefox(): Promise<Driver> {
	const profile = await mkdtemp(join(tmpdir(), 'rouse-firefox-'));
	await writeFile(join(profile, 'user.js'), settings(profile));
	const port = await freePort();
	const args = ['--headless', '--width', '1366', '--height', '868', '--profile', profile, '--remote-debugging-port', String(port), 'about:blank'];
	const browser = spawn(commandOf('firefox'), args, { stdio: 'ignore' });
	const ended = new Promise((resolve) => browser.once('exit', resolve));
	const socket = await until('Firefox listens', () => connect(`ws://127.0.0.1:${port}/session`));

	const waiting = new Map<number, { settle: (value: Answer) => void; refuse: (error: Error) => void }>();
	socket.addEventListener('message', ({ data }) => {
		const { id, type, result, error, message } = JSON.parse(String(data));
		if (type === 'success') waiting.get(id)?.settle(result);
		else if (type === 'error') waiting.get(id)?.refuse(new Error(`${error}: ${message}`));
		waiting.delete(id);
	});
	let last = 0;
	const ask = (method: string, params: object): Promise<Answer> =>
		new Promise((settle, refuse) => {
			waiting.set(++last, { settle, refuse });
			socket.send(JSON.stringify({ id: last, method, params }));
		});

	const { capabilities } = await ask('session.new', { capabilities: {} });
	const { contexts } = await ask('browsingContext.getTree', {});
	const context: string = contexts[0].context;
	await ask('browsingContext.setViewport', { context, viewport: { width: 1366, height: 768 } });
	const act = async (actions: object[]): Promise<void> => void (await ask('input.performActions', { context, actions }));

	return {
		name: `Firefox ${capabilities.browserVersion}`,
		goTo: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
		async look(expression) {
			const { type, result, exceptionDetails } = await ask('script.evaluate', {
				expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
				target: { context },
				awaitPromise: true
			});
			if (type !== 'success') throw new Error(exceptionDetails.text);
			return JSON.parse(result.value);
		},
		clickAt: (x, y) => act(pointerActions(x, y)),
		press: (combination) => act(keyActions(combination)),
		type: (text) => act(typingActions(text)),
		async close() {
			await ask('browser.close', {}).catch(() => browser.kill());
			await ended;
			await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		}
	};
}

/** What the protocol answers: told apart by the method that was asked. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

const connect = (url: string): Promise<WebSocket> =>
	new Promise((settle, refuse) => {
		const socket = new WebSocket(url);
		socket.addEventListener('open', () => settle(socket));
		socket.addEventListener('error', () => refuse(new Error('no connection yet')));
	});

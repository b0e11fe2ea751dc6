import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, freePort, miniBrowser } from './browsers.ts';
import { keyActions, pointerActions, typingActions, until, type Driver } from './driver.ts';

/** WebKit as GNOME ships it, spoken to by WebDriver; it has no mode without a screen, so one is made for it. */
export async function openWebKit(): Promise<Driver> {
	const home = await mkdtemp(join(tmpdir(), 'rouse-webkit-'));
	const display = `:${90 + Math.floor(Math.random() * 900)}`;
	const screen = spawn(commandOf('screen'), [display, '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
	const port = await freePort();
	const env = {
		...process.env,
		DISPLAY: display,
		HOME: home,
		XDG_DATA_HOME: home,
		XDG_CACHE_HOME: home,
		WEBKIT_DISABLE_COMPOSITING_MODE: '1',
		GDK_BACKEND: 'x11',
		LANG: 'C.UTF-8'
	};
	const server = spawn(commandOf('webkit'), [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
	const ended = Promise.all([screen, server].map((process) => new Promise((resolve) => process.once('exit', resolve))));

	async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer> {
		const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
		const { value } = (await response.json()) as Answer;
		if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
		return value;
	}

	await until('WebKitWebDriver listens', async () => (await ask('GET', '/status')).ready);
	const { sessionId, capabilities } = await until('WebKit starts', () =>
		ask('POST', '/session', {
			capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } } }
		})
	);
	const session = `/session/${sessionId}`;
	await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1400, height: 900 });
	await ask('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
	const act = async (actions: object[]): Promise<void> => void (await ask('POST', `${session}/actions`, { actions }));

	return {
		name: `WebKit ${capabilities.browserVersion}`,
		goTo: async (url) => void (await ask('POST', `${session}/url`, { url })),
		async look(expression) {
			const script = `const done = arguments[0]; Promise.resolve().then(() => (${expression})).then((value) => done(JSON.stringify({ value: value ?? null })), (error) => done(JSON.stringify({ error: String(error) })));`;
			const { value, error } = JSON.parse(await ask('POST', `${session}/execute/async`, { script, args: [] }));
			if (error !== undefined) throw new Error(error);
			return value;
		},
		clickAt: (x, y) => act(pointerActions(x, y)),
		press: (combination) => act(keyActions(combination)),
		type: (text) => act(typingActions(text)),
		async close() {
			await ask('DELETE', session).catch(() => undefined);
			server.kill();
			screen.kill();
			await ended;
			await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		}
	};
}

/** What the protocol answers: told apart by the path that was asked. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

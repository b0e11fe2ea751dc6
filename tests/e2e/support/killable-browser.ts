import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/setup/browser.mjs';
import { rememberTour } from './tour.ts';

const PATIENCE_MS = 20_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A Chromium with a profile on the disk that can be killed at any moment, as by a power cut, and started again over what it left behind. */
export class KillableBrowser {
	readonly #profile = mkdtempSync(join(tmpdir(), 'rouse-killed-'));
	#processId = 0;
	#ended: Promise<unknown> = Promise.resolve();
	#browser: Browser | null = null;

	async start(): Promise<BrowserContext> {
		const path = await findBrowser();
		if (!path) throw new Error('no browser');
		const portFile = join(this.#profile, 'DevToolsActivePort');
		rmSync(portFile, { force: true });
		const flags = [...BROWSER_FLAGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`, 'about:blank'];
		// A group of its own, so that all of its processes are killed at once.
		const started = spawn(path, flags, { detached: true, stdio: 'ignore' });
		this.#processId = started.pid!;
		this.#ended = new Promise((resolve) => started.once('exit', resolve));
		const port = await portIn(portFile);
		this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
		const context = this.#browser.contexts()[0];
		await rememberTour(context);
		return context;
	}

	/** SIGKILL, for every process of it: nothing is flushed, nothing is told. */
	async kill(): Promise<void> {
		process.kill(-this.#processId, 'SIGKILL');
		await this.#ended;
		await this.#browser?.close().catch(() => undefined);
		this.#browser = null;
	}

	/** Ends it and removes what it left behind. */
	async dispose(): Promise<void> {
		if (this.#browser) await this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}
}

/** The port it listens on, once it has written that down. */
async function portIn(file: string): Promise<number> {
	for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50)) {
		try {
			const port = Number(readFileSync(file, 'utf8').split('\n')[0]);
			if (port > 0) return port;
		} catch {
			// Not written yet.
		}
	}
	throw new Error('the browser did not start');
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/** What Chromium needs to run as root in a container, and to stay silent on the network. */
export const BROWSER_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const DESKTOP_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** Path of a Chromium that is on this machine: Playwright's own, else one on the path, else where desktops keep Chrome. */
export async function findBrowser() {
	if (process.env.ROUSE_BROWSER) return process.env.ROUSE_BROWSER;
	const { chromium } = await import('@playwright/test');
	const folders = (process.env.PATH ?? '').split(delimiter);
	const places = [chromium.executablePath(), ...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))), ...DESKTOP_PLACES];
	return places.find((place) => place && existsSync(place)) ?? null;
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
	return spawnSync(command, args, { stdio: 'inherit', cwd: root, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/**
 * Finds a Chromium, or installs Debian's as root, or else asks Playwright for its own.
 * @returns {Promise<string>} its path; throws with what to do when there is none
 */
export async function ensureBrowser() {
	const found = await findBrowser();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('Installing chromium for the end-to-end tests…');
		const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
		const done = succeeds('apt-get', install) || (succeeds('apt-get', ['update']) && succeeds('apt-get', install));
		if (!done) console.log('apt-get could not install it.');
	}
	const installed = await findBrowser();
	if (installed) return installed;
	console.log('Asking Playwright for its own browser…');
	succeeds(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
	const downloaded = await findBrowser();
	if (downloaded) return downloaded;
	throw new Error('The end-to-end tests need a browser: install Chromium or Google Chrome, or name one with ROUSE_BROWSER=/path/to/chrome.');
}

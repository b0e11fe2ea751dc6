import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Vite, SvelteKit and Vitest ask for this or newer. */
const NEEDED = [22, 17];

/** @param {string} version such as "v24.21.0" */
function isNewEnough(version) {
	const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
	return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** @param {string} path */
function versionOf(path) {
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() : null;
}

/**
 * The Node that runs everything after the install: on Linux x64 the install brings its own, elsewhere it is the one that runs this script.
 * Prints what to do and ends the process when neither is new enough.
 */
export function nodeForTools() {
	const brought = join(root, 'node_modules', '.bin', 'node');
	if (existsSync(brought)) {
		const version = versionOf(brought);
		if (version && isNewEnough(version)) return brought;
	}
	if (isNewEnough(process.version)) return process.execPath;
	console.error(`Rouse needs Node ${NEEDED.join('.')} or newer; this is ${process.version}. Install a newer Node from https://nodejs.org and try again.`);
	process.exit(1);
}

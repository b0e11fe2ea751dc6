import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} packages of a lock file by folder */
function packagesOf(path) {
	return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** Folders of packages that the lock file names and node_modules lacks, or has in another version. */
function missingPackages() {
	const installedLock = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installedLock)) return ['everything'];
	const installed = packagesOf(installedLock);
	return Object.entries(packagesOf(join(root, 'package-lock.json')))
		.filter(([folder, entry]) => folder !== '' && !entry.optional && (installed[folder]?.version !== entry.version || !existsSync(join(root, folder))))
		.map(([folder]) => folder);
}

/** Installs what the lock file names, once; does nothing when all of it is there. Ends the process when npm fails. */
export function installWhatIsMissing() {
	const missing = missingPackages();
	if (missing.length === 0) return;
	console.log(
		missing[0] === 'everything' ? 'Installing what Rouse is built with (once)…' : `Installing again: ${missing.length} packages differ from the lock file…`
	);
	const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
	const npm = process.env.npm_execpath;
	const { status } = npm
		? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
		: spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) {
		console.error('The installation did not finish: see the lines above. A network is needed for it, once.');
		process.exit(1);
	}
}

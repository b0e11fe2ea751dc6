import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { completePreloads } from './preload-links.mjs';
import { root } from './root.mjs';
import { commandFile, run } from './run.mjs';

const SOURCES = [
	'src',
	'static',
	'project.inlang',
	'docs/hosting',
	'package.json',
	'package-lock.json',
	'svelte.config.mjs',
	'vite.config.ts',
	'scripts/setup/first-parts.mjs',
	'scripts/setup/preload-links.mjs'
];
const BUILD = join(root, 'build');
const GENERATED = join('src', 'lib', 'i18n', 'generated');
const STAMP = join(root, 'node_modules', '.cache', 'rouse', 'build');

/** @param {string} path relative to the root @returns {string[]} */
function filesUnder(path) {
	if (path === GENERATED || path === join('project.inlang', 'cache') || !existsSync(join(root, path))) return [];
	try {
		return readdirSync(join(root, path))
			.sort()
			.flatMap((name) => filesUnder(join(path, name)));
	} catch {
		return [path];
	}
}

/** A build is as good as its sources: their contents, hashed. */
function hashOfSources() {
	const hash = createHash('sha256');
	for (const file of SOURCES.flatMap(filesUnder)) {
		if (file.endsWith('.test.ts')) continue;
		hash
			.update(file)
			.update('\0')
			.update(readFileSync(join(root, file)))
			.update('\0');
	}
	return hash.digest('hex');
}

/**
 * Builds into ./build unless what is there was made of exactly these sources.
 * @param {string} node
 * @param {{ always?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export async function buildOnce(node, { always = false, quiet = false } = {}) {
	const wanted = hashOfSources();
	const built = existsSync(STAMP) && existsSync(join(BUILD, 'index.html')) ? readFileSync(STAMP, 'utf8') : '';
	if (built === wanted && !always) return { status: 0, output: 'The build is as new as the sources.\n' };
	rmSync(STAMP, { force: true });
	const result = await run(node, [commandFile('vite'), 'build', '--logLevel', 'warn'], { quiet });
	if (result.status !== 0) return result;
	copyFileSync(join(root, 'docs', 'hosting', '_headers'), join(BUILD, '_headers'));
	completePreloads(BUILD);
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, wanted);
	return result;
}

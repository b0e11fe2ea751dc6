import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const MANIFEST = join(root, '.svelte-kit', 'output', 'client', '.vite', 'manifest.json');
const LINK = /<link href="((?:\.\.?\/)+)(_app\/immutable\/nodes\/[^"]+\.js)" rel="modulepreload">/g;

/**
 * Completes the scripts a page asks for ahead of time. SvelteKit 3.2 leaves out those it came upon behind a dynamic import before it came upon them as needed at once:
 * they would be found one trip to the host after the other.
 * @param {string} build folder
 */
export function completePreloads(build) {
	/** @type {Record<string, { file: string, imports?: string[] }>} */
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
	const keyOf = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
	for (const name of readdirSync(build, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.html')) continue;
		const page = join(build, name);
		const html = readFileSync(page, 'utf8');
		const completed = html.replaceAll(LINK, (link, base, node) => {
			const files = [...needed(manifest, keyOf.get(node))].filter((file) => !html.includes(`"${base}${file}"`));
			return [link, ...files.map((file) => `<link href="${base}${file}" rel="modulepreload">`)].join('\n\t\t');
		});
		writeFileSync(page, completed);
	}
}

/** @param {Record<string, { file: string, imports?: string[] }>} manifest @param {string | undefined} entry a key @returns {Set<string>} files */
function needed(manifest, entry) {
	if (entry === undefined) throw new Error('The build names a script that its manifest does not know.');
	const keys = new Set([entry]);
	for (const key of keys) for (const next of manifest[key].imports ?? []) keys.add(next);
	return new Set([...keys].map((key) => manifest[key].file));
}

import { expect, it } from 'vitest';
import { resolveImport } from '../../scripts/lint/layers.mjs';
import { filesUnder, read } from './support/files.ts';

/** Imports that remain at run time; types may refer to each other freely. */
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

it('no file of src imports itself through others', () => {
	const files = new Set(filesUnder('src', /\.(svelte|ts)$/).filter((path) => !path.endsWith('.test.ts')));
	const importsOf = new Map(
		[...files].map((path) => [
			path,
			[...read(path).matchAll(IMPORT)].map(([, specifier]) => resolveImport(path, specifier).file).filter((file) => file !== undefined && files.has(file))
		])
	);
	const done = new Set<string>();
	const cycles: string[] = [];
	const walk = (path: string, trail: string[]) => {
		if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
		else if (!done.has(path)) {
			for (const next of importsOf.get(path) ?? []) walk(next as string, [...trail, path]);
			done.add(path);
		}
	};
	for (const path of files) walk(path, []);
	expect(cycles).toEqual([]);
});

import { join } from 'node:path';
import { root } from './root.mjs';
import { commandFile, run } from './run.mjs';

export const COMPILE_MESSAGES = [
	'compile',
	'--project',
	'./project.inlang',
	'--outdir',
	'./src/lib/i18n/generated',
	'--strategy',
	'localStorage',
	'preferredLanguage',
	'baseLocale',
	'--emit-ts-declarations'
];

/**
 * Writes the files that linting, type checks and tests read but the repository does not hold: SvelteKit's types and the compiled messages.
 * @param {string} node
 */
export async function prepareGeneratedFiles(node) {
	for (const args of [
		[commandFile('@sveltejs/kit', 'svelte-kit'), 'sync'],
		[commandFile('@inlang/paraglide-js', 'paraglide-js'), ...COMPILE_MESSAGES]
	]) {
		const { status, output } = await run(node, args, { quiet: true });
		if (status !== 0) {
			console.error(output);
			process.exit(1);
		}
	}
}

if (process.argv[1] === join(root, 'scripts', 'setup', 'prepare.mjs')) await prepareGeneratedFiles(process.execPath);

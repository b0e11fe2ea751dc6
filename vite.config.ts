import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { firstParts } from './scripts/setup/first-parts.mjs';
import config from './svelte.config.mjs';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/generated',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
			emitTsDeclarations: true
		}),
		sveltekit(config)
	],
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: firstParts() } } } } } },
	// A worker is one file: SvelteKit lists a worker for offline use, but not the parts it would be split into.
	worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } }
});

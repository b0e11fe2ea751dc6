import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
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
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'tests/{golden,properties,contracts,migrations}/**/*.test.ts'],
		environment: 'node'
	}
});

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import config from './svelte.config.mjs';

// The messages are compiled before the tests (scripts/setup/prepare.mjs), so that tests and a build can run side by side.
export default defineConfig({
	plugins: [sveltekit(config)],
	test: {
		include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{corpus,golden,properties,contracts,migrations}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000
	}
});

import { defineConfig, devices } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/setup/browser.mjs';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1366, height: 768 },
		locale: 'en-GB',
		timezoneId: 'Europe/Kyiv',
		trace: 'retain-on-failure',
		launchOptions: { executablePath: (await findBrowser()) ?? undefined, args: BROWSER_FLAGS }
	}
});

import { defineConfig, devices } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/setup/browser.mjs';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	// Generous: a slow machine is no failure. What passes is not waited for.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	forbidOnly: true,
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1366, height: 768 },
		locale: 'en-GB',
		timezoneId: 'Europe/Kyiv',
		// A record of every step takes a good part of the time, and where nobody looks at it, it is lost.
		trace: process.env.CI ? 'off' : 'retain-on-failure',
		launchOptions: { executablePath: (await findBrowser()) ?? undefined, args: BROWSER_FLAGS }
	}
});

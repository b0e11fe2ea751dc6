import type { BrowserContext } from '@playwright/test';

/** Whoever uses this browser has been shown around already, as the page remembers it: the look around comes once and would stand over what is tried. */
export async function rememberTour(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		if (location.protocol.startsWith('http')) localStorage.setItem('rouse.tour', 'taken');
	});
}

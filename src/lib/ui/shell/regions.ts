/** The next part of the screen for F6, in the order they stand; wraps around. Only those in sight count. */
export function focusRegion(step: 1 | -1): void {
	const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
		(region) => region.offsetParent !== null || region.getClientRects().length > 0
	);
	if (regions.length === 0) return;
	const current = regions.findIndex((region) => region.contains(document.activeElement));
	const next = current < 0 ? (step === 1 ? 0 : regions.length - 1) : (current + step + regions.length) % regions.length;
	(firstStop(regions[next]) ?? regions[next]).focus();
}

const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';

function firstStop(region: HTMLElement): HTMLElement | null {
	for (const element of region.querySelectorAll<HTMLElement>(STOPS)) {
		if (element.tabIndex >= 0 && element.getClientRects().length > 0) return element;
	}
	return null;
}

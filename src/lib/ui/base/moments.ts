/** When what stands on the page has been drawn. In a tab that nobody looks at nothing is drawn: at once. */
export const painted = (): Promise<void> =>
	new Promise((resolve) => {
		if (document.hidden) resolve();
		else requestAnimationFrame(() => setTimeout(resolve));
	});

/** When the page has nothing better to do, or 3 s have gone by. Safari cannot say when: a while after what is drawn first. */
export const idle = (): Promise<void> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 3_000 });
		else setTimeout(resolve, 500);
	});

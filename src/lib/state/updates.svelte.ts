import { dev } from '$app/env';
import { resolve } from '$app/paths';
import type { Workbox } from 'workbox-window';
import { trustedScriptUrl } from './trusted.ts';

/** A page kept open all day asks this often, in milliseconds, and only when somebody looks at it. */
const ASK_AGAIN_AFTER = 3_600_000;

/** The application itself: kept for offline use by the service worker, and brought up to date when the person says so. */
class Updates {
	#available = $state(false);
	#workbox: Workbox | null = null;
	#askedAt = 0;
	readonly #beforeReload = new Set<() => Promise<void>>();

	/** A newer version is on the device and waits. */
	get available(): boolean {
		return this.#available;
	}

	/** Registers the service worker; call once, after the page is on screen. Without one (old browser, plain http) all works but offline. */
	async register(): Promise<void> {
		if (dev || this.#workbox || !('serviceWorker' in navigator)) return;
		const { Workbox } = await import('workbox-window');
		// Built as one file without imports, so it is a classic worker, which older browsers take too.
		const workbox = new Workbox(trustedScriptUrl(`${resolve('/')}service-worker.js`), { updateViaCache: 'none' });
		this.#workbox = workbox;
		workbox.addEventListener('waiting', () => (this.#available = true));
		// The first worker takes over a page that had none: nothing to reload for. Later ones come only by `apply`, here or in another tab.
		let controlled = navigator.serviceWorker.controller !== null;
		navigator.serviceWorker.addEventListener('controllerchange', () => {
			if (controlled) void this.#reload();
			controlled = true;
		});
		this.#askedAt = Date.now();
		document.addEventListener('visibilitychange', () => this.#askAgain());
		await workbox.register({ immediate: true }).catch(() => undefined);
	}

	/** Changes over to the version that waits: every open tab saves what it has and loads anew. */
	apply(): void {
		this.#workbox?.messageSkipWaiting();
	}

	/** What must be done before the page may be reloaded (saving); the returned function takes it back. */
	beforeReload(work: () => Promise<void>): () => void {
		this.#beforeReload.add(work);
		return () => this.#beforeReload.delete(work);
	}

	#askAgain(): void {
		if (document.visibilityState !== 'visible' || Date.now() - this.#askedAt < ASK_AGAIN_AFTER) return;
		this.#askedAt = Date.now();
		void this.#workbox?.update().catch(() => undefined);
	}

	async #reload(): Promise<void> {
		await Promise.allSettled([...this.#beforeReload].map((work) => work()));
		location.reload();
	}
}

export const updates = new Updates();

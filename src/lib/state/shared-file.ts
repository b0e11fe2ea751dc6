import type { Source } from './contract.ts';

/** The names the service worker keeps a shared file under (`service-worker/share-target.ts`). */
const SHARED_CACHE = 'rouse-shared';
const SHARED_ENTRY = './shared-file';
const SHARED_NAME = 'x-name';

/** What another program shared to this one, once; null when nothing waits. `home` is the start page's address. */
export async function takeSharedFile(home: string): Promise<Source | null> {
	try {
		const cache = await caches.open(SHARED_CACHE);
		const entry = await cache.match(new URL(SHARED_ENTRY, home));
		await caches.delete(SHARED_CACHE);
		if (!entry) return null;
		const name = entry.headers.get(SHARED_NAME);
		if (name === null) return { kind: 'clipboard', text: await entry.text(), html: '' };
		return { kind: 'file', name: decodeURIComponent(name), bytes: new Uint8Array(await entry.arrayBuffer()) };
	} catch {
		// A browser that keeps nothing has nothing shared to give.
		return null;
	}
}

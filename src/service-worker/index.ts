import { version } from '$app/env';
import { assets, immutable, prerendered } from '$app/manifest';
import { precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { tryWaysOut } from '../lib/engine/ways-out.ts';
import { otherAddress } from './other-address.ts';
import { takeShared } from './share-target.ts';

interface ExtendableMessage extends MessageEvent<{ type?: unknown } | null> {
	waitUntil(work: Promise<void>): void;
}
/** The part of a service worker's own scope used here; TypeScript's DOM types know only the page's. */
interface Scope {
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(type: 'message', listener: (event: ExtendableMessage) => void): void;
	addEventListener(type: 'activate', listener: (event: Event & { waitUntil(work: Promise<void>): void }) => void): void;
}
const scope = globalThis as unknown as Scope;

// Paths stay relative to this script, so that one build serves any folder of any host.
const pages = prerendered.map(({ path }) => `./${path.replace(/^\//, '')}`);

precacheAndRoute(
	[
		...immutable.map(({ path }) => ({ url: `./${path.replace(/^\//, '')}`, revision: null })),
		...assets.map(({ path }) => ({ url: `./${path.replace(/^\//, '')}`, revision: version })),
		...pages.map((url) => ({ url, revision: version }))
	],
	// The plan's page is one page for all plans: which one stands in the query.
	{ ignoreURLParametersMatching: [/.*/] }
);

// Only addresses that are not kept come here: a page without its slash, one that never was, a file beside the application.
registerRoute(
	new NavigationRoute(async ({ request, url }) => {
		const other = otherAddress(
			url,
			pages.map((page) => new URL(page, globalThis.location.href))
		);
		if (other) return Response.redirect(other.href);
		try {
			return await fetch(request);
		} catch {
			return Response.redirect(new URL('./', globalThis.location.href).href);
		}
	})
);

// What the system shares to the installed application (`share_target` of the manifest) is answered here and goes no further.
const shareAddress = new URL('./share', globalThis.location.href);
registerRoute(
	({ url }) => url.origin === shareAddress.origin && url.pathname === shareAddress.pathname,
	({ request }) => takeShared(request, new URL('./', globalThis.location.href), caches),
	'POST'
);

// A new version waits until the person says so: a plan open in the old one must never load a part of the new one.
scope.addEventListener('message', (event) => {
	if (event.data?.type === 'SKIP_WAITING') void scope.skipWaiting();
	// The self-test of the policy (`state/self-test.ts`).
	if (event.data?.type === 'TRY_WAYS_OUT') event.waitUntil(tryWaysOut(null).then((tried) => event.ports[0].postMessage(tried)));
});

// The very first visit counts as one that works offline: the page that installed this worker is served by it from then on.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

/** Where a file shared to the application waits for the start page, which takes it and deletes it (`state/shared-file.ts` knows the same names). */
export const SHARED_CACHE = 'rouse-shared';
export const SHARED_ENTRY = './shared-file';
/** The name of a file, in the header of its entry; absent for text. */
export const SHARED_NAME = 'x-name';

type Kept = Pick<CacheStorage, 'open' | 'delete'>;

/**
 * Answers what the system shares to the application: the file (or the text) is kept on the device, and the start page comes up to take it. Only the
 * newest one waits. `home` is the start page's address.
 */
export async function takeShared(request: Request, home: URL, caches: Kept): Promise<Response> {
	const shared = await sharedEntry(request);
	await caches.delete(SHARED_CACHE);
	if (shared) {
		const cache = await caches.open(SHARED_CACHE);
		await cache.put(new URL(SHARED_ENTRY, home), shared);
		home.searchParams.set('shared', '1');
	}
	return Response.redirect(home.href, 303);
}

async function sharedEntry(request: Request): Promise<Response | null> {
	const form = await request.formData().catch(() => null);
	const file = form?.getAll('file').find((part) => part instanceof File && part.size > 0);
	if (file instanceof File) return new Response(file, { headers: { [SHARED_NAME]: encodeURIComponent(file.name) } });
	const text = form?.get('text');
	return typeof text === 'string' && text.trim() !== '' ? new Response(text) : null;
}

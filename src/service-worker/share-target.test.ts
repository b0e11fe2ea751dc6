import { describe, expect, it } from 'vitest';
import { SHARED_CACHE, SHARED_NAME, takeShared } from './share-target.ts';

const HOME = 'https://host.example/x/';

function fakeCaches() {
	const caches = new Map<string, Map<string, Response>>();
	return {
		caches,
		api: {
			open: async (name: string) => {
				const entries = caches.get(name) ?? new Map<string, Response>();
				caches.set(name, entries);
				return { put: async (url: URL, response: Response) => void entries.set(url.href, response) } as unknown as Cache;
			},
			delete: async (name: string) => caches.delete(name)
		}
	};
}
const share = (parts: Record<string, string | File>) => {
	const form = new FormData();
	for (const [name, part] of Object.entries(parts)) form.append(name, part);
	return new Request(`${HOME}share`, { method: 'POST', body: form });
};

describe('takeShared', () => {
	it('keeps a file with its name and brings the start page up', async () => {
		const { caches, api } = fakeCaches();
		const answer = await takeShared(share({ file: new File(['Клиент;Дата'], 'Заказы 2025.csv') }), new URL(HOME), api);
		expect([answer.status, answer.headers.get('location')]).toEqual([303, `${HOME}?shared=1`]);
		const entry = caches.get(SHARED_CACHE)!.get(`${HOME}shared-file`)!;
		expect(decodeURIComponent(entry.headers.get(SHARED_NAME)!)).toBe('Заказы 2025.csv');
		expect(await entry.text()).toBe('Клиент;Дата');
	});

	it('keeps text, and only the newest of what was shared', async () => {
		const { caches, api } = fakeCaches();
		await takeShared(share({ file: new File(['1'], 'a.csv') }), new URL(HOME), api);
		await takeShared(share({ text: 'Anna\t2025-01-01\t5' }), new URL(HOME), api);
		const entry = caches.get(SHARED_CACHE)!.get(`${HOME}shared-file`)!;
		expect(entry.headers.has(SHARED_NAME)).toBe(false);
		expect(await entry.text()).toBe('Anna\t2025-01-01\t5');
	});

	it('comes up without anything when nothing was shared', async () => {
		const { caches, api } = fakeCaches();
		for (const request of [share({ text: ' ' }), new Request(`${HOME}share`, { method: 'POST', body: 'no form' })]) {
			const answer = await takeShared(request, new URL(HOME), api);
			expect(answer.headers.get('location')).toBe(HOME);
		}
		expect(caches.has(SHARED_CACHE)).toBe(false);
	});
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDocument } from '../model/document.ts';
import { NO_HISTORY } from '../model/history.ts';
import { listPlans, saveDocument } from '../storage/plans.ts';
import { holdPlan } from './lock.ts';
import { wipeDevice } from './wipe.ts';

const HOME = 'https://shop.test/rouse/';
const FOREIGN = ['theme', 'rousenote', 'other.rouse.plan'];
const notes = new Map<string, string>();
const caches = new Set<string>();
const unregister = vi.fn(async () => true);

/** As `Object.keys(localStorage)` sees it. */
const localStorage = new Proxy(
	{},
	{
		ownKeys: () => [...notes.keys()],
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
		get: (_, name) => (name === 'removeItem' ? (key: string) => notes.delete(key) : undefined)
	}
);

beforeEach(() => {
	for (const key of [...FOREIGN, 'rouse.theme', 'rouse.savedToFile.shop', 'PARAGLIDE_LOCALE']) notes.set(key, '1');
	for (const name of [`rouse-5-${HOME}`, 'rouse-shared', 'https://shop.test/blog/']) caches.add(name);
	vi.stubGlobal('localStorage', localStorage);
	vi.stubGlobal('caches', { keys: async () => [...caches], delete: async (name: string) => caches.delete(name) });
	const getRegistration = async (scope: string) => (scope === HOME ? { unregister } : undefined);
	vi.stubGlobal('navigator', { locks: navigator.locks, serviceWorker: { getRegistration } });
});
const savePlan = (id: string) => saveDocument(emptyDocument(id, 'copy', 0, 'Shop', 'UAH'), NO_HISTORY, 1, { rowCount: 0, clientCount: 0 });
afterEach(() => vi.unstubAllGlobals());

it('takes plans, notes, caches and the service worker of Rouse off the device, and leaves what is others’', async () => {
	await savePlan('shop');
	expect(await wipeDevice(HOME)).toEqual({ ok: true, value: { plans: 1, snapshots: 0, imports: 0, boards: 0, notes: 3, offline: true } });
	expect([...notes.keys()]).toEqual(FOREIGN);
	expect([...caches]).toEqual(['https://shop.test/blog/']);
	expect(unregister).toHaveBeenCalledOnce();
	expect(await listPlans()).toEqual({ ok: true, value: [] });
});

it('removes nothing while a page holds a plan', async () => {
	await savePlan('garage');
	const page = await holdPlan('garage', { onLost: () => undefined });
	expect(await wipeDevice(HOME)).toEqual({ ok: false, error: 'plan.openElsewhere' });
	page.release();
	expect(notes.size).toBe(6);
	expect(await listPlans()).toMatchObject({ ok: true, value: [{ id: 'garage' }] });
});

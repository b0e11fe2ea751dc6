import { startEngine } from '../engine/start.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { planName } from '../model/document.ts';
import { listPlans, loadDocument } from '../storage/plans.ts';
import { wipeDatabase, type WipedDatabase } from '../storage/wipe.ts';
import { today } from './clock.ts';
import { trustedScriptUrl } from './trusted.ts';

/** What was taken off this device. */
export interface Wiped extends WipedDatabase {
	/** What Rouse had noted in the browser's own small store: language, theme, layouts, drafts. */
	readonly notes: number;
	/** Whether there was a copy that works without a network. */
	readonly offline: boolean;
}

/** Other sites of the same host keep theirs: only what is Rouse's own goes. */
const isOwnNote = (key: string): boolean => key.startsWith('rouse.') || key === 'PARAGLIDE_LOCALE';
const SHARED_CACHE = 'rouse-shared';

/** Takes everything of Rouse off this device. `plan.openElsewhere` while any page holds a plan: nothing is removed then. */
export async function wipeDevice(home: string): Promise<Result<Wiped, string>> {
	if (await isAnyPlanOpen()) return fail('plan.openElsewhere');
	const database = await wipeDatabase();
	if (!database.ok) return database;
	const notes = wipeNotes();
	const offline = await wipeOffline(home);
	return ok({ ...database.value, notes, offline });
}

/** Every plan of the device as a file, for whoever wants to keep them; `bytes` null: it cannot be read. Fails when there is no telling which there are. */
export async function* everyPlanFile(): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array | null }> {
	const listed = await listPlans();
	if (!listed.ok) throw new Error(listed.error.code);
	for (const { id, name } of listed.value) {
		const document = await loadDocument(id);
		if (!document.ok) {
			yield { name, bytes: null };
			continue;
		}
		const { remote, stop } = startEngine(trustedScriptUrl, '');
		try {
			await remote.open(document.value, today());
			yield { name: planName(document.value), bytes: await remote.exportPlan() };
		} finally {
			stop();
		}
	}
}

async function isAnyPlanOpen(): Promise<boolean> {
	const { held } = (await navigator.locks?.query()) ?? {};
	return held?.some(({ name }) => name?.startsWith('rouse/plan/')) ?? false;
}

function wipeNotes(): number {
	try {
		const own = Object.keys(localStorage).filter(isOwnNote);
		for (const key of own) localStorage.removeItem(key);
		return own.length;
	} catch {
		return 0;
	}
}

/** `home`: the address of the start page, which is the scope of the service worker and names its cache. */
async function wipeOffline(home: string): Promise<boolean> {
	const names = 'caches' in globalThis ? (await caches.keys()).filter((name) => name === SHARED_CACHE || name.endsWith(home)) : [];
	await Promise.all(names.map((name) => caches.delete(name)));
	const registration = await navigator.serviceWorker?.getRegistration(home);
	return (await registration?.unregister()) ?? false;
}

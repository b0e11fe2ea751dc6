import { startEngine } from '../engine/start.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { StorageErrorCode } from '../storage/errors.ts';
import { loadDocument } from '../storage/plans.ts';
import { Session } from './session.svelte.ts';
import { trustedScriptUrl } from './trusted.ts';

/** Opens a plan for the screen: its document, its engine and its lock. `locale` decides how texts are sorted. */
export async function openSession(planId: string, locale: string): Promise<Result<Session, StorageErrorCode>> {
	const loaded = await loadDocument(planId);
	if (!loaded.ok) return fail(loaded.error.code);
	const start = () => startEngine(trustedScriptUrl, locale);
	const session = new Session(loaded.value, start(), start);
	const opened = await session.start();
	if (opened.ok) return ok(session);
	await session.close();
	return opened;
}

/** Whether the browser promises not to clear this site by itself; 'unknown' where it does not say. */
export type Protection = 'protected' | 'bestEffort' | 'unknown';

/** Asks for protection. Some browsers ask the person: call it after the first real data, on an action of theirs. Not from a worker. */
export async function requestProtection(): Promise<Protection> {
	const granted = await globalThis.navigator?.storage?.persist?.().catch(() => undefined);
	return granted === undefined ? 'unknown' : granted ? 'protected' : 'bestEffort';
}

/** Whether protection was granted; asks nobody. */
export async function protectionNow(): Promise<Protection> {
	const granted = await globalThis.navigator?.storage?.persisted?.().catch(() => undefined);
	return granted === undefined ? 'unknown' : granted ? 'protected' : 'bestEffort';
}

/** Bytes this site uses on the device, and how many more the browser would let it have; null where it does not say. */
export async function storageSpace(): Promise<{ readonly used: number | null; readonly left: number | null }> {
	const { usage, quota } = (await globalThis.navigator?.storage?.estimate?.().catch(() => undefined)) ?? {};
	return { used: usage ?? null, left: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage) };
}

/** Whether the browser promises not to clear this site by itself; 'unknown' where it does not say. */
export type Protection = 'protected' | 'bestEffort' | 'unknown';

const manager = (): StorageManager | undefined => globalThis.navigator?.storage;

export async function protection(): Promise<Protection> {
	const protectedNow = await manager()
		?.persisted?.()
		.catch(() => undefined);
	return protectedNow === undefined ? 'unknown' : protectedNow ? 'protected' : 'bestEffort';
}

/** Asks for protection. Some browsers ask the person: call it after the first real data, on an action of theirs. Not from a worker. */
export async function requestProtection(): Promise<Protection> {
	const granted = await manager()
		?.persist?.()
		.catch(() => undefined);
	return granted === undefined ? 'unknown' : granted ? 'protected' : 'bestEffort';
}

/** Bytes used by this site and bytes it may use, as the browser estimates them; null where it does not. */
export async function spaceOnDevice(): Promise<{ used: number; allowed: number } | null> {
	const estimate = await manager()
		?.estimate?.()
		.catch(() => undefined);
	return estimate?.usage === undefined || estimate.quota === undefined ? null : { used: estimate.usage, allowed: estimate.quota };
}

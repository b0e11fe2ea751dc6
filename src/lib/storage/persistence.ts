/** Whether the browser promises not to clear this site by itself; 'unknown' where it does not say. */
export type Protection = 'protected' | 'bestEffort' | 'unknown';

/** Asks for protection. Some browsers ask the person: call it after the first real data, on an action of theirs. Not from a worker. */
export async function requestProtection(): Promise<Protection> {
	const granted = await globalThis.navigator?.storage?.persist?.().catch(() => undefined);
	return granted === undefined ? 'unknown' : granted ? 'protected' : 'bestEffort';
}

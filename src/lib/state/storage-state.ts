import { protectionNow, requestProtection, storageSpace, type Protection } from '../storage/persistence.ts';

export type { Protection };

/** How safe what is kept on this device is from the browser itself. */
export interface StorageState {
	readonly protection: Protection;
	/** Bytes; null where the browser does not say. */
	readonly used: number | null;
	readonly left: number | null;
	/** Safari clears sites that are not installed and were not visited for a week. */
	readonly clearsAfterAWeek: boolean;
}

export async function storageState(): Promise<StorageState> {
	const [protection, space] = await Promise.all([protectionNow(), storageSpace()]);
	return { protection, ...space, clearsAfterAWeek: protection !== 'protected' && isSafari(navigator.userAgent) && !isInstalled() };
}

export const askForProtection = (): Promise<Protection> => requestProtection();

/** Every browser on iOS and iPadOS is Safari inside. */
export const isSafari = (userAgent: string): boolean =>
	/iPhone|iPad/.test(userAgent) || (/Macintosh.*Safari\//.test(userAgent) && !/Chrom(e|ium)\/|Firefox\//.test(userAgent));

const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

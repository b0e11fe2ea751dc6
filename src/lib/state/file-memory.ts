/** When this person last wrote the plan to a file on this device, and the document's counter then. */
export interface SavedToFile {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly counter: number;
}

const key = (planId: string): string => `rouse.savedToFile.${planId}`;

/** null: never, or the browser keeps no notes. */
export function lastSavedToFile(planId: string): SavedToFile | null {
	try {
		const [at, counter] = (localStorage.getItem(key(planId)) ?? '').split(' ').map(Number);
		return at > 0 && counter >= 0 ? { at, counter } : null;
	} catch {
		return null;
	}
}

export function rememberSavedToFile(planId: string, { at, counter }: SavedToFile): void {
	try {
		localStorage.setItem(key(planId), `${at} ${counter}`);
	} catch {
		// A browser that keeps no notes shows the plan as not in a file after a reload: true enough, and harmless.
	}
}

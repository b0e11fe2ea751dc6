/** When this person last wrote the plan to a file on this device, and the document's counter then. */
export interface SavedToFile {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly counter: number;
	/** `file`: written and read back. `download`: handed to the browser, which does not say what became of it. */
	readonly way: 'file' | 'download';
}

const key = (planId: string): string => `rouse.savedToFile.${planId}`;

/** null: never, or the browser keeps no notes. */
export function lastSavedToFile(planId: string): SavedToFile | null {
	try {
		const [at, counter, way] = (localStorage.getItem(key(planId)) ?? '').split(' ');
		// A note from before the way was noted: nobody read the file back then.
		return Number(at) > 0 && Number(counter) >= 0 ? { at: Number(at), counter: Number(counter), way: way === 'file' ? 'file' : 'download' } : null;
	} catch {
		return null;
	}
}

export function rememberSavedToFile(planId: string, { at, counter, way }: SavedToFile): void {
	try {
		localStorage.setItem(key(planId), `${at} ${counter} ${way}`);
	} catch {
		// A browser that keeps no notes shows the plan as not in a file after a reload: true enough, and harmless.
	}
}

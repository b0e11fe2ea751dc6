const key = (planId: string): string => `rouse.savedToFile.${planId}`;

/** When this person last wrote the plan to a file on this device, in milliseconds; null never, or the browser keeps no notes. */
export function lastSavedToFile(planId: string): number | null {
	try {
		const at = Number(localStorage.getItem(key(planId)));
		return at > 0 ? at : null;
	} catch {
		return null;
	}
}

export function rememberSavedToFile(planId: string, at: number): void {
	try {
		localStorage.setItem(key(planId), String(at));
	} catch {
		// A browser that keeps no notes shows the plan as not in a file after a reload: true enough, and harmless.
	}
}

/** Asks for the whole screen; to be called while a press is being answered. False where the browser has none to give, or refuses. */
export async function enterFullScreen(): Promise<boolean> {
	if (document.fullscreenElement) return true;
	try {
		// Absent in Safari on a phone.
		if (!document.fullscreenEnabled) return false;
		await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
		return true;
	} catch {
		return false;
	}
}

export async function leaveFullScreen(): Promise<void> {
	// It may have been left by the browser's own key in between.
	if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

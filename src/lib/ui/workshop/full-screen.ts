import { m } from '#lib/i18n/generated/messages.js';
import { toasts } from '../base/toasts.svelte.ts';

/** Asks for the whole screen, and says so where there is none to be had; to be called while a press is being answered. */
export async function fillScreen(): Promise<void> {
	if (!(await enterFullScreen())) toasts.show(m.workshop_full_screen_refused());
}

/** False where the browser has none to give, or refuses. */
async function enterFullScreen(): Promise<boolean> {
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

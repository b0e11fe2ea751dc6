import { m } from '#lib/i18n/generated/messages.js';
import { toasts } from './toasts.svelte.ts';

/** Puts an address on the clipboard and says so in `words`; where that fails, the address itself is said, to be copied by hand. */
export async function copyAddress(address: string, words: string): Promise<void> {
	try {
		// Absent where the page is not served securely.
		await navigator.clipboard.writeText(address);
		toasts.show(words);
	} catch {
		toasts.show(m.link_copy_failed({ address }), { tone: 'danger' });
	}
}

import { m } from '#lib/i18n/generated/messages.js';
import type { Command } from '#lib/state/commands.svelte.ts';
import type { PlanSession } from '#lib/state/contract.ts';

/** What can be opened over every page; one at a time. */
export type PrivacyDialog =
	| { readonly kind: 'promise' }
	| { readonly kind: 'wipe' }
	| { readonly kind: 'forget'; readonly session: PlanSession; readonly clientKey: string; readonly name: string };

class PrivacyDialogs {
	#opened = $state.raw<PrivacyDialog | null>(null);

	get opened(): PrivacyDialog | null {
		return this.#opened;
	}
	open(dialog: PrivacyDialog): void {
		this.#opened = dialog;
	}
	close(): void {
		this.#opened = null;
	}
}

export const privacyDialogs = new PrivacyDialogs();

/** On every page. */
export function privacyCommands(): Command[] {
	return [{ id: 'app.privacy', title: m.privacy_title, run: () => privacyDialogs.open({ kind: 'promise' }) }];
}

/** Where no plan is open. */
export function wipeCommands(): Command[] {
	return [{ id: 'app.wipe', title: m.privacy_wipe, run: () => privacyDialogs.open({ kind: 'wipe' }) }];
}

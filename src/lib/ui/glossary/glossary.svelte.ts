import type { TermId } from '#lib/i18n/glossary.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Command } from '#lib/state/commands.svelte.ts';

class Glossary {
	#opened = $state<TermId | 'all' | null>(null);

	/** The word that was asked for, or all of them; null: closed. */
	get opened(): TermId | 'all' | null {
		return this.#opened;
	}
	open(term: TermId | 'all'): void {
		this.#opened = term;
	}
	close(): void {
		this.#opened = null;
	}
}

export const glossary = new Glossary();

/** On every page. */
export function glossaryCommands(): Command[] {
	return [{ id: 'app.glossary', title: m.glossary_title, run: () => glossary.open('all') }];
}

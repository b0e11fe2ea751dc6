import { STARTERS } from '../../starters/registry.ts';
import { allStarterTexts, type TextsOfStarter } from '../../starters/texts.ts';

/** The trade chosen in a dialog, and its words once they have come. */
export class ChosenStarter {
	id = $state('');
	texts = $state.raw<TextsOfStarter | null>(null);
	failed = $state(false);
	readonly starter = $derived(STARTERS.find(({ id }) => id === this.id) ?? STARTERS[0]);

	constructor(id: string = STARTERS[0].id) {
		void this.choose(id);
	}

	async choose(id: string): Promise<void> {
		this.id = id;
		this.texts = null;
		this.failed = false;
		const texts = await allStarterTexts(this.starter).catch(() => null);
		if (this.id !== id) return;
		this.texts = texts;
		this.failed = texts === null;
	}
}

import { applyChanges } from '../model/document.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import { NO_HISTORY, withRedone, withStep, withUndone, type ChangeHistory } from '../model/history.ts';
import type { ChangeLabel } from './contract.ts';

type Remember = (inverse: readonly FieldChange[]) => ChangeHistory<ChangeLabel>;

/** The document as it stands, with what can be undone in it and made again: one step an action. */
export class EditedPlan {
	#document = $state.raw() as PlanDocument;
	#history = $state.raw<ChangeHistory<ChangeLabel>>(NO_HISTORY);

	readonly undoLabel: ChangeLabel | null = $derived(this.#history.undo.at(-1)?.label ?? null);
	readonly redoLabel: ChangeLabel | null = $derived(this.#history.redo.at(-1)?.label ?? null);

	constructor(document: PlanDocument) {
		this.#document = document;
	}

	get document() {
		return this.#document;
	}
	get history() {
		return this.#history;
	}

	/** The document as another page stored it; its history is to be recalled. */
	replace(document: PlanDocument): void {
		this.#document = document;
	}

	recall(history: ChangeHistory<ChangeLabel>): void {
		this.#history = history;
	}

	/** The changes that were made, as they are to be told on; null where all was so before. The same goes for the two below. */
	commit(changes: readonly FieldChange[], label: ChangeLabel): readonly FieldChange[] | null {
		return this.#apply(changes, (inverse) => (inverse.length > 0 ? withStep(this.#history, { label, changes: inverse }) : this.#history));
	}

	undo(): readonly FieldChange[] | null {
		const step = this.#history.undo.at(-1);
		return step ? this.#apply(step.changes, (inverse) => withUndone(this.#history, inverse)) : null;
	}

	redo(): readonly FieldChange[] | null {
		const step = this.#history.redo.at(-1);
		return step ? this.#apply(step.changes, (inverse) => withRedone(this.#history, inverse)) : null;
	}

	/** `remember` is given what takes the changes back. */
	#apply(changes: readonly FieldChange[], remember: Remember): readonly FieldChange[] | null {
		const { document, applied, inverse } = applyChanges(this.#document, changes);
		const history = remember(inverse);
		if (history === this.#history) return null;
		this.#document = document;
		this.#history = history;
		return applied;
	}
}

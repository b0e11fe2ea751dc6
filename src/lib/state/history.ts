import type { FieldChange } from '../model/fields.ts';
import type { ChangeLabel } from './contract.ts';

export interface Step {
	readonly label: ChangeLabel;
	/** Applied, they take the step back (in the undo list) or make it again (in the redo list). */
	readonly changes: readonly FieldChange[];
}

/** What can be undone and made again. A new step ends what could be made again. */
export interface ChangeHistory {
	readonly undo: readonly Step[];
	readonly redo: readonly Step[];
}

export const NO_HISTORY: ChangeHistory = { undo: [], redo: [] };

export const withStep = (history: ChangeHistory, step: Step): ChangeHistory => ({ undo: [...history.undo, step], redo: [] });

/** `inverse` are the changes that bring back what undoing the last step has changed. */
export function withUndone(history: ChangeHistory, inverse: readonly FieldChange[]): ChangeHistory {
	const step = history.undo.at(-1)!;
	return { undo: history.undo.slice(0, -1), redo: [...history.redo, { label: step.label, changes: inverse }] };
}

export function withRedone(history: ChangeHistory, inverse: readonly FieldChange[]): ChangeHistory {
	const step = history.redo.at(-1)!;
	return { undo: [...history.undo, { label: step.label, changes: inverse }], redo: history.redo.slice(0, -1) };
}

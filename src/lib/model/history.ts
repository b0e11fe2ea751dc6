import type { FieldChange } from './fields.ts';

export interface Step<Label extends string = string> {
	/** What the person did. */
	readonly label: Label;
	/** Applied, they take the step back (in the undo list) or make it again (in the redo list). */
	readonly changes: readonly FieldChange[];
}

/** What can be undone and made again, the next one last in each list. A new step ends what could be made again. */
export interface ChangeHistory<Label extends string = string> {
	/** Steps that were let go because there were too many: the first of `undo` has this number, whatever came before it. */
	readonly first: number;
	readonly undo: readonly Step<Label>[];
	readonly redo: readonly Step<Label>[];
}

/** The oldest steps are let go above these: a history is kept with its plan, and is not to outgrow it. */
const MAX_STEPS = 500;
const MAX_CHANGES = 200_000;

export const NO_HISTORY: ChangeHistory<never> = { first: 0, undo: [], redo: [] };

/** The newest step is always kept, however large. */
export function withStep<Label extends string>({ first, undo }: ChangeHistory<Label>, step: Step<Label>): ChangeHistory<Label> {
	let changes = step.changes.length;
	let kept = 1;
	while (kept < MAX_STEPS && kept <= undo.length && (changes += undo[undo.length - kept].changes.length) <= MAX_CHANGES) kept++;
	const dropped = undo.length - (kept - 1);
	return { first: first + dropped, undo: [...undo.slice(dropped), step], redo: [] };
}

/** `inverse` are the changes that bring back what undoing the last step has changed. */
export function withUndone<Label extends string>({ first, undo, redo }: ChangeHistory<Label>, inverse: readonly FieldChange[]): ChangeHistory<Label> {
	const step = undo.at(-1)!;
	return { first, undo: undo.slice(0, -1), redo: [...redo, { label: step.label, changes: inverse }] };
}

export function withRedone<Label extends string>({ first, undo, redo }: ChangeHistory<Label>, inverse: readonly FieldChange[]): ChangeHistory<Label> {
	const step = redo.at(-1)!;
	return { first, undo: [...undo, { label: step.label, changes: inverse }], redo: redo.slice(0, -1) };
}

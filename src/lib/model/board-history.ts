import type { BoardChange } from './board.ts';

/** What somebody does to a board. */
export const BOARD_LABELS = ['add', 'remove', 'rename', 'renameBoard'] as const;
export type BoardLabel = (typeof BOARD_LABELS)[number];

export interface BoardStep {
	readonly id: string;
	readonly label: BoardLabel;
	/** What takes it back, or makes it again. */
	readonly changes: readonly BoardChange[];
}

/** Steps of a board, the oldest first. */
export interface BoardHistory {
	readonly undo: readonly BoardStep[];
	readonly redo: readonly BoardStep[];
}

export const NO_BOARD_HISTORY: BoardHistory = { undo: [], redo: [] };

/** A step made, or one of the history taken back or made again. */
export type BoardDeed = { readonly kind: 'do'; readonly id: string; readonly label: BoardLabel } | { readonly kind: 'undo' | 'redo'; readonly id: string };

/** Steps that can be undone in an evening. */
const MAX_STEPS = 200;
/** A change holds the totals of one participant: above this a board would be mostly history. */
const MAX_CHANGES = 2000;

/** The history once a deed is done; `inverse`: what takes its changes back. The same where nothing was changed, or it knows no such step. */
export function remember(history: BoardHistory, deed: BoardDeed, inverse: readonly BoardChange[]): BoardHistory {
	if (deed.kind === 'do')
		return inverse.length === 0 ? history : { undo: capped([...history.undo, { id: deed.id, label: deed.label, changes: inverse }]), redo: [] };
	const [from, to] = deed.kind === 'undo' ? (['undo', 'redo'] as const) : (['redo', 'undo'] as const);
	const step = history[from].find(({ id }) => id === deed.id);
	if (!step) return history;
	return { ...history, [from]: history[from].filter((each) => each !== step), [to]: [...history[to], { ...step, changes: inverse }] };
}

/** The newest step always stays, however large it is. */
function capped(steps: readonly BoardStep[]): readonly BoardStep[] {
	let changes = 0;
	const lastDropped = steps.findLastIndex((step, place) => {
		changes += step.changes.length;
		return steps.length - place > MAX_STEPS || (changes > MAX_CHANGES && place < steps.length - 1);
	});
	return steps.slice(lastDropped + 1);
}

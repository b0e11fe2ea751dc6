import { applyBoardChanges, arrive, type Arrival, type Board, type BoardChange, type Participant } from '../model/board.ts';
import { changeBoard, onBoardChanged, readBoard } from './boards.ts';
import type { SaveState } from './contract.ts';

export type BoardLabel = 'add' | 'remove' | 'rename' | 'renameBoard';

interface Step {
	readonly label: BoardLabel;
	readonly changes: readonly BoardChange[];
}

/** Steps that can be undone in an evening. */
const MAX_STEPS = 200;

/** A board on screen: what is done shows at once, is written one after the other, and counts as saved when the device has confirmed all of it. */
export class OpenBoard {
	readonly id: string;
	#board = $state.raw() as Board;
	#save = $state.raw() as SaveState;
	#undo = $state.raw<readonly Step[]>([]);
	#redo = $state.raw<readonly Step[]>([]);
	/** What the device has not confirmed, the oldest first. */
	#owed: readonly (readonly BoardChange[])[] = [];
	#writing = false;
	readonly #forget: () => void;

	constructor(board: Board) {
		this.id = board.id;
		this.#board = board;
		this.#save = { kind: 'saved', at: board.changedAt };
		this.#forget = onBoardChanged((id) => {
			if (id === this.id) void this.#follow();
		});
	}

	get board(): Board {
		return this.#board;
	}
	get save(): SaveState {
		return this.#save;
	}
	get undoLabel(): BoardLabel | null {
		return this.#undo.at(-1)?.label ?? null;
	}
	get redoLabel(): BoardLabel | null {
		return this.#redo.at(-1)?.label ?? null;
	}

	/** Puts participants on the board: one step, however many come at once. `name`: what the board is called from then on; '': as it is. */
	add(coming: readonly Pick<Participant, 'name' | 'totals'>[], name = ''): Arrival & { readonly takeBack: () => void } {
		const arrival = arrive(this.#board, coming);
		const naming: readonly BoardChange[] = name === '' ? [] : [{ kind: 'name', name }];
		return { ...arrival, takeBack: this.#commit('add', [...naming, ...arrival.changes]) };
	}

	/** '': back to the name in its totals. */
	rename(participant: Participant, name: string): void {
		const value = { ...participant, name: name === participant.totals.plan ? '' : name };
		this.#commit('rename', [{ kind: 'participant', id: participant.totals.id, value, place: 0 }]);
	}

	/** Returns what puts them back, whatever was done since. */
	remove({ totals }: Participant): () => void {
		return this.#commit('remove', [{ kind: 'participant', id: totals.id, value: null, place: 0 }]);
	}

	renameBoard(name: string): void {
		this.#commit('renameBoard', [{ kind: 'name', name }]);
	}

	undo(): void {
		const step = this.#undo.at(-1);
		if (!step) return;
		const inverse = this.#apply(step.changes);
		this.#undo = this.#undo.slice(0, -1);
		this.#redo = [...this.#redo, { label: step.label, changes: inverse }];
	}

	redo(): void {
		const step = this.#redo.at(-1);
		if (!step) return;
		const inverse = this.#apply(step.changes);
		this.#redo = this.#redo.slice(0, -1);
		this.#undo = [...this.#undo, { label: step.label, changes: inverse }];
	}

	/** After saving has failed: once more. */
	saveAgain(): void {
		void this.#write();
	}

	close(): void {
		this.#forget();
	}

	/** Returns what takes this very step back: as the last one it is undone, else made undone by a step of its own; not twice. */
	#commit(label: BoardLabel, changes: readonly BoardChange[]): () => void {
		const inverse = this.#apply(changes);
		const step: Step = { label, changes: inverse };
		if (inverse.length > 0) {
			this.#undo = [...this.#undo.slice(1 - MAX_STEPS), step];
			this.#redo = [];
		}
		return () => {
			if (this.#undo.at(-1) === step) this.undo();
			else if (this.#undo.includes(step)) this.#commit(label, step.changes);
		};
	}

	#apply(changes: readonly BoardChange[]): readonly BoardChange[] {
		const { board, inverse } = applyBoardChanges(this.#board, changes);
		if (board === this.#board) return inverse;
		this.#board = board;
		this.#owed = [...this.#owed, changes];
		void this.#write();
		return inverse;
	}

	async #write(): Promise<void> {
		if (this.#writing) return;
		this.#writing = true;
		this.#save = { kind: 'saving' };
		while (this.#owed.length > 0) {
			const kept = await changeBoard(this.id, this.#owed[0]);
			if (!kept.ok) {
				this.#save = { kind: 'failed', code: kept.error };
				this.#writing = false;
				return;
			}
			this.#owed = this.#owed.slice(1);
			if (this.#owed.length > 0) continue;
			this.#board = kept.value;
			this.#save = { kind: 'saved', at: kept.value.changedAt };
		}
		this.#writing = false;
	}

	/** Another page has changed it: what is not written yet stays on top. */
	async #follow(): Promise<void> {
		const read = await readBoard(this.id);
		if (!read.ok || this.#owed.length > 0) return;
		this.#board = read.value;
		this.#save = { kind: 'saved', at: read.value.changedAt };
	}
}

export async function openBoard(id: string): Promise<{ ok: true; value: OpenBoard } | { ok: false; error: string }> {
	const read = await readBoard(id);
	return read.ok ? { ok: true, value: new OpenBoard(read.value) } : read;
}

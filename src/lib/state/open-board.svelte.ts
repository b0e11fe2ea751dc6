import { applyBoardChanges, arrive, type Arrival, type Board, type BoardChange, type Participant } from '../model/board.ts';
import { remember, type BoardDeed, type BoardHistory, type BoardLabel } from '../model/board-history.ts';
import { changeBoard, onBoardChanged, readBoard, type KeptBoard } from './boards.ts';
import { newId } from './clock.ts';
import type { SaveState } from './contract.ts';

/** A board on screen: what is done shows at once, is written one after the other, and counts as saved when the device has confirmed all of it. */
export class OpenBoard {
	readonly id: string;
	#board = $state.raw() as Board;
	#save = $state.raw() as SaveState;
	/** Of this page and of those before it: what another page does meanwhile is undone there, or once the board is opened anew. */
	#history = $state.raw() as BoardHistory;
	/** What the device has not confirmed, the oldest first. */
	#owed: readonly { readonly changes: readonly BoardChange[]; readonly deed: BoardDeed }[] = [];
	#writing = false;
	readonly #forget: () => void;

	constructor({ board, history }: KeptBoard) {
		this.id = board.id;
		this.#board = board;
		this.#history = history;
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
		return this.#history.undo.at(-1)?.label ?? null;
	}
	get redoLabel(): BoardLabel | null {
		return this.#history.redo.at(-1)?.label ?? null;
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
		const step = this.#history.undo.at(-1);
		if (step) this.#apply(step.changes, { kind: 'undo', id: step.id });
	}

	redo(): void {
		const step = this.#history.redo.at(-1);
		if (step) this.#apply(step.changes, { kind: 'redo', id: step.id });
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
		const id = newId();
		this.#apply(changes, { kind: 'do', id, label });
		return () => {
			const { undo } = this.#history;
			const step = undo.find((each) => each.id === id);
			if (step && step === undo.at(-1)) this.undo();
			else if (step) this.#commit(label, step.changes);
		};
	}

	#apply(changes: readonly BoardChange[], deed: BoardDeed): void {
		const { board, inverse } = applyBoardChanges(this.#board, changes);
		const history = remember(this.#history, deed, inverse);
		if (board === this.#board && history === this.#history) return;
		this.#board = board;
		this.#history = history;
		this.#owed = [...this.#owed, { changes, deed }];
		void this.#write();
	}

	async #write(): Promise<void> {
		if (this.#writing) return;
		this.#writing = true;
		this.#save = { kind: 'saving' };
		while (this.#owed.length > 0) {
			const [{ changes, deed }] = this.#owed;
			const kept = await changeBoard(this.id, changes, deed);
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

	/** Another page has changed it: what is not written yet stays on top; what can no longer be made again on the device is not offered here either. */
	async #follow(): Promise<void> {
		const read = await readBoard(this.id);
		if (!read.ok || this.#owed.length > 0) return;
		const { board, history } = read.value;
		this.#board = board;
		this.#history = { ...this.#history, redo: this.#history.redo.filter(({ id }) => history.redo.some((kept) => kept.id === id)) };
		this.#save = { kind: 'saved', at: board.changedAt };
	}
}

export async function openBoard(id: string): Promise<{ ok: true; value: OpenBoard } | { ok: false; error: string }> {
	const read = await readBoard(id);
	return read.ok ? { ok: true, value: new OpenBoard(read.value) } : read;
}

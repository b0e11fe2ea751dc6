import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import { layersOf } from '../../model/document.ts';
import { newId, now } from '../../state/clock.ts';
import { shortcutText } from '../../state/commands.svelte.ts';
import type {
	CellPlace,
	CellRange,
	CellWriting,
	ChangeLabel,
	ClipboardBlock,
	EditStamp,
	FindQuery,
	GridEdit,
	PlanSession,
	Sheet
} from '../../state/contract.ts';
import { toasts } from '../base/toasts.svelte.ts';
import { readClipboard, writeToClipboard } from '../base/clipboard.ts';
import type { GridSelection } from './column.ts';
import { editWords } from './edit-words.ts';

interface Workplace {
	readonly session: PlanSession;
	readonly sheet: Sheet;
	readonly formats: Formats;
	readonly writing: CellWriting;
	/** Keys of all columns shown, in their order. */
	readonly columns: readonly string[];
	readonly selection: GridSelection | null;
	/** Rows come in at the end of the view: brings the last one into sight. */
	showLastRow(): void;
}

export interface Busy {
	readonly label: string;
	readonly share: number | null;
	/** Absent: it cannot be stopped. */
	readonly stop?: () => void;
}

/** From this many cells on not everything that was done is in sight. */
const WORTH_TELLING = 200;

/** The cells themselves show what has been done to them: those who look need no words as well. */
function isPlainToSee({ changes, cells, untouched, unreadable, deletedRows }: GridEdit, label: ChangeLabel): boolean {
	if (changes.length === 0 || untouched + unreadable + deletedRows > 0 || cells >= WORTH_TELLING) return false;
	return label === 'paste' || label === 'replaceText' ? cells < 2 : true;
}

/** What can be done with the selected cells. Each action is one step to undo; the worker does the work. */
export class GridDesk {
	readonly #place: () => Workplace;
	/** For those who listen: what leaves no trace to be seen. */
	said = $state('');
	/** Long work under way: its name, and the share done where that is known. */
	busy = $state.raw<Busy | null>(null);

	/** Actions follow each other: none begins before the one before it has been worked out. */
	#turn: Promise<unknown> = Promise.resolve();
	/** Cells the worker is still writing out for the clipboard. */
	#copying: Promise<ClipboardBlock> | null = null;

	constructor(place: () => Workplace) {
		this.#place = place;
	}

	/** Must be called while the key press or click is being handled. True when the cells are on the clipboard. */
	async copy(): Promise<boolean> {
		const { session, writing, formats } = this.#place();
		const range = this.#range();
		if (!range) return false;
		const block = session.actions.copyRange(range, writing);
		this.#copying = block;
		const done = await this.#wait(m.grid_copying(), writeToClipboard(block));
		if (this.#copying === block) this.#copying = null;
		const n = (range.end - range.start) * range.columns.length;
		if (done === false) toasts.show(m.grid_copy_refused(), { tone: 'danger' });
		if (done) this.said = m.grid_did_copy({ n, text: formats.count(n) });
		return done === true;
	}

	/** Cells are emptied only when they are safely on the clipboard. */
	async cut(): Promise<void> {
		if (this.#refused()) return;
		const range = this.#range();
		if (range && (await this.copy())) await this.#commit('cut', m.grid_clearing(), (stamp) => this.#place().session.actions.clearRange(range, stamp));
	}

	/** null: the clipboard has no text. What is still on its way to it comes first. */
	async paste(given: ClipboardBlock | null): Promise<void> {
		const { session, sheet, columns, selection, writing } = this.#place();
		if (!selection || this.#refused()) return;
		const block = this.#copying ? await this.#copying.catch(() => null) : given;
		if (!block) return;
		const from = columns.indexOf(selection.columns[0]);
		const target = { sheet, start: selection.start, end: selection.end, columns: columns.slice(from), selectedColumns: selection.columns.length };
		const told = (share: number): void => {
			if (this.busy) this.busy = { ...this.busy, share };
		};
		const stop = (): void => void session.actions.stopPaste();
		const act = async (stamp: EditStamp): Promise<GridEdit | null> => {
			const edit = await session.actions.pasteBlock(target, block, writing, stamp, told);
			if (edit === null) toasts.show(m.grid_stopped());
			return edit;
		};
		await this.#commit('paste', m.grid_pasting(), act, { stop });
	}

	async pasteByButton(): Promise<void> {
		const block = await readClipboard();
		if (block) await this.paste(block);
		else toasts.show(m.shell_paste_refused({ keys: shortcutText('Mod+V') }));
	}

	/** One text goes into every selected cell. */
	fillTyped(text: string): Promise<void> {
		return this.paste({ text, html: '' });
	}

	async clear(): Promise<void> {
		await this.#overRange('clear', m.grid_clearing(), (range, stamp) => this.#place().session.actions.clearRange(range, stamp));
	}

	async fillDown(): Promise<void> {
		await this.#overRange('fill', m.grid_filling(), (range, stamp) => this.#place().session.actions.fillDown(range, stamp));
	}

	async deleteRows(): Promise<void> {
		const { session, sheet } = this.#place();
		await this.#overRange('deleteRows', m.grid_deleting(), ({ start, end }, stamp) => session.actions.deleteRows(sheet, [{ start, end }], stamp));
	}

	/** True when the row comes. */
	async addRow(): Promise<boolean> {
		if (this.#refused()) return false;
		const { session, showLastRow } = this.#place();
		return this.#commit('addRows', m.grid_adding(), (stamp) => session.actions.addRows(shapeOfRows(session), 1, stamp), { after: showLastRow });
	}

	/** `only`: in that cell, otherwise wherever it is found. */
	async replace(query: FindQuery, replacement: string, only: CellPlace | null): Promise<void> {
		if (this.#refused()) return;
		const { session, writing } = this.#place();
		await this.#commit('replaceText', m.grid_replacing(), (stamp) => session.actions.replaceCells(query, replacement, writing, only, stamp));
	}

	/** In a tab that only shows the plan nothing changes, and it says why. */
	sayReadOnly(): void {
		const why = m.grid_read_only();
		if (!toasts.list.some(({ text }) => text === why)) toasts.show(why);
	}

	#refused(): boolean {
		const reader = this.#place().session.holding !== 'writer';
		if (reader) this.sayReadOnly();
		return reader;
	}

	#range(): CellRange | null {
		const { sheet, selection } = this.#place();
		return selection && { sheet, start: selection.start, end: selection.end, columns: selection.columns };
	}

	async #overRange(label: ChangeLabel, doing: string, act: (range: CellRange, stamp: EditStamp) => Promise<GridEdit>): Promise<void> {
		const range = this.#range();
		if (range && !this.#refused()) await this.#commit(label, doing, (stamp) => act(range, stamp));
	}

	async #commit(
		label: ChangeLabel,
		doing: string,
		act: (stamp: EditStamp) => Promise<GridEdit | null>,
		{ after, stop }: { after?: () => void; stop?: () => void } = {}
	): Promise<boolean> {
		const { session, formats } = this.#place();
		const mine = this.#turn.then(() => this.#wait(doing, act({ layerId: newId(), at: now() }), stop));
		this.#turn = mine;
		const edit = await mine;
		if (!edit) return false;
		if (edit.changes.length > 0) session.commitEdit(edit, label);
		after?.();
		const words = editWords(edit, label, formats);
		if (isPlainToSee(edit, label)) this.said = words;
		else toasts.show(words);
		return true;
	}

	async #wait<T>(label: string, work: Promise<T>, stop?: () => void): Promise<T | null> {
		this.busy = { label, share: null, ...(stop ? { stop } : {}) };
		try {
			return await work;
		} catch {
			toasts.show(m.grid_failed(), { tone: 'danger' });
			return null;
		} finally {
			this.busy = null;
		}
	}
}

/** New rows are of the kind the sheet shows: orders, unless the plan has only a list of clients. */
function shapeOfRows({ document }: PlanSession): 'orders' | 'clients' {
	const layers = layersOf(document);
	return layers.length > 0 && layers.every(({ shape }) => shape === 'clients') ? 'clients' : 'orders';
}

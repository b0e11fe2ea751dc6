import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import type { CellEditing, GridColumn, Reading } from './column.ts';

/** What an editor hands back: the row it was opened on, since rows may have moved under it meanwhile. */
export interface EditorAnswer<Row> {
	readonly row: Row;
	readonly value: string | number | null;
}

interface EditorParams<Row> extends ICellEditorParams<Row> {
	readonly sheetColumn: GridColumn<Row>;
	readonly onRefused: (why: string) => void;
	readonly onFillTyped: (text: string) => void;
	readonly onEnterPastEnd: (row: Row) => void;
}

const STEPPING_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);
const CLEARING_KEYS: ReadonlySet<string | null> = new Set(['Backspace', 'Delete']);

/** Tab commits and goes to the next cell, as in a spreadsheet; the grid would open the next editor. */
function leaveByTab<Row>(event: KeyboardEvent, { api, stopEditing }: ICellEditorParams<Row>): void {
	if (event.key !== 'Tab') return;
	event.preventDefault();
	event.stopPropagation();
	stopEditing();
	if (event.shiftKey) api.tabToPreviousCell();
	else api.tabToNextCell();
}

/** A line of text read by the column's own parser. Enter and Tab on a refused value say why and stay; pressed again they keep it where it can be kept. */
export class TextEditor<Row> implements ICellEditorComp<Row> {
	readonly #element = document.createElement('div');
	readonly #input = document.createElement('input');
	readonly #why = document.createElement('div');
	#params!: EditorParams<Row>;
	#editing!: Extract<CellEditing<Row>, { kind: 'text' }>;
	#initial = '';
	#fills = false;

	init(params: EditorParams<Row>): void {
		this.#params = params;
		this.#editing = params.sheetColumn.editing as Extract<CellEditing<Row>, { kind: 'text' }>;
		this.#initial = this.#editing.initial(params.data);
		const typed = params.eventKey?.length === 1 ? params.eventKey : null;
		const input = this.#input;
		input.className = 'sheet-editor';
		input.value = typed ?? (CLEARING_KEYS.has(params.eventKey) ? '' : this.#initial);
		input.setAttribute('aria-label', params.sheetColumn.title);
		input.autocomplete = 'off';
		input.spellcheck = false;
		if (this.#editing.numeric) input.inputMode = 'decimal';
		this.#why.className = 'sheet-editor-why';
		this.#why.setAttribute('role', 'alert');
		this.#why.hidden = true;
		this.#element.className = 'sheet-editor-box';
		this.#element.append(input, this.#why);
		input.addEventListener('input', () => this.#say(null));
		input.addEventListener('keydown', (event) => this.#guard(event));
	}

	getGui(): HTMLElement {
		return this.#element;
	}

	afterGuiAttached(): void {
		const input = this.#input;
		input.focus();
		// F2 goes on writing; other ways in begin anew unless the text is touched.
		if (this.#params.eventKey === 'F2') input.setSelectionRange(input.value.length, input.value.length);
		else if (input.value === this.#initial) input.select();
	}

	/** Leaving with nothing changed changes nothing; a value that cannot stand does neither, unless it can be kept and marked. */
	isCancelAfterEnd(): boolean {
		if (this.#fills || this.#input.value === this.#initial) return true;
		const reading = this.#read();
		if (reading.ok || this.#editing.keepsUnread !== undefined) return false;
		this.#params.onRefused(reading.why);
		return true;
	}

	getValue(): EditorAnswer<Row> {
		const reading = this.#read();
		return { row: this.#params.data, value: reading.ok ? reading.value : this.#input.value.trim() };
	}

	#read(): Reading {
		return this.#editing.read(this.#input.value.trim(), this.#params.data);
	}

	#guard(event: KeyboardEvent): void {
		if (event.key !== 'Enter' && event.key !== 'Tab') return;
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return this.#fill(event);
		const reading = this.#input.value === this.#initial ? null : this.#read();
		const insists = this.#editing.keepsUnread !== undefined && !this.#why.hidden;
		if (reading && !reading.ok && !insists) {
			event.preventDefault();
			event.stopPropagation();
			this.#say([reading.why, this.#editing.keepsUnread].filter(Boolean).join(' '));
			return;
		}
		const { node, api, data, onEnterPastEnd } = this.#params;
		leaveByTab(event, this.#params);
		if (event.key === 'Enter' && !event.shiftKey && node.rowIndex === api.getDisplayedRowCount() - 1) onEnterPastEnd(data);
	}

	/** The text goes to every selected cell, this one among them. */
	#fill(event: KeyboardEvent): void {
		event.preventDefault();
		event.stopPropagation();
		const text = this.#input.value;
		// One step to undo: this cell gets its value with the others.
		this.#fills = true;
		this.#params.stopEditing(true);
		this.#params.onFillTyped(text);
	}

	#say(why: string | null): void {
		this.#why.hidden = why === null;
		this.#why.textContent = why ?? '';
		this.#input.setAttribute('aria-invalid', String(why !== null));
	}
}

/** A few values to choose from, with the browser's own list. Choosing ends the editing. */
export class ChoiceEditor<Row> implements ICellEditorComp<Row> {
	readonly #select = document.createElement('select');
	#params!: EditorParams<Row>;
	#initial = '';

	init(params: EditorParams<Row>): void {
		this.#params = params;
		const editing = params.sheetColumn.editing as Extract<CellEditing<Row>, { kind: 'choice' }>;
		this.#initial = editing.current(params.data);
		const select = this.#select;
		select.className = 'sheet-editor';
		select.setAttribute('aria-label', params.sheetColumn.title);
		for (const { value, label, disabled } of editing.choices(params.data)) {
			const option = document.createElement('option');
			option.value = value;
			option.textContent = label;
			option.disabled = disabled ?? false;
			select.append(option);
		}
		select.value = this.#initial;
		let lastKey = '';
		select.addEventListener('pointerdown', () => (lastKey = ''));
		select.addEventListener('keydown', (event) => {
			lastKey = event.key;
			if (STEPPING_KEYS.has(event.key)) event.stopPropagation();
			leaveByTab(event, params);
		});
		// With the list closed each arrow key is a change; only a choice made from the open list ends the editing.
		select.addEventListener('change', () => {
			if (!STEPPING_KEYS.has(lastKey)) params.stopEditing();
		});
	}

	getGui(): HTMLElement {
		return this.#select;
	}

	afterGuiAttached(): void {
		this.#select.focus();
		try {
			this.#select.showPicker();
		} catch {
			// Not every browser opens a list from a script; then Space or Alt+Down does.
		}
	}

	isCancelAfterEnd(): boolean {
		return this.#select.value === this.#initial || this.#select.selectedIndex < 0;
	}

	getValue(): EditorAnswer<Row> {
		return { row: this.#params.data, value: this.#select.value === '' ? null : this.#select.value };
	}
}

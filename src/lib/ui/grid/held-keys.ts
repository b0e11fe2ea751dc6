type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

const MOVING: ReadonlySet<string> = new Set(['Tab', 'Enter', 'Backspace']);
/** Nothing happens by these alone. */
const MODIFYING: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Dead', 'Process', 'Unidentified']);

/** Keys pressed while a new row is on its way: they are kept and typed into it once it is there, so that nobody who types fast loses a letter. */
export class HeldKeys {
	readonly #type: (key: Key) => void;
	#keys: Key[] = [];
	#holding = false;
	#playing = false;

	/** `type` does with a key what would have been done where the focus is. */
	constructor(type: (key: Key) => void) {
		this.#type = type;
	}

	hold(): void {
		this.#holding = true;
	}

	/** `kept`: nobody else is to act on the key. `elsewhere`: it leads away from the row that comes. */
	take({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Key & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): 'kept' | 'passed' | 'elsewhere' {
		if ((!this.#holding && !this.#playing) || MODIFYING.has(key)) return 'passed';
		if (ctrlKey || metaKey || altKey || (key.length > 1 && !MOVING.has(key))) return 'elsewhere';
		this.#keys.push({ key, code, shiftKey });
		return 'kept';
	}

	/** The row is there and has the focus. A key may ask for the next row: those after it wait again. */
	async play(): Promise<void> {
		this.#holding = false;
		if (this.#playing) return;
		this.#playing = true;
		while (this.#keys.length > 0 && !this.#holding) {
			this.#type(this.#keys.shift()!);
			// The grid moves its focus a turn later.
			await new Promise((done) => setTimeout(done));
		}
		this.#playing = false;
	}

	/** No row comes, or the person has gone elsewhere. */
	drop(): void {
		this.#holding = false;
		this.#keys = [];
	}
}

/** Does at the focus what the browser would have done with a key that was really pressed. */
export function typeAtFocus({ key, code, shiftKey }: Key): void {
	const focused = document.activeElement;
	const input = focused instanceof HTMLInputElement ? focused : null;
	const isText = key.length === 1;
	if (input && (isText || key === 'Backspace')) {
		const [from, to] = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length];
		input.setRangeText(isText ? key : '', isText || from < to ? from : Math.max(0, from - 1), to, 'end');
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
	} else focused?.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
}

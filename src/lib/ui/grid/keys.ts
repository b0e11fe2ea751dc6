import type { Stride } from './selection.ts';

/** What a key press means to the grid itself; what it does not name stays with the grid's vendor (Tab, Enter, typing). */
export type Intent =
	| { readonly kind: 'go'; readonly row: Stride; readonly column: Stride; readonly extend: boolean }
	| { readonly kind: 'select'; readonly whole: 'all' | 'rows' | 'columns' }
	| { readonly kind: 'act'; readonly act: GridAct };

/** What is done to the selected cells. */
export type GridAct = 'clear' | 'fillDown' | 'addRow' | 'deleteRows' | 'menu' | 'problem';

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const STRIDES: Readonly<Record<string, readonly [row: Stride, column: Stride, withMod: readonly [row: Stride, column: Stride]]>> = {
	ArrowUp: ['back', 'stay', ['first', 'stay']],
	ArrowDown: ['on', 'stay', ['last', 'stay']],
	ArrowLeft: ['stay', 'back', ['stay', 'first']],
	ArrowRight: ['stay', 'on', ['stay', 'last']],
	Home: ['stay', 'first', ['first', 'first']],
	End: ['stay', 'last', ['last', 'last']],
	PageUp: ['pageBack', 'stay', ['first', 'stay']],
	PageDown: ['pageOn', 'stay', ['last', 'stay']]
};
const ADDING: ReadonlySet<string> = new Set(['Equal', 'NumpadAdd']);
const TAKING: ReadonlySet<string> = new Set(['Minus', 'NumpadSubtract']);
const act = (name: GridAct): Intent => ({ kind: 'act', act: name });

/** As in a spreadsheet. Letters and signs are told by their place on the keyboard, so that they work in a Cyrillic layout. */
export function intentOf(event: Keys, apple: boolean): Intent | null {
	const mod = apple ? event.metaKey : event.ctrlKey;
	if (event.altKey || (apple ? event.ctrlKey && event.code !== 'Space' : event.metaKey)) return null;
	const strides = STRIDES[event.key];
	if (strides) {
		const [row, column] = mod ? strides[2] : strides;
		return { kind: 'go', row, column, extend: event.shiftKey };
	}
	if (event.code === 'Space' && event.ctrlKey) return { kind: 'select', whole: 'columns' };
	if (event.code === 'Space' && event.shiftKey && !mod) return { kind: 'select', whole: 'rows' };
	if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return act('menu');
	if (!mod) return event.key === 'F8' ? act('problem') : event.key === 'Delete' || event.key === 'Backspace' ? act('clear') : null;
	if (ADDING.has(event.code) && (event.shiftKey || event.code === 'NumpadAdd')) return act('addRow');
	if (event.shiftKey) return null;
	if (event.code === 'KeyA') return { kind: 'select', whole: 'all' };
	if (event.code === 'KeyD') return act('fillDown');
	return TAKING.has(event.code) ? act('deleteRows') : null;
}

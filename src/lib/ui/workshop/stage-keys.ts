import { isTextEntry } from '../../state/commands.svelte.ts';

export type StageMove = 'next' | 'back' | 'leave';
type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const PAGES: Readonly<Record<string, StageMove>> = { PageDown: 'next', PageUp: 'back' };
const ARROWS: Readonly<Record<string, StageMove>> = { ArrowRight: 'next', ArrowDown: 'next', ArrowLeft: 'back', ArrowUp: 'back' };
const VERTICAL: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp']);
/** Which arrows do something where the focus is. */
export type TakenArrows = 'none' | 'vertical' | 'all';

/**
 * What a key means on the stage; null: it is for what has the focus. A clicker's keys turn the questions wherever the focus is: a slider that was last touched
 * must not take them for steps of its own. Arrows are the field's, the slider's or the choice's that has the focus; those up and down also what scrolls.
 */
export function stageMove({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys, taken: TakenArrows): StageMove | null {
	if (ctrlKey || metaKey || altKey || shiftKey) return null;
	if (key === 'Escape') return 'leave';
	if (key in PAGES) return PAGES[key];
	return taken === 'all' || (taken === 'vertical' && VERTICAL.has(key)) ? null : (ARROWS[key] ?? null);
}

export function takenArrows(target: EventTarget | null): TakenArrows {
	if (isTextEntry(target)) return 'all';
	if (!(target instanceof HTMLElement)) return 'none';
	if (target.closest('input, [role="slider"], [role="radiogroup"], [role="tablist"], [role="menu"]')) return 'all';
	return scrolls(target) ? 'vertical' : 'none';
}

/** Whether it has more to show than there is room for, as on a small screen or a much enlarged page; a broken pixel is no more. */
function scrolls(element: HTMLElement): boolean {
	return element.scrollHeight > element.clientHeight + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
}

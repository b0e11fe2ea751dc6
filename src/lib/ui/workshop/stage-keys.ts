import { isTextEntry } from '../../state/commands.svelte.ts';

export type StageMove = 'next' | 'back' | 'leave';
type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const PAGES: Readonly<Record<string, StageMove>> = { PageDown: 'next', PageUp: 'back' };
const ARROWS: Readonly<Record<string, StageMove>> = { ArrowRight: 'next', ArrowDown: 'next', ArrowLeft: 'back', ArrowUp: 'back' };

/**
 * What a key means on the stage; null: it is for what has the focus. A clicker's keys turn the questions wherever the focus is: a slider that was last touched
 * must not take them for steps of its own. Arrows are the field's, the slider's or the choice's that has the focus.
 */
export function stageMove({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys, takesArrows: boolean): StageMove | null {
	if (ctrlKey || metaKey || altKey || shiftKey) return null;
	if (key === 'Escape') return 'leave';
	return PAGES[key] ?? (takesArrows ? null : (ARROWS[key] ?? null));
}

/** Whether arrows do something there. */
export function takesArrows(target: EventTarget | null): boolean {
	if (isTextEntry(target)) return true;
	return target instanceof HTMLElement && target.closest('input, [role="slider"], [role="radiogroup"], [role="tablist"], [role="menu"]') !== null;
}

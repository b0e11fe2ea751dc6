import type { Attachment } from 'svelte/attachments';

const shown = new WeakMap<Element, string>();
const running = new WeakMap<Element, Animation>();

/** A quiet tint for half a second when the text an element shows changes; none at first, and none with reduced motion. */
export function tint(text: string): Attachment<HTMLElement> {
	return (element) => {
		const former = shown.get(element);
		shown.set(element, text);
		if (former === undefined || former === text || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		running.get(element)?.cancel();
		running.set(element, element.animate([{ backgroundColor: 'var(--change)' }, { backgroundColor: 'transparent' }], { duration: 500, easing: 'ease-out' }));
	};
}

import type { Attachment } from 'svelte/attachments';

/** The figure as it was computed, for machines; '' when it is unknown. Set by hand, because an empty attribute would be left out. */
export const rawValue =
	(value: number | null): Attachment<HTMLElement> =>
	(element) =>
		element.setAttribute('value', value === null ? '' : String(value));

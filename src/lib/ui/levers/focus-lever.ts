import type { LeverName } from '../../model/levers.ts';

/** Id of a lever's number field. */
export const leverFieldId = (name: LeverName): string => `lever-${name}`;

/** Brings a lever into view and puts the cursor in its field. The panel must be on screen. */
export function focusLever(name: LeverName): void {
	const field = document.getElementById(leverFieldId(name));
	if (!(field instanceof HTMLInputElement)) return;
	field.scrollIntoView({ block: 'nearest' });
	field.focus();
	field.select();
}

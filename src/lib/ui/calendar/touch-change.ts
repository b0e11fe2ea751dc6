import { NO_CHOICE, touchKey, type TouchChoice } from '../../model/contacts.ts';
import { fieldValue } from '../../model/document.ts';
import type { PlanSession } from '../../state/contract.ts';

/** Which contact of which client. */
export interface TouchPlace {
	readonly clientKey: string;
	readonly ordinal: number;
}

/** Sets something for one contact, one step to undo. What is given back to the rules altogether leaves no trace. */
export function setTouch(session: PlanSession, { clientKey, ordinal }: TouchPlace, choice: Partial<TouchChoice>): void {
	const key = touchKey(ordinal, clientKey);
	const value = { ...(fieldValue(session.document, 'touch', key) ?? NO_CHOICE), ...choice };
	const isNothing = Object.entries(value).every(([part, set]) => set === NO_CHOICE[part as keyof TouchChoice]);
	session.change([{ group: 'touch', key, value: isNothing ? null : value }], 'touch');
}

/** Everything set for the contact goes back to the rules. */
export function resetTouch(session: PlanSession, { clientKey, ordinal }: TouchPlace): void {
	session.change([{ group: 'touch', key: touchKey(ordinal, clientKey), value: null }], 'touch');
}

/** What was set; null where nothing was. */
export const touchChoice = (session: PlanSession, { clientKey, ordinal }: TouchPlace): TouchChoice | null =>
	fieldValue(session.document, 'touch', touchKey(ordinal, clientKey));

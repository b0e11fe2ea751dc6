import type { DayNumber } from '../../kernel/days.ts';
import type { Outcome } from '../../model/contacts.ts';

/** Of contacts, the oldest first: the last one made by the day a client bought, or the last at all of one who has not; null: all came too late. */
export function decisiveContact(contacts: readonly Outcome[], boughtOn: DayNumber | null): Outcome | null {
	return contacts.findLast(({ day }) => boughtOn === null || day <= boughtOn) ?? null;
}

/**
 * Whose merit a return is (M5.5): of the contacts a person made, not a robot, the last by the day the client bought, if that day is within the window after it.
 * null: nobody's.
 */
export function meritOf(contacts: readonly Outcome[], boughtOn: DayNumber, windowDays: number | null): string | null {
	const last = contacts.findLast(({ day, person, channel }) => person !== null && channel !== 'robot' && day <= boughtOn);
	return last && (windowDays === null || boughtOn - last.day <= windowDays) ? last.person : null;
}

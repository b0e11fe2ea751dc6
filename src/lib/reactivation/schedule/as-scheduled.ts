import type { PlannedContact, Proposal } from '../types.ts';
import type { PlannedTouch } from './types.ts';

/** The plan of a client with its next contact in place of what its own facts propose; what a person chose for the client stands. */
export function asScheduled(contact: PlannedContact, next: PlannedTouch): PlannedContact {
	const instead = <T>(own: Proposal<T>, part: 'person' | 'channel' | 'contactReason', value: T | null): Proposal<T> =>
		own.byHand ? own : { value, byHand: next.byHand.includes(part) };
	const person = instead(contact.person, 'person', next.person);
	const channel = instead(contact.channel, 'channel', next.channel);
	const contactReason = instead(contact.contactReason, 'contactReason', next.contactReason);
	const isOpen = channel.value !== null && contact.closed[channel.value] === undefined;
	const missing = {
		person: person.value === null,
		channel: !isOpen,
		contactReason: contactReason.value === null,
		returnReason: contact.returnReason.value === null
	};
	const gaps = (['person', 'channel', 'contactReason', 'returnReason'] as const).filter((part) => missing[part]);
	return { ...contact, person, channel, contactReason, date: next.day, gaps };
}

import { CONSENT_NOT_KNOWN, CONSENT_REFUSED, NO_CONTACT, OPEN } from '../analysis/economics/types.ts';
import { channelBit } from '../model/economics-channels.ts';
import { CHANNELS } from '../model/library.ts';
import { closedChannels } from './channels.ts';
import type { ClientFacts } from './types.ts';

type Contacts = Pick<ClientFacts, 'consent' | 'hasPhone' | 'hasEmail' | 'hasMessenger'>;

/**
 * The channels open to a client, as bits (M8, M12.9): those of the plan; a robot with a phone and consent; advertising, whose audiences are made of phones
 * and addresses, with either and consent.
 */
export function openChannelBits(contacts: Contacts): number {
	const closed = closedChannels(contacts);
	let bits = 0;
	for (const channel of CHANNELS) if (closed[channel] === undefined) bits |= channelBit(channel);
	if (contacts.consent !== 'yes') return bits;
	if (contacts.hasPhone) bits |= channelBit('robot');
	return contacts.hasPhone || contacts.hasEmail ? bits | channelBit('ads') : bits;
}

/** Why nothing is open to a client; OPEN where something is. */
export function barredBecause(contacts: Contacts): number {
	if (openChannelBits(contacts) !== 0) return OPEN;
	if (!contacts.hasPhone && !contacts.hasEmail && !contacts.hasMessenger) return NO_CONTACT;
	return contacts.consent === 'no' ? CONSENT_REFUSED : CONSENT_NOT_KNOWN;
}

import { CONSENT_NOT_KNOWN, CONSENT_REFUSED, NO_CONTACT, OPEN } from '../analysis/economics/types.ts';
import { channelBit } from '../model/economics-channels.ts';
import { CHANNELS } from '../model/library.ts';
import { closedChannels } from './channels.ts';
import type { Reach } from './types.ts';

/**
 * The channels open to a client, as bits (M8, M12.9): those of the plan, and advertising, whose audiences are made of phones
 * and addresses, with either and consent.
 */
export function openChannelBits(contacts: Reach): number {
	const closed = closedChannels(contacts);
	let bits = 0;
	for (const channel of CHANNELS) if (closed[channel] === undefined) bits |= channelBit(channel);
	const inAudience = !contacts.askedToStop && contacts.consent === 'yes' && (contacts.hasPhone || contacts.hasEmail);
	return inAudience ? bits | channelBit('ads') : bits;
}

/** Why nothing is open to a client; OPEN where something is. */
export function barredBecause(contacts: Reach): number {
	if (openChannelBits(contacts) !== 0) return OPEN;
	if (!contacts.hasPhone && !contacts.hasEmail && !contacts.hasMessenger && !contacts.hasAddress) return NO_CONTACT;
	return contacts.askedToStop || contacts.consent === 'no' ? CONSENT_REFUSED : CONSENT_NOT_KNOWN;
}

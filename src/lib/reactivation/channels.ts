import { CHANNELS, type Channel } from '../model/library.ts';
import type { Category } from '../model/standing.ts';
import type { ChannelClosed, Reach } from './types.ts';

/** Sent to many at once: closed while nobody has said how the list was collected (M12.9). A call and a personal message are one person's word to another. */
const MASS_CHANNELS: ReadonlySet<Channel> = new Set(['sms', 'email', 'letter', 'robot']);

const BY_PHONE: ReadonlySet<Channel> = new Set(['call', 'sms', 'robot']);

/** A: a person and a call; B: messages, a call only where nothing else is open; C: nothing (M8, M3.4). */
const ORDER: Readonly<Record<Category, readonly Channel[]>> = {
	A: ['call', 'messenger', 'email', 'sms', 'letter'],
	B: ['messenger', 'email', 'sms', 'call', 'robot', 'letter'],
	C: []
};

/** Channels that may not be used for this client, and why. A "no", or the wish to be left alone, closes all, whatever contacts there are. */
export function closedChannels(contacts: Reach): Readonly<Partial<Record<Channel, ChannelClosed>>> {
	const closed: Partial<Record<Channel, ChannelClosed>> = {};
	for (const channel of CHANNELS) {
		if (contacts.askedToStop) closed[channel] = 'askedToStop';
		else if (contacts.consent === 'no') closed[channel] = 'consentNo';
		else if (!hasContact(channel, contacts)) closed[channel] = 'contactMissing';
		else if (contacts.wrongNumber && BY_PHONE.has(channel)) closed[channel] = 'wrongNumber';
		else if (contacts.consent === 'unknown' && MASS_CHANNELS.has(channel)) closed[channel] = 'consentUnknown';
	}
	return closed;
}

function hasContact(channel: Channel, contacts: Reach): boolean {
	switch (channel) {
		case 'call':
		case 'sms':
		case 'robot':
			return contacts.hasPhone;
		case 'email':
			return contacts.hasEmail;
		case 'messenger':
			return contacts.hasMessenger;
		case 'letter':
			return contacts.hasAddress;
	}
}

/** Channels in the order they are tried for a client of this category. */
export const channelsOfCategory = (category: Category): readonly Channel[] => ORDER[category];

export const isChannel = (text: string): text is Channel => (CHANNELS as readonly string[]).includes(text);

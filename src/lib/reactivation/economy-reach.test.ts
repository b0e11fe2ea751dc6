import { describe, expect, it } from 'vitest';
import { ECONOMY_CHANNELS, hasChannel } from '../model/economics-channels.ts';
import type { Consent } from '../model/standing.ts';
import { CONSENT_NOT_KNOWN, CONSENT_REFUSED, NO_CONTACT, OPEN } from '../analysis/economics/types.ts';
import { barredBecause, openChannelBits } from './economy-reach.ts';

const FREE = { askedToStop: false, wrongNumber: false, hasAddress: false };
const ALL = { ...FREE, hasPhone: true, hasEmail: true, hasMessenger: true };
const open = (consent: Consent, contacts = ALL) => ECONOMY_CHANNELS.filter((channel) => hasChannel(openChannelBits({ consent, ...contacts }), channel));

describe('M12.9 channels open to a client', () => {
	it('are all that have a contact, with consent', () => {
		expect(open('yes')).toEqual(['call', 'messenger', 'sms', 'email', 'robot', 'ads']);
		expect(open('yes', { ...FREE, hasPhone: false, hasEmail: true, hasMessenger: false })).toEqual(['email', 'ads']);
		expect(open('yes', { ...FREE, hasPhone: false, hasEmail: false, hasMessenger: true })).toEqual(['messenger']);
		expect(open('yes', { ...ALL, hasPhone: false, hasEmail: false, hasMessenger: false, hasAddress: true })).toEqual(['letter']);
	});

	it('are one person’s word to another only, while nobody has said how the list was collected', () => {
		expect(open('unknown')).toEqual(['call', 'messenger']);
	});

	it('are none after a no, nor after the wish to be left alone; a wrong number leaves the rest', () => {
		expect(open('no')).toEqual([]);
		expect(open('yes', { ...ALL, askedToStop: true })).toEqual([]);
		expect(open('yes', { ...ALL, wrongNumber: true })).toEqual(['messenger', 'email', 'ads']);
	});

	it('say why nothing is open', () => {
		const only = { ...FREE, hasPhone: false, hasEmail: true, hasMessenger: false };
		expect(barredBecause({ consent: 'yes', ...only })).toBe(OPEN);
		expect(barredBecause({ consent: 'unknown', ...only })).toBe(CONSENT_NOT_KNOWN);
		expect(barredBecause({ consent: 'no', ...only })).toBe(CONSENT_REFUSED);
		expect(barredBecause({ consent: 'no', ...FREE, hasPhone: false, hasEmail: false, hasMessenger: false })).toBe(NO_CONTACT);
	});
});

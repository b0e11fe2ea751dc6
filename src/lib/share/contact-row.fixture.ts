import { dayFromIso } from '../kernel/days.ts';
import type { ContactRow } from './contact-row.ts';

/** A contact with everything known. */
export const KNOWN_CONTACT: ContactRow = {
	clientKey: 'anna',
	ordinal: 2,
	day: dayFromIso('2026-03-02')!,
	time: 605,
	person: 'Ольга',
	client: 'Анна Белова',
	phone: '+7 916 111 22 01',
	email: 'anna@example.org',
	messenger: '@anna_b',
	channel: 'call',
	contactReason: { id: 'birthday', text: null },
	returnReason: { id: 'own-1', text: 'Букет в подарок' },
	text: 'Анна, здравствуйте; как дела?',
	lastDay: dayFromIso('2025-03-06')!,
	daysSince: 361,
	worth: 15218.754
};

/** One of whom hardly anything is. */
export const SPARSE_CONTACT: ContactRow = {
	...KNOWN_CONTACT,
	...{ clientKey: '42', ordinal: 0, time: 0, person: '', client: '42', phone: '', email: '', messenger: '', channel: null, contactReason: null },
	...{ returnReason: null, text: '', worth: null }
};

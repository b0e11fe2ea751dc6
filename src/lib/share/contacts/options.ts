import { CLIENTS } from '../clients-chosen.ts';
import type { ShareOptions } from '../options.ts';

export const CONTACTS_OPTIONS = {
	clients: CLIENTS,
	/** Phones of both makers read vCard 3.0; 4.0 is the newest; the table is what Google Contacts takes in. */
	kind: { kind: 'choice', values: ['vcard3', 'vcard4', 'google'], preset: 'vcard3' }
} as const satisfies ShareOptions;

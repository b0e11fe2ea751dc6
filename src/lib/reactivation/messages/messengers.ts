export const MESSENGERS = ['whatsapp', 'telegram', 'viber'] as const;
export type Messenger = (typeof MESSENGERS)[number];

/** How a client can be written to in a messenger: by phone (E.164) or, in Telegram, by a name. */
export interface MessengerContact {
	/** null: a number, and nothing says of which messenger. */
	readonly messenger: Messenger | null;
	readonly phone: string | null;
	/** Without its @. */
	readonly username: string | null;
}

const NAMED: readonly (readonly [Messenger, RegExp])[] = [
	['whatsapp', /whats\s*app|wa\.me|\bwa\b|ватсап|вотсап|вацап|уатсап/iu],
	['telegram', /telegram|\bt\.me\b|\btg\b|телеграм|телега|(?<![\p{L}])тг(?![\p{L}])/iu],
	['viber', /viber|вайбер/iu]
];
/** A name in Telegram: a letter, then letters, digits and low lines, five signs at least. */
const USERNAME = /(?:@|t\.me\/|resolve\?domain=)([a-z][a-z0-9_]{3,30}[a-z0-9])(?![a-z0-9_@.])/i;
const BETWEEN = /[;,\n]+|\s\/\s|\s\|\s/u;

/**
 * Reads what stands in a column of messengers: "Viber 067 123-45-67, @anna_k", "https://t.me/anna_k", "WhatsApp: +7 912 …". `readPhone` answers with E.164 or null. What
 * is neither a number nor a name is passed over. A messenger named before a comma holds until another is named.
 */
export function readMessengers(text: string, readPhone: (text: string) => string | null): readonly MessengerContact[] {
	const contacts: MessengerContact[] = [];
	let named: Messenger | null = null;
	for (const part of text.split(BETWEEN)) {
		const here: readonly Messenger[] = NAMED.filter(([, words]) => words.test(part)).map(([messenger]) => messenger);
		named = here.length === 1 ? here[0] : here.length === 0 ? named : null;
		// Of the three only Telegram has names.
		const username = here.length === 0 || here.includes('telegram') ? (USERNAME.exec(part)?.[1] ?? null) : null;
		if (username !== null) {
			add(contacts, { messenger: 'telegram', phone: null, username });
			continue;
		}
		const phone = readPhone(part.replace(/^.*(?:wa\.me\/|t\.me\/\+?)/i, '+').replace(/[@\p{L}:]+/gu, ' '));
		if (phone === null) continue;
		// "Viber, WhatsApp 067…" in one breath: the number is of both.
		if (here.length > 1) for (const messenger of here) add(contacts, { messenger, phone, username: null });
		else add(contacts, { messenger: named, phone, username: null });
	}
	return contacts;
}

function add(contacts: MessengerContact[], contact: MessengerContact): void {
	const known = contacts.some(({ messenger, phone, username }) => messenger === contact.messenger && phone === contact.phone && username === contact.username);
	if (!known) contacts.push(contact);
}

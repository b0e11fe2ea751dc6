import type { Channel } from '../../model/library.ts';
import type { Messenger, MessengerContact } from './messengers.ts';

/** What is on a device: mail, short messages, the phone, a messenger; and the messengers' pages on the web, which get the number or the text before any app does. */
export type LinkKind = 'mail' | 'sms' | 'call' | Messenger | 'whatsappWeb' | 'telegramWeb';

export interface MessageLink {
	readonly kind: LinkKind;
	readonly href: string;
	/** Whom it leads to, as it is shown. */
	readonly to: string;
	/** Whether the text goes along; if not, it has to be copied first. */
	readonly carriesText: boolean;
	/** A page of somebody's server is opened with the number, the name or the text in its address. */
	readonly toServer: boolean;
}

/** How a client can be reached. Phones in E.164. */
export interface ContactPoints {
	readonly phones: readonly string[];
	readonly emails: readonly string[];
	readonly messengers: readonly MessengerContact[];
}

export interface OutgoingText {
	/** '' but for an e-mail. */
	readonly subject: string;
	readonly body: string;
}

/** Ways to send a text by a channel, the best first. None where there is nothing to open: a voice robot, a letter. */
export function messageLinks(channel: Channel, points: ContactPoints, text: OutgoingText): readonly MessageLink[] {
	switch (channel) {
		case 'email':
			return points.emails.map((email) => mailLink(email, text));
		case 'sms':
			return points.phones.map((phone) => smsLink(phone, text.body));
		case 'call':
			return points.phones.map(callLink);
		case 'messenger':
			return points.messengers.flatMap((contact) => messengerLinks(contact, text.body));
		default:
			return [];
	}
}

/** A lone half of a pair has no encoding. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

function mailLink(email: string, { subject, body }: OutgoingText): MessageLink {
	const at = email.lastIndexOf('@');
	const address = `${encode(email.slice(0, at))}@${encode(email.slice(at + 1))}`;
	// A line break in the subject would begin a header of its own.
	const fields = [
		['subject', subject.replace(/\s+/gu, ' ').trim()],
		['body', body.replace(/\r\n?|\n/g, '\r\n')]
	].filter(([, value]) => value !== '');
	const query = fields.map(([name, value]) => `${name}=${encode(value)}`).join('&');
	return { kind: 'mail', href: `mailto:${address}${query && `?${query}`}`, to: email, carriesText: true, toServer: false };
}

/** "?&body=" is read by the phones of both makers: one wants "?" before the text, the other "&". */
const smsLink = (phone: string, body: string): MessageLink => ({
	kind: 'sms',
	href: `sms:${phone}?&body=${encode(body)}`,
	to: phone,
	carriesText: true,
	toServer: false
});

const callLink = (phone: string): MessageLink => ({ kind: 'call', href: `tel:${phone}`, to: phone, carriesText: false, toServer: false });

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

function messengerLinks({ messenger, phone, username }: MessengerContact, body: string): readonly MessageLink[] {
	const text = encode(body);
	const links: MessageLink[] = [];
	const is = (wanted: Messenger): boolean => messenger === wanted || messenger === null;
	if (username !== null) {
		const name = encode(username);
		links.push({ kind: 'telegram', href: `tg://resolve?domain=${name}&text=${text}`, to: `@${username}`, carriesText: true, toServer: false });
		links.push({ kind: 'telegramWeb', href: `https://t.me/${name}?text=${text}`, to: `@${username}`, carriesText: true, toServer: true });
		return links;
	}
	if (phone === null) return links;
	const digits = digitsOf(phone);
	if (is('whatsapp')) links.push({ kind: 'whatsapp', href: `whatsapp://send?phone=${digits}&text=${text}`, to: phone, carriesText: true, toServer: false });
	if (is('telegram')) links.push({ kind: 'telegram', href: `tg://resolve?phone=${digits}&text=${text}`, to: phone, carriesText: true, toServer: false });
	if (is('viber')) links.push({ kind: 'viber', href: `viber://chat?number=%2B${digits}`, to: phone, carriesText: false, toServer: false });
	if (is('whatsapp')) links.push({ kind: 'whatsappWeb', href: `https://wa.me/${digits}?text=${text}`, to: phone, carriesText: true, toServer: true });
	return links;
}

/** Some mail programs cut addresses longer than this. */
export const LONGEST_LINK = 2000;

const EMAIL = /[^\s,;:<>()[\]"'@\\/?&]+@[\p{L}\p{N}.-]+\.\p{L}[\p{L}\p{N}-]+/gu;

/** Every address of a text, each once: "Anna <anna@example.org>, info@example.org". */
export const readEmails = (text: string): readonly string[] => [...new Set(text.match(EMAIL) ?? [])];

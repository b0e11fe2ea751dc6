import { isoFromDay } from '../../kernel/days.ts';
import { isYearless } from '../../model/yearless.ts';
import { contentLine, escapedText, utcStamp } from '../content-lines.ts';
import { sha256Hex } from '../digest.ts';
import type { ContactCard } from './card.ts';

export type VcardVersion = '3.0' | '4.0';

export interface VcardTerms {
	readonly version: VcardVersion;
	readonly planId: string;
	/** The group the cards belong to. */
	readonly group: string;
	/** The moment of writing, in milliseconds since the epoch. */
	readonly at: number;
}

/** One card (RFC 2426 for 3.0, RFC 6350 for 4.0). A client keeps its UID, so that a second file brings the first up to date where the program looks at it. */
export function vcard(card: ContactCard, note: string, { version, planId, group, at }: VcardTerms): string {
	const isNew = version === '4.0';
	const lines: [name: string, value: string][] = [
		['BEGIN', 'VCARD'],
		['VERSION', version],
		['PRODID', '-//Rouse//Rouse//EN'],
		['UID', `urn:uuid:${uuidOf(`${planId}\n${card.clientKey}`)}`],
		['REV', utcStamp(at)],
		['FN', escapedText(card.name)],
		['N', card.firstName === null ? `;${escapedText(card.name)};;;` : `${escapedText(card.otherNames)};${escapedText(card.firstName)};;;`]
	];
	for (const phone of card.phones) lines.push(isNew ? ['TEL;VALUE=uri;TYPE=voice', `tel:${phone}`] : ['TEL;TYPE=VOICE', phone]);
	if (card.otherPhone !== '') lines.push([isNew ? 'TEL;VALUE=text;TYPE=voice' : 'TEL;TYPE=VOICE', escapedText(card.otherPhone)]);
	for (const email of card.emails) lines.push([isNew ? 'EMAIL' : 'EMAIL;TYPE=INTERNET', escapedText(email)]);
	const birthday = birthdayOf(card, isNew);
	if (birthday !== null) lines.push(['BDAY', birthday]);
	if (note !== '') lines.push(['NOTE', escapedText(note)]);
	lines.push(['CATEGORIES', escapedText(group)], ['END', 'VCARD']);
	return lines.map(([name, value]) => contentLine(name, value)).join('');
}

/** Version 3.0 cannot write a day without its year, and phones would show a wrong one. */
function birthdayOf({ birthday }: ContactCard, isNew: boolean): string | null {
	if (birthday === null || (isYearless(birthday) && !isNew)) return null;
	const iso = isoFromDay(birthday);
	if (!isNew) return iso;
	return isYearless(birthday) ? `--${iso.slice(5).replace('-', '')}` : iso.replaceAll('-', '');
}

/** A name-based UUID of the new kind (RFC 9562, version 8). */
function uuidOf(name: string): string {
	const hex = sha256Hex(name);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

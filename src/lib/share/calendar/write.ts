import { isoFromDay } from '../../kernel/days.ts';
import type { MessageLanguage } from '../../model/library.ts';
import { contentLine, escapedText, utcStamp } from '../content-lines.ts';
import type { ContactRow } from '../contact-row.ts';
import { sha256Hex } from '../digest.ts';
import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import type { MessageWords } from '../message-words.ts';
import type { Chosen } from '../options.ts';
import { reasonName, type PlanWords } from '../plan-words.ts';
import type { CALENDAR_OPTIONS } from './options.ts';

export interface CalendarWords extends PlanWords {
	readonly title: string;
	/** Of the file. Clients may be written to in others. */
	readonly language: MessageLanguage;
	readonly messages: Readonly<Record<MessageLanguage, MessageWords>>;
	/** Before each part of an event's description. */
	readonly labels: Readonly<Record<'person' | 'phone' | 'email' | 'messenger' | 'contactReason' | 'returnReason', string>>;
}

export interface CalendarInput {
	readonly planId: string;
	readonly planName: string;
	/** Grows with every change of the plan: a calendar that has an event takes the newer one (RFC 5545, 3.8.7.4). */
	readonly sequence: number;
	readonly contacts: readonly ContactRow[];
}

type Options = Pick<Chosen<typeof CALENDAR_OPTIONS>, 'hours' | 'reminder'>;

const CONTACT_MINUTES = 15;
const REMIND_MINUTES = 10;
const ROWS_A_STEP = 128;

/**
 * Contacts as events of a calendar (RFC 5545). Times are floating: a plan knows no time zone, and ten o'clock is ten o'clock where the person sits. A contact keeps its
 * UID whatever changes of it, so that a second file brings the first up to date. `at`: the moment of writing, in milliseconds since the epoch.
 */
export function* writeCalendar(input: CalendarInput, words: CalendarWords, options: Options, at: number): Generator<number, readonly ExportedFile[]> {
	const { planName, contacts } = input;
	const title = `${planName} ${words.title}`;
	let text =
		contentLine('BEGIN', 'VCALENDAR') +
		contentLine('VERSION', '2.0') +
		contentLine('PRODID', '-//Rouse//Rouse//EN') +
		contentLine('CALSCALE', 'GREGORIAN') +
		contentLine('METHOD', 'PUBLISH') +
		contentLine('NAME', escapedText(title)) +
		contentLine('X-WR-CALNAME', escapedText(title));
	for (const [index, contact] of contacts.entries()) {
		if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield index / contacts.length;
		text += eventOf(contact, input, words, options, at);
	}
	return [textFile(fileName(title, '.ics'), 'text/calendar', text + contentLine('END', 'VCALENDAR'))];
}

function eventOf(contact: ContactRow, { planId, sequence }: CalendarInput, words: CalendarWords, { hours, reminder }: Options, at: number): string {
	const summary = contact.channel === null ? contact.client : `${words.channels[contact.channel]}: ${contact.client}`;
	const lines: [name: string, value: string][] = [
		['BEGIN', 'VEVENT'],
		// Hashed: the key of a client may be its name or phone.
		['UID', `${sha256Hex(`${planId}\n${contact.clientKey}\n${contact.ordinal}`).slice(0, 32)}@rouse`],
		['DTSTAMP', utcStamp(at)],
		['LAST-MODIFIED', utcStamp(at)],
		['SEQUENCE', String(sequence)],
		...(hours === 'allDay' ? allDay(contact) : timed(contact)),
		['SUMMARY', escapedText(summary)],
		['DESCRIPTION', escapedText(descriptionOf(contact, words))],
		['TRANSP', 'TRANSPARENT']
	];
	if (reminder) {
		lines.push(
			['BEGIN', 'VALARM'],
			['ACTION', 'DISPLAY'],
			// A whole day begins at midnight: the reminder comes at the time the contact could be made.
			['TRIGGER', hours === 'allDay' ? `PT${contact.time}M` : `-PT${REMIND_MINUTES}M`],
			['DESCRIPTION', escapedText(summary)],
			['END', 'VALARM']
		);
	}
	lines.push(['END', 'VEVENT']);
	return lines.map(([name, value]) => contentLine(name, value)).join('');
}

const dateOf = (day: number): string => isoFromDay(day).replaceAll('-', '');

const allDay = ({ day }: ContactRow): [string, string][] => [
	['DTSTART;VALUE=DATE', dateOf(day)],
	['DTEND;VALUE=DATE', dateOf(day + 1)]
];

function timed({ day, time }: ContactRow): [string, string][] {
	const two = (value: number): string => String(value).padStart(2, '0');
	return [
		['DTSTART', `${dateOf(day)}T${two(Math.floor(time / 60))}${two(time % 60)}00`],
		['DURATION', `PT${CONTACT_MINUTES}M`]
	];
}

/** Everything the person who contacts wants before them; parts of which nothing is known are left out. */
function descriptionOf(contact: ContactRow, { labels, contactReasons, returnReasons, unnamed }: CalendarWords): string {
	const parts: [label: string, value: string][] = [
		[labels.person, contact.person],
		[labels.phone, contact.phone],
		[labels.email, contact.email],
		[labels.messenger, contact.messenger],
		[labels.contactReason, contact.contactReason ? reasonName(contact.contactReason, contactReasons, unnamed) : ''],
		[labels.returnReason, contact.returnReason ? reasonName(contact.returnReason, returnReasons, unnamed) : '']
	];
	const told = parts.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`);
	return [told.join('\n'), contact.text].filter((part) => part !== '').join('\n\n');
}

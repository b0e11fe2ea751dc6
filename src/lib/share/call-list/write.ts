import { csvSteps, type CsvColumn } from '../csv/write.ts';
import { writtenTime, type ContactRow, type ReasonNamed } from '../contact-row.ts';
import type { MessageLanguage } from '../../model/library.ts';
import type { MessageWords } from '../message-words.ts';
import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import type { Chosen } from '../options.ts';
import { reasonName, type PlanWords } from '../plan-words.ts';
import { csvStyle, rounded, writtenDay, type WritingWords } from '../spreadsheet.ts';
import type { CALL_LIST_OPTIONS } from './options.ts';

const COLUMNS = [
	'date',
	'time',
	'person',
	'client',
	'phone',
	'email',
	'messenger',
	'channel',
	'contactReason',
	'returnReason',
	'text',
	'lastPurchase',
	'daysSince',
	'worth'
] as const;
type Column = (typeof COLUMNS)[number];

export interface CallListWords extends PlanWords, WritingWords {
	/** What the file is called. */
	readonly title: string;
	/** Of the file. Clients may be written to in others. */
	readonly language: MessageLanguage;
	readonly messages: Readonly<Record<MessageLanguage, MessageWords>>;
	readonly headers: Readonly<Record<Column, string>>;
}

export interface CallListInput {
	readonly planName: string;
	readonly contacts: readonly ContactRow[];
}

/** Contacts in the order they are made, a line each: whom to call when, why, and what to say. */
export function* writeCallList(
	{ planName, contacts }: CallListInput,
	words: CallListWords,
	{ program }: Pick<Chosen<typeof CALL_LIST_OPTIONS>, 'program'>
): Generator<number, readonly ExportedFile[]> {
	const values = valuesOf(words);
	const columns: CsvColumn<ContactRow>[] = COLUMNS.map((column) => ({ header: words.headers[column], value: values[column] }));
	const text = yield* csvSteps(contacts, columns, csvStyle(program, words));
	return [textFile(fileName(`${planName} ${words.title}`, '.csv'), 'text/csv', text)];
}

function valuesOf(words: CallListWords): Readonly<Record<Column, CsvColumn<ContactRow>['value']>> {
	const reason = (entry: ReasonNamed | null, names: Readonly<Record<string, string>>) => entry && reasonName(entry, names, words.unnamed);
	return {
		date: ({ day }) => writtenDay(day, words),
		time: ({ time }) => writtenTime(time),
		person: ({ person }) => person,
		client: ({ client }) => client,
		phone: ({ phone }) => phone,
		email: ({ email }) => email,
		messenger: ({ messenger }) => messenger,
		channel: ({ channel }) => channel && words.channels[channel],
		contactReason: ({ contactReason }) => reason(contactReason, words.contactReasons),
		returnReason: ({ returnReason }) => reason(returnReason, words.returnReasons),
		text: ({ text }) => text,
		lastPurchase: ({ lastDay }) => writtenDay(lastDay, words),
		daysSince: ({ daysSince }) => daysSince,
		worth: ({ worth }) => rounded(worth)
	};
}

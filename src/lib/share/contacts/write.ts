import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import type { Chosen } from '../options.ts';
import type { PlanWords } from '../plan-words.ts';
import { writtenDay, type WritingWords } from '../spreadsheet.ts';
import type { ContactCard } from './card.ts';
import { googleCsvSteps } from './google-csv.ts';
import type { CONTACTS_OPTIONS } from './options.ts';
import { vcard } from './vcard.ts';

export interface ContactsWords extends Pick<PlanWords, 'statuses'>, WritingWords {
	readonly title: string;
	readonly labels: Readonly<Record<'status' | 'category' | 'lastPurchase' | 'messenger', string>>;
}

export interface ContactsInput {
	readonly planId: string;
	readonly planName: string;
	readonly cards: readonly ContactCard[];
}

const ROWS_A_STEP = 128;

/** Clients as an address book. `at`: the moment of writing, in milliseconds since the epoch. */
export function* writeContacts(
	{ planId, planName, cards }: ContactsInput,
	words: ContactsWords,
	{ kind }: Pick<Chosen<typeof CONTACTS_OPTIONS>, 'kind'>,
	at: number
): Generator<number, readonly ExportedFile[]> {
	const name = `${planName} ${words.title}`;
	const group = planName.trim() || words.title;
	const noted = cards.map((card) => ({ card, note: noteOf(card, words) }));
	if (kind === 'google') return [textFile(fileName(name, '.csv'), 'text/csv', yield* googleCsvSteps(noted, group))];
	let text = '';
	for (const [index, { card, note }] of noted.entries()) {
		if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield index / noted.length;
		text += vcard(card, note, { version: kind === 'vcard4' ? '4.0' : '3.0', planId, group, at });
	}
	return [textFile(fileName(name, '.vcf'), 'text/vcard', text)];
}

function noteOf({ status, category, lastDay, messenger }: ContactCard, words: ContactsWords): string {
	const { labels, statuses } = words;
	const lines = [
		`${labels.status}: ${statuses[status ?? 'unknown']}`,
		`${labels.category}: ${category}`,
		`${labels.lastPurchase}: ${writtenDay(lastDay, words)}`,
		...(messenger === '' ? [] : [`${labels.messenger}: ${messenger}`])
	];
	return lines.join('\n');
}
